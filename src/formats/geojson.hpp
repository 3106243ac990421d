#pragma once

#include "geo/feature.hpp"

#include <string>
#include <vector>

namespace rumbo::formats {

struct GeojsonOptions {
  // Credits of the data the features were made from, as the foreign member "attribution" (RFC 7946,
  // section 6.1); none when empty.
  std::vector<std::string> attribution{};
  std::string note{};  // what was done to them, as the foreign member "note"; none when empty
};

// A FeatureCollection after RFC 7946: lon/lat with 6 decimals, outer rings counter-clockwise,
// unlocated features with a null geometry, a bbox (west > east across the antimeridian) unless
// nothing is located. A property `id` becomes the Feature's id. Other numbers have 6 decimals at
// most, those that are no number are null. Valid UTF-8 (what is not becomes U+FFFD), no U+2028/2029
// or raw control characters. One feature a line; ends with a newline. Deterministic.
std::string write_geojson(const geo::Features& features, const GeojsonOptions& options = {});

}  // namespace rumbo::formats
