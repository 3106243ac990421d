#pragma once

#include "geo/bbox.hpp"
#include "geo/geometry.hpp"

#include <optional>
#include <span>

namespace rumbo::route {

// Outlines of areas, cut at the antimeridian, outer rings counter-clockwise.

geo::Geometry disc(geo::LonLat centre, double radius_km);

// All that lies within half_width_km of the geodesic between two different positions.
geo::Geometry capsule(geo::LonLat from, geo::LonLat to, double half_width_km);

geo::Geometry box_outline(const geo::BBox& box);
// The same of a box that may be no more than a point or a line: it is given some breadth.
geo::Geometry broad_box_outline(const geo::BBox& box);

// The point of the lines nearest to a position, on the sphere; good for segments of up to some
// hundred kilometres. Nothing for no lines.
std::optional<geo::LonLat> nearest_point(std::span<const geo::Line> lines, geo::LonLat to);

}  // namespace rumbo::route
