#include "random_world.hpp"

#include <algorithm>

#include <rapidcheck.h>

namespace rumbo::route {

RandomWorld::RandomWorld() {
  for (const std::string_view name : {"a", "b", "c", "d", "e"}) {
    const int towns = *rc::gen::inRange(1, 6);
    for (int i = 0; i < towns; ++i) {
      const double lon = *rc::gen::inRange(-1'000'000, -800'000) / 1e4;
      const double lat = *rc::gen::inRange(100'000, 250'000) / 1e4;
      add(name, {lon, lat}, *rc::gen::inRange(20'000, 70'000) / 1e4);
    }
  }
  add("far", {100, -40}, 5);
}

void RandomWorld::add(std::string_view name, geo::LonLat position, double score) {
  gazetteer::Candidate& candidate = places_.emplace_back();
  candidate.score = score;
  candidate.primary = true;
  gazetteer::Place& place = candidate.place;
  place.number = place.geonames = static_cast<std::uint32_t>(places_.size());
  place.name = name;
  place.position = position;
  place.country = position.lon < -90 ? "XX" : "YY";
  place.admin1_code = place.admin1 = position.lat < 17 ? "S" : "N";
}

std::vector<gazetteer::Candidate> RandomWorld::find(const gazetteer::Query& query) const {
  std::vector<gazetteer::Candidate> found;
  for (const auto& candidate : places_)
    if (candidate.place.name == query.name) found.push_back(candidate);
  std::ranges::stable_sort(found, std::greater{}, &gazetteer::Candidate::score);
  return found;
}

gazetteer::Resolution RandomWorld::resolve(const gazetteer::Query&) const {
  return gazetteer::NotFound{};
}

std::optional<gazetteer::Place> RandomWorld::by_geonames(std::uint32_t id) const {
  if (id == 0 || id > places_.size()) return std::nullopt;
  return places_[id - 1].place;
}

}  // namespace rumbo::route
