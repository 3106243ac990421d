#pragma once

#include "gazetteer/gazetteer.hpp"
#include "gazetteer/index.hpp"

#include <string_view>
#include <vector>

namespace rumbo::gazetteer {

// See Gazetteer::spot.
std::vector<Spot> spot_names(const Index& index, std::string_view utf8);

}  // namespace rumbo::gazetteer
