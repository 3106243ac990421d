#include "gazetteer/ranking.hpp"

#include "gazetteer/context.hpp"
#include "gazetteer/look_up.hpp"
#include "gazetteer/place_view.hpp"
#include "gazetteer/reasons.hpp"
#include "gazetteer/worth.hpp"
#include "geo/geodesic.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace rumbo::gazetteer {
namespace {

constexpr double near_weight = 3;
constexpr double near_km = 300;
constexpr double worth_of_exact_spelling = 0.25;
constexpr double worth_of_edit = -2;
constexpr double behind_its_town = 0.1;
// So many names are looked at where the spelling is not exact; more if a context may exclude some.
constexpr std::size_t names_for_each_place = 4;
constexpr std::size_t names_in_context = 400;
constexpr std::size_t beginnings_in_context = 50'000;

bool is_excluded(const Layers& layers, std::uint32_t number, const Query& query) {
  const format::PlaceRecord place = layers.record(number);
  if (query.kind && kind_of(layers.of(number), place) != *query.kind) return true;
  return query.within && !query.within->contains(position_of(place));
}

// A country stays when it is itself the country asked for, as in `find Mexico --country MX`.
std::optional<std::string> keep_in_country(const Layers& layers, std::string_view country,
                                           std::vector<std::uint32_t>& places) {
  const Meanings meanings = meanings_of_country(layers, country);
  std::vector<std::uint32_t> itself;
  for (const std::uint32_t place : places)
    for (const auto& group : meanings.groups)
      if (std::ranges::find(group, place) != group.end()) itself.push_back(place);
  auto name = keep_within(layers, meanings, places);
  for (const std::uint32_t place : itself)
    if (std::ranges::find(places, place) == places.end()) places.push_back(place);
  return name;
}

// Applies everything that excludes. Gives the names of the contexts that held.
std::vector<std::string> narrow(const Layers& layers, const Query& query, const Asked& asked,
                                std::vector<std::uint32_t>& places) {
  std::vector<std::string> held;
  const auto note = [&held](std::optional<std::string> name) {
    if (name) held.push_back(std::move(*name));
  };
  std::erase_if(places, [&](std::uint32_t place) { return is_excluded(layers, place, query); });
  if (query.country) note(keep_in_country(layers, *query.country, places));
  if (query.admin) note(keep_within(layers, meanings_of_division(layers, *query.admin), places));
  for (const std::string& context : asked.within)
    note(keep_within(layers, meanings_of_context(layers, context), places));
  return held;
}

Candidate score(const Layers& layers, const Found& found, const Query& query,
                std::string_view asked) {
  const Index& named_in = layers[found.layer];
  Candidate candidate;
  candidate.place = view_place(layers, found.place);
  const format::NameRecord name = named_in.names[found.name];
  candidate.matched = named_in.string(name.text);
  candidate.language = named_in.label(name.language);
  candidate.primary = found.primary;
  candidate.edits = found.edits;
  const Place& place = candidate.place;
  candidate.score = worth_of_size(place.kind, place.population) +
                    worth_of_kind(place.kind, place.feature_code) +
                    worth_of_name(found.primary, found.abbreviation) + worth_of_edit * found.edits;
  if (candidate.matched == asked) candidate.score += worth_of_exact_spelling;
  if (query.near)
    candidate.score +=
        near_weight * std::exp(-geo::distance_km(*query.near, place.position) / near_km);
  return candidate;
}

// A second-level division stands behind a town of the name that lies in it: the county does not win
// over the town.
void put_towns_first(const Layers& layers, std::vector<Candidate>& candidates) {
  std::vector<const Candidate*> towns;
  for (const Candidate& candidate : candidates)
    if (candidate.place.kind == Kind::city && candidate.edits == 0) towns.push_back(&candidate);
  for (Candidate& division : candidates) {
    if (division.place.kind != Kind::division2) continue;
    for (const Candidate* town : towns)
      if (town->place.admin1_code == division.place.admin1_code && town->score <= division.score &&
          lies_in(layers, town->place.number, division.place.number))
        division.score = town->score - behind_its_town;
  }
}

bool is_better(const Candidate& a, const Candidate& b) {
  const auto rank = [](const Candidate& c) {
    return std::tuple(-c.score, c.place.number >> 28U, -static_cast<int>(c.place.kind),
                      -c.place.population, c.place.geonames, c.place.number);
  };
  return rank(a) < rank(b);
}

std::size_t names_wanted(const Query& query, const Asked& asked) {
  const bool narrowed = !asked.within.empty() || query.country || query.admin || query.kind ||
                        query.near || query.within;
  if (!narrowed) return names_for_each_place * query.limit;
  return query.spelling == Spelling::prefix ? beginnings_in_context : names_in_context;
}

}  // namespace

Ranking rank(const Layers& layers, const Query& query) {
  Asked asked = interpret(layers, query.name);
  FoundPlaces found = look_up(layers, asked.name, query.spelling, names_wanted(query, asked));
  if (found.empty() && query.spelling == Spelling::fuzzy) {
    if (auto parted = interpret_misspelt(layers, query.name)) {
      asked = std::move(*parted);
      found = look_up(layers, asked.name, query.spelling, names_wanted(query, asked));
    }
  }
  std::vector<std::uint32_t> all;
  all.reserve(found.size());
  for (const auto& [number, how] : found) all.push_back(number);
  std::ranges::sort(all);
  std::vector<std::uint32_t> places = all;
  const std::vector<std::string> held = narrow(layers, query, asked, places);

  Ranking ranking;
  ranking.candidates.reserve(places.size());
  if (places.empty()) ranking.out_of_context = std::move(all);
  for (const std::uint32_t place : places)
    ranking.candidates.push_back(score(layers, found.at(place), query, asked.name));
  put_towns_first(layers, ranking.candidates);
  std::ranges::sort(ranking.candidates, is_better);
  const bool alone = places.size() == 1;
  if (ranking.candidates.size() > query.limit) ranking.candidates.resize(query.limit);
  for (Candidate& candidate : ranking.candidates)
    candidate.reasons = reasons_for(candidate, {query.near, held, alone});
  return ranking;
}

}  // namespace rumbo::gazetteer
