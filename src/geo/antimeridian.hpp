#pragma once

#include "geo/geometry.hpp"

namespace rumbo::geo {

double wrap_longitude(double lon);  // to -180..180

// Parts a line wherever it crosses 180 degrees (RFC 7946, section 3.1.9), with a point on either
// side of the cut. Longitudes may run past 180 or jump from 179 to -179; both are read as the short
// way round.
MultiLine cut_at_antimeridian(const Line& line);

// The line, or the parts as MultiLine where there is more than one.
Geometry line_geometry(const Line& line);

}  // namespace rumbo::geo
