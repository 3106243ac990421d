#pragma once

#include "corridor/surface.hpp"
#include "geo/geometry.hpp"

#include <vector>

namespace rumbo::corridor {

// A path of cells drawn tight: of its points only those are kept without which it would cost more
// or cross a coastline. The ends are put before and after. In degrees, without jumps at 180.
geo::Line line_of(const Surface& surface, const std::vector<int>& path, geo::LonLat from,
                  geo::LonLat to);

}  // namespace rumbo::corridor
