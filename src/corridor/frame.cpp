#include "corridor/frame.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rumbo::corridor {
namespace {

constexpr double degree = std::numbers::pi / 180;
using Vector = std::array<double, 3>;

Vector vector_of(geo::LonLat p) {
  const double lon = p.lon * degree, lat = p.lat * degree;
  return {std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)};
}

double dot(const Vector& a, const Vector& b) { return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]; }

Vector cross(const Vector& a, const Vector& b) {
  return {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
}

Vector unit(const Vector& a) {
  const double length = std::sqrt(dot(a, a));
  return {a[0] / length, a[1] / length, a[2] / length};
}

// The axis of the great circle through two positions; of any through the first when they lie
// opposite each other.
Vector axis(const Vector& from, const Vector& to) {
  const Vector normal = cross(from, to);
  if (dot(normal, normal) > 1e-24) return unit(normal);
  return unit(cross(from, std::abs(from[2]) < 0.5 ? Vector{0, 0, 1} : Vector{1, 0, 0}));
}

}  // namespace

Frame::Frame(geo::LonLat from, geo::LonLat to) : from_(vector_of(from)) {
  const Vector end = vector_of(to);
  left_ = axis(from_, end);
  ahead_ = cross(left_, from_);
  length_ = std::atan2(dot(end, ahead_), dot(end, from_)) * radius_km;
  if (length_ < 0) length_ = -length_;
}

geo::XY Frame::to_plane(geo::LonLat position) const {
  const Vector p = vector_of(position);
  return {std::atan2(dot(p, ahead_), dot(p, from_)) * radius_km,
          std::asin(std::clamp(dot(p, left_), -1.0, 1.0)) * radius_km};
}

geo::LonLat Frame::to_globe(geo::XY point) const {
  const double x = point.x / radius_km, y = point.y / radius_km;
  const double a = std::cos(y) * std::cos(x), b = std::cos(y) * std::sin(x), c = std::sin(y);
  Vector p;
  for (std::size_t i = 0; i < 3; ++i) p[i] = a * from_[i] + b * ahead_[i] + c * left_[i];
  return {std::atan2(p[1], p[0]) / degree, std::asin(std::clamp(p[2], -1.0, 1.0)) / degree};
}

double Frame::scale(double y) { return std::cos(y / radius_km); }

}  // namespace rumbo::corridor
