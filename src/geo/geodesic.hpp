#pragma once

#include "geo/geometry.hpp"

namespace rumbo::geo {

// Geodesics on the WGS 84 ellipsoid (Karney 2013), to nanometres. Thread-safe.

double distance_km(LonLat from, LonLat to);
double azimuth_degrees(LonLat from, LonLat to);  // at `from`, clockwise from north, 0..360
LonLat destination(LonLat from, double azimuth_degrees, double km);
double length_km(const Line& line);

// The geodesic as a line whose straight lon/lat segments stay within `tolerance_km` of it. It is
// not cut at the antimeridian: longitudes go on past 180 so that neighbours never jump; see
// cut_at_antimeridian.
Line geodesic(LonLat from, LonLat to, double tolerance_km);

// A disc's edge as a closed counter-clockwise ring of `corners` corners.
Ring circle(LonLat centre, double radius_km, int corners = 72);

}  // namespace rumbo::geo
