#include "render/route_places.hpp"

#include "geo/geodesic.hpp"
#include "render/feature_group.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

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

// The places a stop's or leg's text names, folded: both ends of "Huixtla–Villa Comaltitlán".
std::vector<std::string> names_in(const std::string& text) {
  std::vector<std::string> names;
  std::string part;
  const auto finish = [&] {
    std::string name = text::fold(part);
    for (const std::string_view word : {"near ", "cerca de ", "pres de "})
      if (name.starts_with(word)) name.erase(0, word.size());
    for (const std::string_view word : {" road", " highway"})
      if (name.ends_with(word)) name.resize(name.size() - word.size());
    if (!name.empty()) names.push_back(std::move(name));
    part.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = text::next_code_point(text, at);
    const bool parts = c == U'-' || c == U'–' || c == U'—' || c == U'/' || c == U',';
    if (parts)
      finish();
    else
      part += text.substr(begin, at - begin);
  }
  finish();
  names.push_back(text::fold(text));
  return names;
}

}  // namespace

RoutePlaces::RoutePlaces(const geo::Features& journeys) {
  for (const geo::Feature& feature : journeys) {
    const geo::LonLat* position = position_of(feature);
    if (position && feature.string_or("feature", "") == "stop")
      stops_.push_back({*position, property_text(feature, "geonames"),
                        text::fold(property_text(feature, "name"))});
    for (const char* key : {"name", "label", "from", "to"})
      for (const std::string& name : names_in(property_text(feature, key)))
        if (std::ranges::find(names_, name) == names_.end()) names_.push_back(name);
  }
}

bool RoutePlaces::near_a_stop(geo::LonLat position, double km) const {
  return std::ranges::any_of(stops_, [&](const Stop& stop) {
    return std::abs(stop.position.lat - position.lat) < km / 110 &&
           geo::distance_km(stop.position, position) <= km;
  });
}

bool RoutePlaces::is_stop(const geo::Feature& place) const {
  const geo::LonLat* position = stops_.empty() ? nullptr : position_of(place);
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
  if (!position || !near_a_stop(*position, spoken_of_km)) return false;
  const std::string name = text::fold(property_text(place, "name"));
  const bool spoken = name.size() >= 4 && std::ranges::find(names_, name) != names_.end();
  return spoken && !is_stop(place);
}

}  // namespace rumbo::render
