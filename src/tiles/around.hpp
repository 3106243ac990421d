#pragma once

#include "geo/bbox.hpp"
#include "geo/feature.hpp"

#include <vector>

namespace rumbo::tiles {

// Boxes that together cover everything within `km` of the features' points and lines, and nothing
// farther than 1.8 times that: squares that reach 1.25 times `km` each way about places at most
// half of it apart.
std::vector<geo::BBox> boxes_around(const geo::Features& features, double km);

}  // namespace rumbo::tiles
