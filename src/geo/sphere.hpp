#pragma once

#include "geo/lonlat.hpp"

namespace rumbo::geo {

// Great circles on a sphere, in degrees: for drawing the rim of a globe, where the ellipsoid of
// geodesic.hpp makes no visible difference and costs a hundred times more. Longitudes come out
// within -180..180. Thread-safe.

double arc_degrees(LonLat from, LonLat to);
double bearing_on_sphere(LonLat from, LonLat to);  // clockwise from north; 0 between antipodes
LonLat on_sphere(LonLat from, double bearing, double arc);

}  // namespace rumbo::geo
