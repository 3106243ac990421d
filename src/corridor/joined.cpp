#include "corridor/joined.hpp"

#include "geo/geodesic.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace rumbo::corridor {
namespace {

bool inside(const geo::Ring& ring, geo::LonLat p) {
  bool in = false;
  for (std::size_t i = 1; i < ring.size(); ++i) {
    const geo::LonLat a = ring[i - 1], b = ring[i];
    if ((a.lat > p.lat) == (b.lat > p.lat)) continue;
    if (p.lon < a.lon + (b.lon - a.lon) * (p.lat - a.lat) / (b.lat - a.lat)) in = !in;
  }
  return in;
}

bool inside(const geo::Geometry& geometry, geo::LonLat p) {
  bool in = false;
  const auto count = [&](const geo::Polygon& polygon) {
    for (const auto& ring : polygon.rings) in ^= inside(ring, p);
  };
  if (const auto* polygon = std::get_if<geo::Polygon>(&geometry)) count(*polygon);
  if (const auto* many = std::get_if<geo::MultiPolygon>(&geometry))
    for (const auto& part : many->polygons) count(part);
  return in;
}

// The position and others up to 5 km round it.
std::vector<geo::LonLat> around(geo::LonLat position) {
  std::vector<geo::LonLat> points{position};
  for (const double km : {1.0, 2.5, 5.0})
    for (int wind = 0; wind < 16; ++wind)
      points.push_back(geo::destination(position, wind * 22.5, km));
  return points;
}

// The map is cut at 180 degrees: a piece that ends there goes on beyond.
bool reaches(const geo::Geometry& geometry, double lon) {
  const auto at_edge = [lon](const geo::Polygon& polygon) {
    return std::ranges::any_of(polygon.rings.front(),
                               [lon](geo::LonLat p) { return std::abs(p.lon - lon) < 1e-3; });
  };
  if (const auto* polygon = std::get_if<geo::Polygon>(&geometry)) return at_edge(*polygon);
  const auto* many = std::get_if<geo::MultiPolygon>(&geometry);
  return many && std::ranges::any_of(many->polygons, at_edge);
}

std::vector<const geo::Geometry*> pieces_at(const geo::Features& land, geo::LonLat position) {
  const auto points = around(position);
  std::vector<const geo::Geometry*> pieces;
  for (const auto& feature : land)
    if (std::ranges::any_of(points, [&](geo::LonLat p) { return inside(feature.geometry, p); }))
      pieces.push_back(&feature.geometry);
  return pieces;
}

bool one_piece(const geo::Geometry& a, const geo::Geometry& b) {
  return a == b || (reaches(a, 180) && reaches(b, -180)) || (reaches(a, -180) && reaches(b, 180));
}

}  // namespace

bool joined_by_land(const basemap::Basemap& basemap, geo::LonLat a, geo::LonLat b) {
  if (!basemap.has("land")) return true;
  const auto source = basemap.open("land");
  constexpr double margin = 0.2;
  const auto box = [](geo::LonLat p) {
    return geo::BBox{p.lon, p.lat, p.lon, p.lat}.padded(margin);
  };
  const auto land_a = source.read(box(a), {"none"}), land_b = source.read(box(b), {"none"});
  const auto pieces_a = pieces_at(land_a, a), pieces_b = pieces_at(land_b, b);
  if (pieces_a.empty() || pieces_b.empty()) return true;
  return std::ranges::any_of(pieces_a, [&](const geo::Geometry* one) {
    return std::ranges::any_of(pieces_b,
                               [&](const geo::Geometry* other) { return one_piece(*one, *other); });
  });
}

}  // namespace rumbo::corridor
