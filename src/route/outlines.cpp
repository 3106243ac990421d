#include "route/outlines.hpp"

#include "geo/antimeridian.hpp"
#include "geo/clip.hpp"
#include "geo/geodesic.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace rumbo::route {
namespace {

constexpr int corners_of_cap = 16;
constexpr int steps_along = 16;

// Longitudes that go on past 180 in place of jumping.
geo::Ring unwrapped(geo::Ring ring) {
  for (std::size_t i = 1; i < ring.size(); ++i)
    ring[i].lon = ring[i - 1].lon + geo::wrap_longitude(ring[i].lon - ring[i - 1].lon);
  return ring;
}

// The part of a ring in the world that lies `shift` degrees away from ours, moved into ours.
void add_part(const geo::Ring& ring, double shift, geo::MultiPolygon& parts) {
  const geo::Window world{shift - 180, -90, shift + 180, 90};
  geo::Ring part = geo::clip_ring(ring, world);
  if (part.size() < 4) return;
  for (geo::LonLat& point : part) point.lon = std::clamp(point.lon - shift, -180.0, 180.0);
  parts.polygons.push_back({{std::move(part)}});
}

// Of a ring whose longitudes go on past 180.
geo::Geometry polygon(const geo::Ring& ring) {
  const auto [west, east] = std::ranges::minmax(ring, {}, &geo::LonLat::lon);
  geo::MultiPolygon parts;
  for (const double shift : {-360.0, 0.0, 360.0})
    if (east.lon > shift - 180 && west.lon < shift + 180) add_part(ring, shift, parts);
  if (parts.polygons.size() == 1) return std::move(parts.polygons.front());
  return parts;
}

using Vector = std::array<double, 3>;

Vector on_sphere(geo::LonLat at) {
  const double lon = at.lon * std::numbers::pi / 180;
  const double lat = at.lat * std::numbers::pi / 180;
  return {std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)};
}

geo::LonLat from_sphere(const Vector& v) {
  return {std::atan2(v[1], v[0]) * 180 / std::numbers::pi,
          std::atan2(v[2], std::hypot(v[0], v[1])) * 180 / std::numbers::pi};
}

double dot(const Vector& a, const Vector& b) { return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]; }

Vector along(const Vector& a, const Vector& b, double share) {
  return {a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share};
}

// The point of the chord a-b nearest to p.
Vector nearest_on_chord(const Vector& a, const Vector& b, const Vector& p) {
  const Vector chord{b[0] - a[0], b[1] - a[1], b[2] - a[2]};
  const double length = dot(chord, chord);
  if (length == 0) return a;
  const Vector offset{p[0] - a[0], p[1] - a[1], p[2] - a[2]};
  return along(a, b, std::clamp(dot(offset, chord) / length, 0.0, 1.0));
}

double squared_distance(const Vector& a, const Vector& b) {
  const Vector difference{a[0] - b[0], a[1] - b[1], a[2] - b[2]};
  return dot(difference, difference);
}

}  // namespace

geo::Geometry disc(geo::LonLat centre, double radius_km) {
  return polygon(unwrapped(geo::circle(centre, radius_km)));
}

geo::Geometry capsule(geo::LonLat from, geo::LonLat to, double half_width_km) {
  const double length = geo::distance_km(from, to);
  const double azimuth = geo::azimuth_degrees(from, to);
  geo::Ring right;
  geo::Ring left;
  for (int step = 0; step <= steps_along; ++step) {
    const geo::LonLat middle = geo::destination(from, azimuth, length * step / steps_along);
    const double onward = step == steps_along ? geo::azimuth_degrees(to, from) + 180
                                              : geo::azimuth_degrees(middle, to);
    right.push_back(geo::destination(middle, onward + 90, half_width_km));
    left.push_back(geo::destination(middle, onward - 90, half_width_km));
  }
  const double arriving = geo::azimuth_degrees(to, from) + 180;
  geo::Ring ring = std::move(right);
  for (int i = 1; i < corners_of_cap; ++i)
    ring.push_back(geo::destination(to, arriving + 90 - 180.0 * i / corners_of_cap, half_width_km));
  ring.insert(ring.end(), left.rbegin(), left.rend());
  for (int i = 1; i < corners_of_cap; ++i)
    ring.push_back(
        geo::destination(from, azimuth - 90 - 180.0 * i / corners_of_cap, half_width_km));
  ring.push_back(ring.front());
  return polygon(unwrapped(std::move(ring)));
}

geo::Geometry box_outline(const geo::BBox& box) {
  const double east = box.west + box.width();
  return polygon({{box.west, box.south},
                  {east, box.south},
                  {east, box.north},
                  {box.west, box.north},
                  {box.west, box.south}});
}

geo::Geometry broad_box_outline(const geo::BBox& box) {
  constexpr double least = 0.1;  // degrees
  const double grow = std::max({0.0, least - box.width(), least - box.height()}) / 2;
  return box_outline(grow > 0 ? box.padded(grow) : box);
}

std::optional<geo::LonLat> nearest_point(std::span<const geo::Line> lines, geo::LonLat to) {
  const Vector target = on_sphere(to);
  std::optional<Vector> nearest;
  for (const geo::Line& line : lines)
    for (std::size_t i = 0; i < line.size(); ++i) {
      const Vector point =
          nearest_on_chord(on_sphere(line[i == 0 ? 0 : i - 1]), on_sphere(line[i]), target);
      if (!nearest || squared_distance(point, target) < squared_distance(*nearest, target))
        nearest = point;
    }
  if (!nearest) return std::nullopt;
  return from_sphere(*nearest);
}

}  // namespace rumbo::route
