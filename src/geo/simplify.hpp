#pragma once

#include "geo/lonlat.hpp"

#include <vector>

namespace rumbo::geo {

// Drops points nearer than `tolerance` to the last one kept (radial distance); keeps first and
// last. O(n), in place. For drawing: with half a pixel the difference cannot be seen.
void thin(std::vector<XY>& line, double tolerance);

}  // namespace rumbo::geo
