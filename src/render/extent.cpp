#include "render/extent.hpp"

#include "geo/geodesic.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rumbo::render {
namespace {

constexpr double surroundings_km = 70;  // of a single place
constexpr double least_km = 2;          // of a journey
constexpr double one_place_km = 0.3;    // nearer together than this is one place
constexpr double largest_disc_km = 60;
constexpr double room = 0.16;  // of the extent's size, on every side
constexpr double km_per_degree = 111.2;

void add(const geo::Geometry& geometry, std::vector<geo::LonLat>& points) {
  const auto keep = [&](const std::vector<geo::LonLat>& line) {
    for (const geo::LonLat& point : line)
      if (point.valid()) points.push_back(point);
  };
  if (const auto* point = std::get_if<geo::LonLat>(&geometry)) keep({*point});
  if (const auto* many = std::get_if<geo::MultiPoint>(&geometry)) keep(many->points);
  if (const auto* line = std::get_if<geo::Line>(&geometry)) keep(*line);
  if (const auto* lines = std::get_if<geo::MultiLine>(&geometry))
    for (const geo::Line& line : lines->lines) keep(line);
  if (const auto* polygon = std::get_if<geo::Polygon>(&geometry))
    for (const geo::Ring& ring : polygon->rings) keep(ring);
}

bool is_small_area(const geo::Feature& feature) {
  const geo::Value* radius = feature.find("radius_km");
  return radius && radius->is_number() && radius->number() <= largest_disc_km;
}

bool shapes_the_extent(const geo::Feature& feature) {
  const std::string_view kind = feature.string_or("feature", "");
  if (!is_realised(feature)) return false;
  return kind == "stop" || kind == "leg" || (kind == "area" && is_small_area(feature));
}

double diagonal_km(const geo::BBox& box) {
  return geo::distance_km({box.west, box.south}, {box.east, box.north});
}

// Grown by the room labels need, and to its least size.
geo::BBox with_room(const geo::BBox& box) {
  const geo::LonLat centre = box.centre();
  const double shrink = std::max(0.05, std::cos(centre.lat * std::numbers::pi / 180));
  const double least = diagonal_km(box) < one_place_km ? surroundings_km : least_km;
  const double least_height = least / km_per_degree;
  const double height = std::max(box.height() * (1 + 2 * room), least_height);
  const double width = std::max(box.width() * (1 + 2 * room), least_height / shrink);
  if (width >= 359)
    return {-180, std::max(-90.0, centre.lat - height / 2), 180,
            std::min(90.0, centre.lat + height / 2)};
  const auto wrapped = [](double lon) {
    return lon < -180 ? lon + 360 : lon > 180 ? lon - 360 : lon;
  };
  return {wrapped(centre.lon - width / 2), std::max(-89.9, centre.lat - height / 2),
          wrapped(centre.lon + width / 2), std::min(89.9, centre.lat + height / 2)};
}

}  // namespace

bool is_realised(const geo::Feature& feature) {
  const auto plan = [](std::string_view word) { return word == "intended" || word == "cancelled"; };
  return !plan(feature.string_or("what", "")) && !plan(feature.string_or("status", ""));
}

std::vector<geo::LonLat> extent_places(const geo::Features& journeys) {
  std::vector<geo::LonLat> points;
  for (const geo::Feature& feature : journeys)
    if (shapes_the_extent(feature)) add(feature.geometry, points);
  if (points.empty())
    for (const geo::Feature& feature : journeys)
      if (feature.string_or("feature", "") == "stop") add(feature.geometry, points);
  if (points.empty())
    for (const geo::Feature& feature : journeys) add(feature.geometry, points);
  return points;
}

geo::BBox extent_of(const geo::Features& journeys) {
  const auto box = geo::bbox_of(extent_places(journeys));
  return box ? with_room(*box) : geo::BBox{-180, -60, 180, 84};
}

}  // namespace rumbo::render
