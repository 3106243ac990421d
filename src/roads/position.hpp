#pragma once

#include "geo/lonlat.hpp"

#include <cmath>
#include <cstdint>

namespace rumbo::roads {

// A position in ten millionths of a degree (a centimetre), as OpenStreetMap keeps them: half the
// size of a LonLat, and equal where two roads meet.
struct Position {
  std::int32_t lon = 0;
  std::int32_t lat = 0;

  static constexpr double per_degree = 1e7;

  static Position of(geo::LonLat degrees) {
    return {static_cast<std::int32_t>(std::lround(degrees.lon * per_degree)),
            static_cast<std::int32_t>(std::lround(degrees.lat * per_degree))};
  }
  geo::LonLat degrees() const { return {lon / per_degree, lat / per_degree}; }

  friend bool operator==(const Position&, const Position&) = default;
  friend bool operator<(const Position& a, const Position& b) {
    return a.lon != b.lon ? a.lon < b.lon : a.lat < b.lat;
  }
};

}  // namespace rumbo::roads
