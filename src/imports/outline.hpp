#pragma once

#include "geo/geometry.hpp"

#include <cstddef>
#include <vector>

namespace rumbo::imports {

// The points to keep of a line, in order, its ends with them, so that no point lies further than
// 100 m from what is left: Douglas and Peucker 1973, the worst point first; at most 102 of them.
// Distances are planar about each stretch, longitudes taken the short way round.
std::vector<std::size_t> kept_points(const geo::Line& line);

// On a plane about `from`, longitudes the short way round: good to a thousandth over some km.
double planar_km(geo::LonLat from, geo::LonLat to);

// The middle of a shape's box, and how far its corners lie off. For "somewhere within".
struct Disc {
  geo::LonLat centre;
  double radius_km = 0;
};
Disc disc_round(const std::vector<geo::LonLat>& points);

}  // namespace rumbo::imports
