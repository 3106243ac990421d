#include "render/named_extent.hpp"

#include "base/error.hpp"
#include "text/edit_distance.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace rumbo::render {
namespace {

constexpr double near_degrees = 3;
constexpr double far_degrees = 25;  // for large ones
constexpr double large_share = 0.1;
constexpr double room = 0.04;  // of the box's size, on every side
constexpr const char* names[] = {"name",   "name_en", "name_es",   "name_fr",
                                 "iso_a2", "iso_a3",  "iso_3166_2"};

// On the sphere's cylinder: good enough to compare.
double size_of(const geo::Polygon& polygon) {
  double sum = 0;
  const geo::Ring& ring = polygon.rings.front();
  for (std::size_t i = 1; i < ring.size(); ++i)
    sum += (ring[i].lon - ring[i - 1].lon) * (std::sin(ring[i].lat * std::numbers::pi / 180) +
                                              std::sin(ring[i - 1].lat * std::numbers::pi / 180));
  return std::abs(sum);
}

std::vector<const geo::Polygon*> polygons_of(const geo::Geometry& geometry) {
  std::vector<const geo::Polygon*> out;
  if (const auto* one = std::get_if<geo::Polygon>(&geometry)) out.push_back(one);
  if (const auto* many = std::get_if<geo::MultiPolygon>(&geometry))
    for (const geo::Polygon& polygon : many->polygons) out.push_back(&polygon);
  std::erase_if(out, [](const auto* polygon) {
    return polygon->rings.empty() || polygon->rings.front().size() < 4;
  });
  return out;
}

bool is_called(const geo::Feature& feature, const std::string& key) {
  return std::ranges::any_of(names, [&](const char* name) {
    const std::string_view value = feature.string_or(name, "");
    return !value.empty() && text::fold(value) == key;
  });
}

}  // namespace

geo::BBox main_land(const geo::Geometry& geometry) {
  const auto polygons = polygons_of(geometry);
  if (polygons.empty()) return {-180, -90, 180, 90};
  const auto* largest = *std::ranges::max_element(
      polygons, {}, [](const geo::Polygon* polygon) { return size_of(*polygon); });
  const geo::BBox about = geo::bbox_of(largest->rings.front())->padded(near_degrees);
  const geo::BBox far_about = geo::bbox_of(largest->rings.front())->padded(far_degrees);
  std::vector<geo::LonLat> points;
  for (const geo::Polygon* polygon : polygons) {
    const geo::Ring& ring = polygon->rings.front();
    const geo::BBox box = *geo::bbox_of(ring);
    if (about.intersects(box) ||
        (size_of(*polygon) >= large_share * size_of(*largest) && far_about.intersects(box)))
      points.insert(points.end(), ring.begin(), ring.end());
  }
  return *geo::bbox_of(points);
}

geo::BBox named_extent(const basemap::Basemap& basemap, const std::string& name) {
  const std::string key = text::fold(name);
  std::vector<std::string> known;
  for (const char* layer : {"world_countries", "countries", "admin1"}) {
    if (!basemap.has(layer)) continue;
    for (const geo::Feature& feature : basemap.open(layer).read({-180, -90, 180, 90})) {
      if (is_called(feature, key)) {
        const geo::BBox box = main_land(feature.geometry);
        return box.padded(std::max(box.width(), box.height()) * room);
      }
      for (const char* field : {"name", "name_en", "name_es", "name_fr"})
        if (const auto known_name = feature.string_or(field, ""); !known_name.empty())
          known.emplace_back(known_name);
    }
  }
  std::vector<std::string> keys;
  for (const std::string& each : known) keys.push_back(text::fold(each));
  const std::vector<std::string_view> options(keys.begin(), keys.end());
  const auto nearest = text::nearest(key, options);
  std::string hint = "give a country's or a state's name or its ISO code, or a --bbox";
  if (nearest) {
    const auto at = std::ranges::find(keys, *nearest) - keys.begin();
    hint = fmt::format("did you mean '{}'?", known[static_cast<std::size_t>(at)]);
  }
  throw base::UsageError(fmt::format(
      "--extent {}: the map data hold no country or state of that name; {}", name, hint));
}

}  // namespace rumbo::render
