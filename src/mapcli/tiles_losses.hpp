#pragma once

#include "tiles/job.hpp"

#include <string>
#include <vector>

namespace rumbo::mapcli {

// What tiles lack, as text: {"zoom": 3, "layer": "places", "points": 5, "gathered": 0}, ...
std::string to_json(const std::vector<tiles::Loss>& losses);
// Of such texts, in a row. Error for another text.
std::vector<tiles::Loss> losses_in(const std::vector<std::string>& texts);

}  // namespace rumbo::mapcli
