#pragma once

#include <string>
#include <vector>

namespace rumbo::mapcli {

// Says of each file whether it is a sound style. InputError with all that is wrong with all of
// them. What is hard to read or to tell apart (palette::check) goes to stderr, a line a finding;
// with `strict` it is an error too.
void check_styles(const std::vector<std::string>& files, bool strict);

}  // namespace rumbo::mapcli
