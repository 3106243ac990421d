#pragma once

#include "geo/bbox.hpp"

#include <vector>

namespace rumbo::tiles {

// The box about several; all longitudes where one crosses the antimeridian.
geo::BBox hull_of(const std::vector<geo::BBox>& boxes);

// What the tiles of a zoom show that one of the boxes touches: they reach beyond it, and a buffer's
// width further.
geo::BBox reach_of(const std::vector<geo::BBox>& boxes, int zoom);

}  // namespace rumbo::tiles
