#pragma once

#include "corridor/settlements.hpp"
#include "geo/geometry.hpp"

#include <string>
#include <vector>

namespace rumbo::corridor {

// The settlements within 2 km of a line, in its order. The longer the line the larger they must be:
// 30 people a km, and 1,000 at least; and none near a larger one (a twentieth of the line, 3 km at
// least) or near its ends.
std::vector<std::string> settlements_along(const geo::Line& line, Settlements& settlements);

}  // namespace rumbo::corridor
