#pragma once

#include "flatgeobuf/header.hpp"
#include "geo/geometry.hpp"

namespace rumbo::flatgeobuf {

// A feature's geometry, in degrees without heights: rings closed; monostate for an empty one. The
// shape is the layer's, or unknown where each feature tells its own. Throws Damaged, also for
// positions that are not on the globe.
geo::Geometry read_geometry(const Table& table, Shape shape);

}  // namespace rumbo::flatgeobuf
