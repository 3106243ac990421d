#pragma once

#include "gazetteer/gazetteer.hpp"
#include "gazetteer/index.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace rumbo::gazetteer {

// See Gazetteer::spot. Of the names that several indexes have at a word, the longest wins, then the
// first index's. In scripts that do not part words (Chinese, Japanese, Thai and its neighbours) a
// name may begin at any character; it has at least two, unless it stands alone. One pass over the
// text, which must be valid UTF-8.
std::vector<Spot> spot_names(std::span<const Index* const> layers, std::string_view utf8);

}  // namespace rumbo::gazetteer
