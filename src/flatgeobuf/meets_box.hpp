#pragma once

#include "geo/bbox.hpp"
#include "geo/geometry.hpp"

namespace rumbo::flatgeobuf {

// Whether the geometry has a point in common with the box (west <= east), edges included, on the
// plane of longitude and latitude.
bool meets_box(const geo::Geometry& geometry, const geo::BBox& box);

}  // namespace rumbo::flatgeobuf
