#pragma once

#include <cmath>

namespace rumbo::geo {

// A position on WGS 84 in degrees: longitude -180..180 east, latitude -90..90 north.
struct LonLat {
  double lon = 0;
  double lat = 0;

  bool valid() const {
    return std::isfinite(lon) && std::isfinite(lat) && std::abs(lon) <= 180 && std::abs(lat) <= 90;
  }
  friend bool operator==(const LonLat&, const LonLat&) = default;
};

// A position on a plane: metres when projected, pixels (y down) on a page.
struct XY {
  double x = 0;
  double y = 0;
  friend bool operator==(const XY&, const XY&) = default;
};

}  // namespace rumbo::geo
