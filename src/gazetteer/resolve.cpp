#include "gazetteer/resolve.hpp"

#include "gazetteer/context.hpp"
#include "gazetteer/place_view.hpp"
#include "gazetteer/ranking.hpp"
#include "gazetteer/suggest.hpp"
#include "geo/geodesic.hpp"

#include <algorithm>

namespace rumbo::gazetteer {
namespace {

constexpr double margin = 0.7;
constexpr double same_place_km = 25;
constexpr std::size_t most_compared = 50;
constexpr std::size_t most_suggested = 5;

bool is_rival(const Layers& layers, const Candidate& best, const Candidate& other) {
  if (geo::distance_km(best.place.position, other.place.position) <= same_place_km) return false;
  if (other.place.kind == Kind::division2 && lies_in(layers, best.place.number, other.place.number))
    return false;
  if (other.score > best.score - margin) return true;
  return best.place.kind == Kind::division1 && other.place.kind == Kind::city && best.primary &&
         other.primary && lies_in(layers, other.place.number, best.place.number);
}

std::string spelt_out(const Place& place) {
  std::string text(place.name);
  const std::string_view division = place.kind == Kind::division2 ? place.admin2 : place.name;
  if (!place.admin1.empty() && place.admin1 != division) (text += ", ") += place.admin1;
  if (place.kind < Kind::country && !place.country_name.empty())
    (text += ", ") += place.country_name;
  return text;
}

// The most populous of the places that the context left out.
std::vector<std::string> left_out(const Layers& layers, std::vector<std::uint32_t> numbers) {
  std::ranges::stable_sort(numbers, std::greater{},
                           [&](std::uint32_t n) { return layers.record(n).population; });
  std::vector<std::string> spellings;
  for (const std::uint32_t number : numbers) {
    if (spellings.size() == most_suggested) break;
    std::string spelling = spelt_out(view_place(layers, number));
    if (std::ranges::find(spellings, spelling) == spellings.end())
      spellings.push_back(std::move(spelling));
  }
  return spellings;
}

// The nearest spellings of all layers.
std::vector<std::string> near_names(const Layers& layers, const std::string& name) {
  std::vector<Suggestion> all;
  for (const Index* index : layers.all())
    for (Suggestion& suggestion : suggestions(*index, name, most_suggested))
      all.push_back(std::move(suggestion));
  std::ranges::stable_sort(all, {}, [](const Suggestion& s) {
    return std::pair(s.distance, -static_cast<int>(s.worth));
  });
  std::vector<std::string> spellings;
  for (Suggestion& suggestion : all)
    if (spellings.size() < most_suggested &&
        std::ranges::find(spellings, suggestion.spelling) == spellings.end())
      spellings.push_back(std::move(suggestion.spelling));
  return spellings;
}

// Where the name is; or, if its last words may have been taken for a container wrongly ("Puerto
// Chiapas"), the spellings near the whole of it first; or those near its part before a container.
NotFound nothing_found(const Layers& layers, const Query& query, Ranking ranking) {
  const Asked asked = interpret(layers, query.name);
  std::vector<std::string> nearest;
  if (query.name.find(',') == std::string::npos) {
    nearest = near_names(layers, query.name);
    if (const auto parted = nearest.empty() ? interpret_misspelt(layers, query.name) : std::nullopt)
      nearest = near_names(layers, parted->name);
  } else if (ranking.out_of_context.empty()) {
    nearest = near_names(layers, asked.name);
  }
  for (std::string& spelling : left_out(layers, std::move(ranking.out_of_context)))
    if (nearest.size() < most_suggested) nearest.push_back(std::move(spelling));
  return {std::move(nearest)};
}

}  // namespace

Resolution resolve_query(const Layers& layers, const Query& query) {
  Query wide = query;
  wide.limit = std::max(query.limit, most_compared);
  Ranking ranking = rank(layers, wide);
  if (ranking.candidates.empty()) return nothing_found(layers, query, std::move(ranking));
  Ambiguous ambiguous;
  for (const Candidate& other : ranking.candidates) {
    const Candidate& best = ranking.candidates.front();
    if (&other == &best || is_rival(layers, best, other)) ambiguous.candidates.push_back(other);
  }
  if (ambiguous.candidates.size() == 1) return Match{std::move(ambiguous.candidates.front())};
  if (ambiguous.candidates.size() > query.limit)
    ambiguous.candidates.resize(std::max<std::size_t>(query.limit, 2));
  return ambiguous;
}

}  // namespace rumbo::gazetteer
