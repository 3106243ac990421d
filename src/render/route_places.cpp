#include "render/route_places.hpp"

#include "geo/geodesic.hpp"
#include "render/feature_group.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <cmath>

namespace rumbo::render {
namespace {

constexpr double same_place_km = 12;
constexpr double spoken_of_km = 60;

const geo::LonLat* position_of(const geo::Feature& feature) {
  const auto* position = std::get_if<geo::LonLat>(&feature.geometry);
  return position && position->valid() ? position : nullptr;
}

}  // namespace

RoutePlaces::RoutePlaces(const geo::Features& journeys) {
  for (const geo::Feature& feature : journeys) {
    const geo::LonLat* position = position_of(feature);
    if (position && feature.string_or("feature", "") == "stop")
      stops_.push_back({*position, property_text(feature, "geonames"),
                        text::fold(property_text(feature, "name"))});
    for (const char* key : {"name", "label", "from", "to"}) {
      const std::string text = " " + text::fold(property_text(feature, key)) + " ";
      if (text.size() > 2 && std::ranges::find(texts_, text) == texts_.end())
        texts_.push_back(text);
    }
  }
}

bool RoutePlaces::near_a_stop(geo::LonLat position, double km) const {
  return std::ranges::any_of(stops_, [&](const Stop& stop) {
    return std::abs(stop.position.lat - position.lat) < km / 110 &&
           geo::distance_km(stop.position, position) <= km;
  });
}

bool RoutePlaces::is_stop(const geo::Feature& place) const {
  const geo::LonLat* position = position_of(place);
  if (!position) return false;
  const std::string geonames = property_text(place, "geonames"),
                    name = text::fold(property_text(place, "name"));
  return std::ranges::any_of(stops_, [&](const Stop& stop) {
    if (!stop.geonames.empty() && stop.geonames == geonames) return true;
    return stop.name == name && geo::distance_km(stop.position, *position) < same_place_km;
  });
}

bool RoutePlaces::is_named(const geo::Feature& place) const {
  const geo::LonLat* position = position_of(place);
  const std::string name = text::fold(property_text(place, "name"));
  if (!position || name.size() < 4) return false;
  const std::string whole = " " + name + " ";
  const bool spoken = std::ranges::any_of(
      texts_, [&](const std::string& text) { return text.find(whole) != std::string::npos; });
  return spoken && near_a_stop(*position, spoken_of_km) && !is_stop(place);
}

}  // namespace rumbo::render
