#include "route/basemap_shapes.hpp"

#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace rumbo::route {
namespace {

constexpr geo::BBox world{-180, -90, 180, 90};

// Where to look for a place's polygon: its box, or a little about its position.
geo::BBox surroundings(const gazetteer::Place& place) {
  constexpr double margin = 0.5;  // degrees
  if (place.box) return *place.box;
  return geo::BBox{place.position.lon, place.position.lat, place.position.lon, place.position.lat}
      .padded(margin);
}

bool is_named(const geo::Feature& feature, std::string_view folded) {
  constexpr std::array<std::string_view, 4> keys = {"name", "name_en", "name_es", "name_fr"};
  return std::ranges::any_of(
      keys, [&](std::string_view key) { return text::fold(feature.string_or(key, "")) == folded; });
}

bool has_geonames_id(const geo::Feature& feature, std::uint32_t id) {
  const geo::Value* value = feature.find("gn_id");
  return value && value->is_number() && id != 0 && value->number() == id;
}

void add_lines(const geo::Geometry& geometry, std::vector<geo::Line>& lines) {
  if (const auto* line = std::get_if<geo::Line>(&geometry)) lines.push_back(*line);
  if (const auto* many = std::get_if<geo::MultiLine>(&geometry))
    lines.insert(lines.end(), many->lines.begin(), many->lines.end());
}

}  // namespace

geo::Geometry BasemapShapes::outline(const gazetteer::Place& place) const {
  if (place.kind == gazetteer::Kind::country) return country(place);
  if (place.kind == gazetteer::Kind::division1) return division(place);
  return {};
}

geo::Geometry BasemapShapes::country(const gazetteer::Place& place) const {
  if (!basemap_.has("countries")) return {};
  for (auto& feature : basemap_.open("countries").read(surroundings(place), {"iso_a2"})) {
    if (feature.string_or("iso_a2", "") != place.country) continue;
    layers_used_.insert("countries");
    return std::move(feature.geometry);
  }
  return {};
}

geo::Geometry BasemapShapes::division(const gazetteer::Place& place) const {
  if (!basemap_.has("admin1")) return {};
  auto features = basemap_.open("admin1").read(
      surroundings(place), {"gn_id", "iso_a2", "name", "name_en", "name_es", "name_fr"});
  const std::string name = text::fold(place.name);
  auto found = std::ranges::find_if(
      features, [&](const auto& feature) { return has_geonames_id(feature, place.geonames); });
  if (found == features.end())
    found = std::ranges::find_if(features, [&](const auto& feature) {
      return feature.string_or("iso_a2", "") == place.country && is_named(feature, name);
    });
  if (found == features.end()) return {};
  layers_used_.insert("admin1");
  return std::move(found->geometry);
}

std::string BasemapShapes::alpha3(std::string_view alpha2) const {
  if (!basemap_.has("world_countries")) return {};
  for (const auto& feature : basemap_.open("world_countries").read(world, {"iso_a2", "iso_a3"}))
    if (feature.string_or("iso_a2", "") == alpha2)
      return std::string(feature.string_or("iso_a3", ""));
  return {};
}

std::vector<geo::Line> BasemapShapes::border(std::string_view first,
                                             std::string_view second) const {
  const std::string a = alpha3(first);
  const std::string b = alpha3(second);
  if (a.empty() || b.empty() || !basemap_.has("borders")) return {};
  std::vector<geo::Line> lines;
  for (const auto& feature : basemap_.open("borders").read(world, {"left_a3", "right_a3"})) {
    const auto left = feature.string_or("left_a3", "");
    const auto right = feature.string_or("right_a3", "");
    if ((left == a && right == b) || (left == b && right == a)) add_lines(feature.geometry, lines);
  }
  if (!lines.empty()) layers_used_.insert("borders");
  return lines;
}

}  // namespace rumbo::route
