#pragma once

#include "geo/geometry.hpp"

#include <string>

class OGRGeometry;

namespace rumbo::gdalfiles {

// The geometry in degrees without heights, curves as lines; monostate for none and for an empty
// one. Throws Unusable for coordinates that are not finite or not on the globe, and for
// collections.
geo::Geometry from_ogr(const OGRGeometry* geometry);

struct Unusable {
  std::string reason;  // with the remedy
};

}  // namespace rumbo::gdalfiles
