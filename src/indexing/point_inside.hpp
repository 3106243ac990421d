#pragma once

#include "geo/bbox.hpp"
#include "geo/geometry.hpp"

#include <optional>
#include <span>

namespace rumbo::indexing {

// A position inside the largest of the polygons (by its box), away from its edge: the middle of the
// longest run within it along the parallel half-way up. Nothing when no polygon has a ring that
// encloses ground. Polygons do not cross the antimeridian; parts on either side are polygons of
// their own.
std::optional<geo::LonLat> point_inside(std::span<const geo::Polygon> polygons);

// The box around the polygons' outer rings, across the antimeridian where that is narrower.
std::optional<geo::BBox> box_around(std::span<const geo::Polygon> polygons);

}  // namespace rumbo::indexing
