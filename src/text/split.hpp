#pragma once

#include <string_view>
#include <vector>

namespace rumbo::text {

// The parts of a text between separators, without the empty ones. Views into the text.
std::vector<std::string_view> split(std::string_view text, char separator);

}  // namespace rumbo::text
