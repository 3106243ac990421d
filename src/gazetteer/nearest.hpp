#pragma once

#include "gazetteer/here.hpp"
#include "gazetteer/index.hpp"
#include "gazetteer/place.hpp"
#include "geo/lonlat.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace rumbo::gazetteer {

struct NearestOptions {
  Kind kind = Kind::city;
  std::size_t limit = 1;
  double max_km = std::numeric_limits<double>::infinity();
};

// The places nearest to a position, nearest first, then by number. They are chosen by the straight
// line through the earth, which up to 2,000 km orders them as geodesics do, to 0.01 %. InputError
// when the index proves to be damaged.
std::vector<NearPlace> nearest(const Index& index, geo::LonLat position,
                               const NearestOptions& options);

}  // namespace rumbo::gazetteer
