#include "geo/sphere.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rumbo::geo {
namespace {

constexpr double degree = std::numbers::pi / 180;

}  // namespace

double arc_degrees(LonLat from, LonLat to) {
  const double a = from.lat * degree, b = to.lat * degree, turn = (to.lon - from.lon) * degree;
  const double half_lat = std::sin((b - a) / 2), half_lon = std::sin(turn / 2);
  const double h = half_lat * half_lat + std::cos(a) * std::cos(b) * half_lon * half_lon;
  return 2 * std::asin(std::sqrt(std::clamp(h, 0.0, 1.0))) / degree;
}

double bearing_on_sphere(LonLat from, LonLat to) {
  const double a = from.lat * degree, b = to.lat * degree, turn = (to.lon - from.lon) * degree;
  const double east = std::sin(turn) * std::cos(b);
  const double north = std::cos(a) * std::sin(b) - std::sin(a) * std::cos(b) * std::cos(turn);
  return std::atan2(east, north) / degree;
}

LonLat on_sphere(LonLat from, double bearing, double arc) {
  const double a = from.lat * degree, b = bearing * degree, r = arc * degree;
  const double sine = std::sin(a) * std::cos(r) + std::cos(a) * std::sin(r) * std::cos(b);
  const double lat = std::asin(std::clamp(sine, -1.0, 1.0));
  const double turn = std::atan2(std::sin(b) * std::sin(r) * std::cos(a),
                                 std::cos(r) - std::sin(a) * std::sin(lat));
  return {std::remainder(from.lon + turn / degree, 360.0), lat / degree};
}

}  // namespace rumbo::geo
