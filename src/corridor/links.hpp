#pragma once

#include "geo/lonlat.hpp"

#include <cstddef>
#include <utility>
#include <vector>

namespace rumbo::corridor {

// The relative neighbours among points on a plane (Toussaint 1980): pairs that no third point is
// nearer to both ends of than they are to each other. Looked for among each point's ten nearest, in
// the order of the points.
std::vector<std::pair<std::size_t, std::size_t>> neighbours(const std::vector<geo::XY>& points);

}  // namespace rumbo::corridor
