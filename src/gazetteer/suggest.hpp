#pragma once

#include "gazetteer/index.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rumbo::gazetteer {

// At most `limit` spellings the index knows that are near `name`: at most a third of its letters
// differ (1 to 3). Nearest first, then
// the most populous place; each place once.
std::vector<std::string> suggest(const Index& index, std::string_view name, std::size_t limit);

}  // namespace rumbo::gazetteer
