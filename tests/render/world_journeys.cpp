#include "world_journeys.hpp"

#include "dice.hpp"
#include "geo/antimeridian.hpp"
#include "geo/geodesic.hpp"
#include "sample_journeys.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include <fmt/format.h>

namespace sample {
namespace {

using rumbo::gazetteer::Gazetteer;
using rumbo::gazetteer::Kind;
using rumbo::gazetteer::Place;

constexpr std::size_t most_towns = 400;  // of those in a box, the most populous

// Towns of a box that holds at least two, tried until one is found: most of the earth is sea.
std::vector<Place> some_towns(Dice& dice, const Gazetteer& gazetteer) {
  while (true) {
    const double half = std::pow(10.0, dice.between(-1.2, 1.35));
    const LonLat at{dice.between(-180, 180), dice.between(-55, 72)};
    const rumbo::geo::BBox point{at.lon, at.lat, at.lon, at.lat};
    auto towns = gazetteer.inside(point.padded(half), Kind::city, most_towns);
    if (towns.size() >= 2) return towns;
  }
}

const char* status(Dice& dice) {
  static constexpr const char* known[] = {"observed", "observed", "inferred", "intended"};
  return known[dice.below(4)];
}

Feature leg_between(const std::string& id, int seq, const Where& from, const Where& to,
                    const char* status) {
  Feature out = leg(id, seq, from, to, status);
  out.geometry = rumbo::geo::line_geometry(rumbo::geo::geodesic(
      from.position, to.position, rumbo::geo::distance_km(from.position, to.position) / 500));
  return out;
}

// From town to town, each time to the nearest of a handful, as people who travel do.
std::vector<Where> way(Dice& dice, const std::vector<Place>& towns, std::size_t stops) {
  std::vector<Where> out;
  std::set<std::size_t> been;
  for (std::size_t i = 0; i < stops; ++i) {
    std::size_t best = towns.size();
    double least = 1e9;
    for (int k = 0; k < (i == 0 ? 1 : 5); ++k) {
      const std::size_t at = dice.below(towns.size());
      const double km =
          i == 0 ? 0 : rumbo::geo::distance_km(out.back().position, towns[at].position);
      if (!been.contains(at) && km < least) best = at, least = km;
    }
    if (best == towns.size()) continue;
    been.insert(best);
    out.push_back({std::string(towns[best].name), towns[best].position});
  }
  return out;
}

void add_journey(Dice& dice, const std::string& id, const std::vector<Where>& places,
                 WorldMap& into) {
  const int first_day = 1 + static_cast<int>(dice.below(9));
  for (std::size_t i = 0; i < places.size(); ++i) {
    const int seq = static_cast<int>(i) + 1;
    into.journeys.push_back(
        stop(id, seq, places[i],
             fmt::format("2024-{:02}-{:02}", 1 + seq / 20, std::min(28, first_day + seq % 20))));
    into.stops.push_back(places[i].name);
    if (i > 0)
      into.journeys.push_back(leg_between(id, seq - 1, places[i - 1], places[i], status(dice)));
  }
}

}  // namespace

WorldMap world_map(std::uint64_t seed, const Gazetteer& gazetteer) {
  Dice dice(seed);
  WorldMap map;
  const std::vector<Place> towns = some_towns(dice, gazetteer);
  const std::size_t journeys = 1 + dice.below(3);
  for (std::size_t i = 0; i < journeys; ++i) {
    const auto stops = 2 + static_cast<std::size_t>(22 * std::pow(dice.between(0, 1), 2));
    const std::string id = fmt::format("j{}", i + 1);
    add_journey(dice, id, way(dice, towns, std::min(stops, towns.size())), map);
    map.titles.emplace_back(id, fmt::format("Group {}", i + 1));
  }
  std::ranges::sort(map.stops);
  map.stops.erase(std::unique(map.stops.begin(), map.stops.end()), map.stops.end());
  map.width = 800 + static_cast<int>(dice.between(0, 800));
  map.height = 600 + static_cast<int>(dice.between(0, 600));
  return map;
}

}  // namespace sample
