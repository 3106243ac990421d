#include "indexing/join.hpp"

#include "geo/bbox.hpp"
#include "indexing/hilbert.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <unordered_map>

#include <tbb/parallel_sort.h>

namespace rumbo::indexing {
namespace {

using Entry = Sources::Place;

struct Cities {
  std::vector<geo::LonLat> positions;
  std::uint64_t population = 0;
};

void fill(Sources& sources, std::uint32_t number, const Cities& cities) {
  Entry& place = sources.places[number];
  constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();
  if (place.population == 0)
    place.population = static_cast<std::uint32_t>(std::min(cities.population, most));
  if (place.located()) return;
  const auto box = geo::bbox_of(cities.positions);
  if (!box) return;
  const geo::LonLat centre = box->centre();
  place.lon = static_cast<std::int32_t>(std::llround(centre.lon * format::units_per_degree));
  place.lat = static_cast<std::int32_t>(std::llround(centre.lat * format::units_per_degree));
  if (place.box != format::none || cities.positions.size() < 2) return;
  place.box = static_cast<std::uint32_t>(sources.boxes.size());
  sources.boxes.push_back(*box);
}

// What lacks a position or a population takes it from the cities inside.
void fill_containers(Sources& sources) {
  std::unordered_map<std::uint32_t, Cities> cities;
  const bool part_label = std::ranges::find(sources.labels, "P.PPLX") != sources.labels.end();
  const auto part = static_cast<format::Label>(std::ranges::find(sources.labels, "P.PPLX") -
                                               sources.labels.begin());
  const auto add = [&](std::optional<std::uint32_t> container, const Entry& city) {
    if (!container) return;
    const Entry& outer = sources.places[*container];
    if (outer.located() && outer.population != 0) return;
    Cities& inside = cities[*container];
    if (!outer.located()) inside.positions.push_back(city.position());
    if (!part_label || city.feature != part) inside.population += city.population;
  };
  for (const Entry& place : sources.places) {
    if (place.kind != Kind::city || !place.located()) continue;
    add(sources.find_country(sources.alpha2(place.country)), place);
    for (const bool second_level : {false, true})
      add(sources.find_division(sources.division_code(place, second_level)), place);
  }
  for (const auto& [number, inside] : cities) fill(sources, number, inside);
}

struct Sorted {
  std::uint32_t curve = 0;
  std::uint32_t position = 0;
};

// Sorted by what the places are: the position counts only between places that are the same.
std::vector<std::uint32_t> index_order(const Sources& sources) {
  const std::vector<Entry>& places = sources.places;
  std::vector<Sorted> sorted;
  sorted.reserve(places.size());
  for (std::uint32_t i = 0; i < places.size(); ++i)
    if (places[i].located() && places[i].name != 0)
      sorted.push_back({hilbert_number(places[i].position()), i});
  const auto rank = [&](const Sorted& entry) {
    const Entry& p = places[entry.position];
    return std::tuple(p.kind, entry.curve, p.lon, p.lat, p.geonames);
  };
  const auto details = [&](const Sorted& entry) {
    const Entry& p = places[entry.position];
    return std::tuple(sources.text(p.name), sources.alpha2(p.country), sources.text(p.admin1_code),
                      sources.text(p.admin2_code), p.population, entry.position);
  };
  tbb::parallel_sort(sorted, [&](const Sorted& a, const Sorted& b) {
    const auto left = rank(a);
    const auto right = rank(b);
    return left != right ? left < right : details(a) < details(b);
  });
  std::vector<std::uint32_t> order(sorted.size());
  std::ranges::transform(sorted, order.begin(), &Sorted::position);
  return order;
}

}  // namespace

Joined join(Sources& sources) {
  fill_containers(sources);
  Joined joined;
  joined.order = index_order(sources);
  joined.number.assign(sources.places.size(), format::none);
  for (std::uint32_t i = 0; i < joined.order.size(); ++i) joined.number[joined.order[i]] = i;

  const auto division = [&](const Sources::Place& place, bool second_level) {
    const auto found = sources.find_division(sources.division_code(place, second_level));
    return found ? joined.number[*found] : format::none;
  };
  joined.division1.reserve(joined.order.size());
  joined.division2.reserve(joined.order.size());
  for (std::uint32_t i = 0; i < joined.order.size(); ++i) {
    const Sources::Place& place = sources.places[joined.order[i]];
    joined.division1.push_back(division(place, false));
    joined.division2.push_back(division(place, true));
    if (place.kind == Kind::division1) joined.divisions.push_back(i);
  }
  std::ranges::sort(joined.divisions, {}, [&](std::uint32_t i) {
    const Sources::Place& place = sources.places[joined.order[i]];
    return std::tuple(sources.alpha2(place.country), sources.text(place.admin1_code), i);
  });
  return joined;
}

}  // namespace rumbo::indexing
