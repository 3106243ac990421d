#pragma once

#include "geo/geometry.hpp"

namespace rumbo::route {

// The geodesic between two different positions, straight to within 100 m between its points, cut at
// the antimeridian.
geo::Geometry leg_line(geo::LonLat from, geo::LonLat to);

double rounded_km(geo::LonLat from, geo::LonLat to);  // to 0.1

}  // namespace rumbo::route
