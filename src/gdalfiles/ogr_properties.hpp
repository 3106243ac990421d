#pragma once

#include "geo/value.hpp"

class OGRFeature;

namespace rumbo::gdalfiles {

// The feature's fields that are set, in the order of the layer's definition, except those ignored.
// Text becomes valid UTF-8 without control characters; dates become ISO 8601 text; numbers that are
// not finite, and binary, are left out.
geo::Object properties_of(const OGRFeature& feature);

}  // namespace rumbo::gdalfiles
