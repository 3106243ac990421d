#include "geo/web_mercator.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rumbo::geo::web_mercator {
namespace {

constexpr double pi = std::numbers::pi;

}  // namespace

XY forward(LonLat position) {
  const double lat = std::clamp(position.lat, -most_north, most_north);
  const double y = 0.5 - std::asinh(std::tan(lat * pi / 180)) / (2 * pi);
  return {position.lon / 360 + 0.5, std::clamp(y, 0.0, 1.0)};
}

LonLat inverse(XY position) {
  const double lat = std::atan(std::sinh((0.5 - position.y) * 2 * pi)) * 180 / pi;
  return {(position.x - 0.5) * 360, lat};
}

}  // namespace rumbo::geo::web_mercator
