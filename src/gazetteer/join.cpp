#include "gazetteer/join.hpp"

#include "gazetteer/hilbert.hpp"
#include "gazetteer/index_format.hpp"

#include <algorithm>
#include <tuple>

namespace rumbo::gazetteer {
namespace {

// "MX.05", or with both levels "MX.05.040"; empty where a code is missing.
std::string division_code(const SourcePlace& place, bool second_level) {
  if (place.admin1_code.empty() || (second_level && place.admin2_code.empty())) return {};
  std::string code(place.country);
  code += '.';
  code += place.admin1_code;
  if (second_level) (code += '.') += place.admin2_code;
  return code;
}

using ByCode = std::unordered_map<std::string, std::size_t>;

ByCode divisions_by_code(const std::vector<SourcePlace>& places) {
  ByCode by_code;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (places[i].kind == Kind::division1 || places[i].kind == Kind::division2)
      by_code.emplace(division_code(places[i], places[i].kind == Kind::division2), i);
  }
  return by_code;
}

struct Cities {
  std::vector<geo::LonLat> positions;
  std::int64_t population = 0;
};

void fill(SourcePlace& division, const Cities& cities) {
  division.population = cities.population;
  if (division.position) return;
  const auto box = geo::bbox_of(cities.positions);
  if (!box) return;
  division.position = box->centre();
  if (!division.box && cities.positions.size() > 1) division.box = box;
}

void fill_divisions(std::vector<SourcePlace>& places, const ByCode& by_code) {
  std::unordered_map<std::size_t, Cities> cities;
  for (const SourcePlace& place : places) {
    if (place.kind != Kind::city) continue;
    for (const bool second_level : {false, true}) {
      const auto division = by_code.find(division_code(place, second_level));
      if (division == by_code.end()) continue;
      Cities& inside = cities[division->second];
      inside.positions.push_back(*place.position);
      if (place.feature_code != "PPLX") inside.population += place.population;
    }
  }
  for (const auto& [number, inside] : cities) fill(places[number], inside);
}

std::vector<std::size_t> index_order(const std::vector<SourcePlace>& places) {
  std::vector<std::size_t> order;
  std::vector<std::uint32_t> curve(places.size());
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (!places[i].position) continue;
    curve[i] = hilbert_number(*places[i].position);
    order.push_back(i);
  }
  std::ranges::sort(order, {}, [&](std::size_t i) {
    return std::tuple(places[i].kind, curve[i], places[i].geonames, places[i].name, i);
  });
  return order;
}

}  // namespace

Joined join(Sources& sources) {
  std::vector<SourcePlace>& places = sources.places;
  const ByCode by_code = divisions_by_code(places);
  fill_divisions(places, by_code);

  const std::vector<std::size_t> order = index_order(places);
  std::vector<std::uint32_t> number(places.size(), format::none);
  for (std::size_t i = 0; i < order.size(); ++i) number[order[i]] = static_cast<std::uint32_t>(i);
  const auto division = [&](const SourcePlace& place, bool second_level) {
    const auto found = by_code.find(division_code(place, second_level));
    return found == by_code.end() ? format::none : number[found->second];
  };

  Joined joined;
  for (const std::size_t i : order) {
    const SourcePlace& place = places[i];
    const auto here = static_cast<std::uint32_t>(joined.places.size());
    if (place.kind == Kind::country) joined.countries[place.country] = here;
    if (place.kind == Kind::continent) joined.continents[place.continent] = here;
    if (place.kind == Kind::division1) joined.divisions.push_back(here);
    joined.places.push_back({&place, division(place, false), division(place, true)});
  }
  std::ranges::sort(joined.divisions, {}, [&](std::uint32_t i) {
    const SourcePlace& place = *joined.places[i].place;
    return std::tuple(place.country, place.admin1_code);
  });
  return joined;
}

}  // namespace rumbo::gazetteer
