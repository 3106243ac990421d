#pragma once

#include "gazetteer/area_layer.hpp"
#include "geo/lonlat.hpp"

#include <cstdint>
#include <functional>
#include <optional>

namespace rumbo::gazetteer {

struct NearArea {
  std::uint32_t area = 0;
  geo::LonLat edge;  // the nearest position of the area's edge
  double km = 0;     // to there, along the geodesic
};

// Which areas are meant.
using AreaFilter = std::function<bool(std::uint32_t area, const format::AreaRecord& record)>;

// The area whose edge is nearest, of those the filter lets through, if it is within max_km; the
// choice is made on the sphere, where distances are within 0.6 % of those on the ellipsoid.
// InputError when the index proves to be damaged.
std::optional<NearArea> nearest_area(const AreaLayer& layer, geo::LonLat position, double max_km,
                                     const AreaFilter& filter);

}  // namespace rumbo::gazetteer
