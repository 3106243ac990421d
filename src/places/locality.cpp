#include "places/locality.hpp"

#include "places/mentions.hpp"
#include "places/place_index.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rumbo::places {

using gazetteer::Kind;

namespace {

constexpr std::size_t most_outlets = 20'000;
constexpr std::size_t most_cells = 256;
constexpr std::size_t most_divisions = 256;
constexpr std::size_t most_places = 1024;
constexpr double sure = 0.7;   // likelihood of a place that counts
constexpr float half_km = 80;  // where the nearness of two places has halved

std::uint32_t cell_of(const Sketch& place) {
  const double lat = std::asin(std::clamp(static_cast<double>(place.at[2]), -1.0, 1.0));
  const double lon = std::atan2(static_cast<double>(place.at[1]), static_cast<double>(place.at[0]));
  const auto degree = [](double angle, double from) {
    return static_cast<std::uint32_t>(std::floor(angle * 180 / std::numbers::pi + from));
  };
  return degree(lat, 90) * 360 + degree(lon, 180);
}

// Adds unless that would be one key too many.
template <class Map, class Key>
void add_to(Map& map, const Key& key, double voice, std::size_t most) {
  const auto found = map.find(key);
  if (found != map.end())
    found->second += voice;
  else if (map.size() < most)
    map.emplace(key, voice);
}

template <class Map, class Key>
double in(const Map& map, const Key& key) {
  const auto found = map.find(key);
  return found == map.end() ? 0 : found->second;
}

}  // namespace

Sightings sightings_of(const Mentions& mentions, const PlaceIndex& index) {
  Sightings sightings;
  std::map<std::string_view, bool> seen;
  for (const auto& mention : mentions.all) {
    if (mention.kind != MentionKind::place || mention.candidates.empty()) continue;
    const auto& best = mention.candidates.front();
    if (best.place.kind >= Kind::country || mention.confidence < sure) continue;
    if (best.grounds.way >= Way::by_container) continue;
    if (!seen.emplace(mention.key, true).second) continue;
    sightings.push_back({index.sketch(best.place.number), 1});
  }
  return sightings;
}

void Locality::add(const Sightings& sightings) {
  for (const auto& [place, voice] : sightings) {
    voices_ += voice;
    add_to(countries_, place.country, voice, most_divisions);
    add_to(divisions_, place.division1, voice, most_divisions);
    add_to(places_, place.number, voice, most_places);
    const auto cell = cell_of(place);
    const auto found = cells_.find(cell);
    if (found != cells_.end())
      found->second.voice += voice;
    else if (cells_.size() < most_cells)
      cells_.emplace(cell, Cell{place, voice});
  }
}

double Locality::score(const Sketch& place, const Sightings& own, const Weights& weights) const {
  if (place.kind > Kind::country) return 0;
  double all = voices_ + weights.outlet_doubt;
  double country = in(countries_, place.country);
  double division = place.division1 == 0 ? 0 : in(divisions_, place.division1);
  double itself = in(places_, place.number);
  double near = 0;
  const auto nearness = [&place](const Sketch& other) {
    return static_cast<double>(1 / (1 + squared_km(place, other) / (half_km * half_km)));
  };
  for (const auto& [number, cell] : cells_)
    near += static_cast<double>(cell.voice) * nearness(cell.middle);
  for (const auto& [seen, voice] : own) {
    const auto weight = static_cast<double>(voice);
    all -= weight;
    if (seen.number == place.number) itself -= weight;
    if (seen.country == place.country) country -= weight;
    if (seen.division1 == place.division1) division -= weight;
    near -= weight * nearness(seen);
  }
  if (place.kind == Kind::country) near = 0;
  const auto share = [all](double votes) { return std::max(votes, 0.0) / all; };
  return weights.outlet_country * share(country) + weights.outlet_division * share(division) +
         weights.outlet_nearness * share(near) +
         weights.outlet_place * std::max(itself, 0.0) / (std::max(itself, 0.0) + 1);
}

void Localities::add(std::string_view outlet, const Sightings& sightings) {
  if (outlet.empty()) return;
  auto found = by_outlet_.find(outlet);
  if (found == by_outlet_.end()) {
    if (by_outlet_.size() >= most_outlets) return;
    found = by_outlet_.emplace(outlet, Locality()).first;
  }
  found->second.add(sightings);
}

const Locality* Localities::of(std::string_view outlet) const {
  const auto found = by_outlet_.find(outlet);
  return found == by_outlet_.end() ? nullptr : &found->second;
}

}  // namespace rumbo::places
