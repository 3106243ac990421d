#include "gazetteer/ranking.hpp"

#include "gazetteer/context.hpp"
#include "gazetteer/key_search.hpp"
#include "gazetteer/place_view.hpp"
#include "gazetteer/reasons.hpp"
#include "geo/geodesic.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <unordered_map>

namespace rumbo::gazetteer {
namespace {

constexpr double unknown_population = 500;
constexpr double near_weight = 3;
constexpr double near_km = 300;

double worth_of_kind(Kind kind, std::string_view feature_code) {
  switch (kind) {
    case Kind::city:
      return feature_code == "PPLC" ? 1.5 : 0;
    case Kind::division2:
      return -1;
    case Kind::division1:
      return 1;
    case Kind::country:
      return 3;
    case Kind::region:
      return 8;
    case Kind::continent:
      return 10;
  }
  return 0;
}

double worth_of_size(const Place& place) {
  if (place.kind >= Kind::region) return 0;
  return std::log10(std::max(static_cast<double>(place.population), unknown_population));
}

double worth_of_name(const Found& found, bool exact) {
  const double role = found.primary ? 1 : found.abbreviation ? -1 : 0;
  return role + (exact ? 0.25 : 0);
}

// The places under the folded name, each once.
std::unordered_map<std::uint32_t, Found> look_up(const Index& index, std::string_view name) {
  std::unordered_map<std::uint32_t, Found> places;
  const PostingRange range = postings_of(index, text::fold(name));
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const format::Posting posting = index.postings[i];
    const std::uint32_t number = posting.place & format::place_mask;
    places.try_emplace(number,
                       Found{number, posting.spelling, (posting.place & format::primary_flag) != 0,
                             (posting.place & format::abbreviation_flag) != 0});
  }
  return places;
}

bool is_excluded(const Index& index, std::uint32_t number, const Query& query) {
  const format::PlaceRecord place = index.places[number];
  if (query.kind && kind_of(index, place) != *query.kind) return true;
  return query.within && !query.within->contains(position_of(place));
}

// A country stays when it is itself the country asked for, as in `find Mexico --country MX`.
std::optional<std::string> keep_in_country(const Index& index, std::string_view country,
                                           std::vector<std::uint32_t>& places) {
  const Meanings meanings = meanings_of_country(index, country);
  std::vector<std::uint32_t> itself;
  for (const std::uint32_t place : places)
    for (const auto& group : meanings.groups)
      if (std::ranges::find(group, place) != group.end()) itself.push_back(place);
  auto name = keep_within(index, meanings, places);
  for (const std::uint32_t place : itself)
    if (std::ranges::find(places, place) == places.end()) places.push_back(place);
  return name;
}

// Applies everything that excludes. Gives the names of the contexts that held.
std::vector<std::string> narrow(const Index& index, const Query& query, const Asked& asked,
                                std::vector<std::uint32_t>& places) {
  std::vector<std::string> held;
  const auto note = [&held](std::optional<std::string> name) {
    if (name) held.push_back(std::move(*name));
  };
  std::erase_if(places, [&](std::uint32_t place) { return is_excluded(index, place, query); });
  if (query.country) note(keep_in_country(index, *query.country, places));
  if (query.admin) note(keep_within(index, meanings_of_division(index, *query.admin), places));
  for (const std::string& context : asked.within)
    note(keep_within(index, meanings_of_context(index, context), places));
  return held;
}

Candidate score(const Index& index, const Found& found, const Query& query,
                std::string_view asked) {
  Candidate candidate;
  candidate.place = view_place(index, found.place);
  candidate.matched = index.string(found.spelling);
  candidate.primary = found.primary;
  const Place& place = candidate.place;
  candidate.score = worth_of_size(place) + worth_of_kind(place.kind, place.feature_code) +
                    worth_of_name(found, candidate.matched == asked);
  if (query.near)
    candidate.score +=
        near_weight * std::exp(-geo::distance_km(*query.near, place.position) / near_km);
  return candidate;
}

bool is_better(const Candidate& a, const Candidate& b) {
  const auto rank = [](const Candidate& c) {
    return std::tuple(-c.score, -static_cast<int>(c.place.kind), -c.place.population,
                      c.place.geonames, c.place.number);
  };
  return rank(a) < rank(b);
}

}  // namespace

Ranking rank(const Index& index, const Query& query) {
  const Asked asked = interpret(index, query.name);
  const auto found = look_up(index, asked.name);
  std::vector<std::uint32_t> all;
  all.reserve(found.size());
  for (const auto& [number, how] : found) all.push_back(number);
  std::ranges::sort(all);
  std::vector<std::uint32_t> places = all;
  const std::vector<std::string> held = narrow(index, query, asked, places);

  Ranking ranking;
  ranking.candidates.reserve(places.size());
  if (places.empty()) ranking.out_of_context = std::move(all);
  for (const std::uint32_t place : places)
    ranking.candidates.push_back(score(index, found.at(place), query, asked.name));
  std::ranges::sort(ranking.candidates, is_better);
  const bool alone = places.size() == 1;
  if (ranking.candidates.size() > query.limit) ranking.candidates.resize(query.limit);
  for (Candidate& candidate : ranking.candidates)
    candidate.reasons = reasons_for(candidate, {query.near, held, alone});
  return ranking;
}

}  // namespace rumbo::gazetteer
