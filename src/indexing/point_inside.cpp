#include "indexing/point_inside.hpp"

#include <algorithm>
#include <vector>

namespace rumbo::indexing {
namespace {

struct Extent {
  double west = 180;
  double south = 90;
  double east = -180;
  double north = -90;
  double area() const { return std::max(0.0, east - west) * std::max(0.0, north - south); }
};

Extent extent_of(const geo::Polygon& polygon) {
  Extent extent;
  if (polygon.rings.empty()) return extent;
  for (const geo::LonLat& point : polygon.rings.front()) {
    extent.west = std::min(extent.west, point.lon);
    extent.south = std::min(extent.south, point.lat);
    extent.east = std::max(extent.east, point.lon);
    extent.north = std::max(extent.north, point.lat);
  }
  return extent;
}

// Where the rings cross the parallel, from west to east: inside lies between the first and second,
// third and fourth ...
std::vector<double> crossings(const geo::Polygon& polygon, double lat) {
  std::vector<double> lons;
  for (const geo::Ring& ring : polygon.rings) {
    for (std::size_t i = 1; i < ring.size(); ++i) {
      const geo::LonLat& a = ring[i - 1];
      const geo::LonLat& b = ring[i];
      if ((a.lat > lat) == (b.lat > lat)) continue;
      lons.push_back(a.lon + (lat - a.lat) / (b.lat - a.lat) * (b.lon - a.lon));
    }
  }
  std::ranges::sort(lons);
  return lons;
}

std::optional<geo::LonLat> middle_along(const geo::Polygon& polygon, double lat) {
  const std::vector<double> lons = crossings(polygon, lat);
  double longest = 0;
  std::optional<geo::LonLat> middle;
  for (std::size_t i = 1; i < lons.size(); i += 2) {
    if (lons[i] - lons[i - 1] <= longest) continue;
    longest = lons[i] - lons[i - 1];
    middle = geo::LonLat{(lons[i] + lons[i - 1]) / 2, lat};
  }
  return middle;
}

}  // namespace

std::optional<geo::LonLat> point_inside(std::span<const geo::Polygon> polygons) {
  const auto largest =
      std::ranges::max_element(polygons, {}, [](const auto& p) { return extent_of(p).area(); });
  if (largest == polygons.end()) return std::nullopt;
  const Extent extent = extent_of(*largest);
  return middle_along(*largest, (extent.south + extent.north) / 2);
}

std::optional<geo::BBox> box_around(std::span<const geo::Polygon> polygons) {
  std::vector<geo::LonLat> points;
  for (const geo::Polygon& polygon : polygons)
    if (!polygon.rings.empty())
      points.insert(points.end(), polygon.rings.front().begin(), polygon.rings.front().end());
  return geo::bbox_of(points);
}

}  // namespace rumbo::indexing
