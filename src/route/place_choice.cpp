#include "route/place_choice.hpp"

#include "route/best_values.hpp"
#include "route/place_doubts.hpp"
#include "route/place_graph.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <string>
#include <utility>
#include <variant>

#include <fmt/format.h>

namespace rumbo::route {
namespace {

constexpr std::size_t most_namesakes = 200;  // that are looked at
constexpr std::size_t most_candidates = 20;  // that are compared with all those of other names

gazetteer::Query query_for(const itinerary::NamedPlace& asked) {
  gazetteer::Query query;
  query.name = asked.name;
  query.country = asked.country;
  query.admin = asked.admin;
  query.limit = most_namesakes;
  return query;
}

std::string unknown_id(const itinerary::NamedPlace& asked) {
  return fmt::format(
      "the gazetteer has no place with the GeoNames id {}; give its "
      "coordinates instead, as in {{lon: -92.46, lat: 15.14, name: {}}}",
      *asked.geonames, asked.name.empty() ? "Huixtla" : asked.name);
}

std::string unknown_name(const itinerary::NamedPlace& asked, const Resolver& resolver) {
  const auto resolution = resolver.resolve(query_for(asked));
  std::string nearest;
  if (const auto* missing = std::get_if<gazetteer::NotFound>(&resolution))
    for (const auto& spelling : missing->nearest)
      nearest += fmt::format("{}'{}'", nearest.empty() ? "" : ", ", spelling);
  return fmt::format(
      "the gazetteer knows no '{}'{}{}; {}give its coordinates, as in {{lon: -92.46, "
      "lat: 15.14}}, or write 'unknown'",
      asked.name, asked.admin ? " in " + *asked.admin : "",
      asked.country ? " in " + *asked.country : "",
      nearest.empty() ? "" : fmt::format("did you mean {}? Otherwise ", nearest));
}

// In the order in which they are written, whatever their dates.
std::vector<std::size_t> as_written(const std::vector<JourneyName>& names) {
  std::vector<std::size_t> order(names.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, {}, [&](std::size_t i) {
    return std::pair(names[i].where.line, names[i].where.column);
  });
  return order;
}

std::vector<gazetteer::Candidate> candidates_of(const JourneyName& name, const Resolver& resolver) {
  if (!name.position && !name.asked.geonames) return resolver.find(query_for(name.asked));
  std::optional<gazetteer::Place> place;
  if (name.position)
    place.emplace().position = *name.position;
  else
    place = resolver.by_geonames(*name.asked.geonames);
  std::vector<gazetteer::Candidate> settled(place ? 1 : 0);
  if (place) settled.front().place = *place;
  return settled;
}

PlaceChoice::Choice chosen_among(const std::vector<gazetteer::Candidate>& candidates,
                                 std::size_t chosen, const std::vector<double>& totals) {
  PlaceChoice::Choice choice{candidates[chosen].place};
  std::vector<std::size_t> order(candidates.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, std::greater{}, [&](std::size_t i) { return totals[i]; });
  const auto rival = std::ranges::find_if(
      order, [&](std::size_t i) { return is_rival(candidates[i].place, choice.place); });
  if (rival == order.end()) return choice;
  choice.margin = std::max(0.0, totals[chosen] - totals[*rival]);
  choice.runner_up = candidates[*rival].place;
  return choice;
}

}  // namespace

PlaceChoice::PlaceChoice(const itinerary::Journey& journey, const Resolver& resolver,
                         base::Diagnostics& diagnostics, std::optional<itinerary::Mode> usual_mode)
    : names_(names_of(journey, resolver, usual_mode)) {
  Candidates candidates;
  for (const JourneyName& name : names_.names) candidates.push_back(candidates_of(name, resolver));
  shorten(candidates, names_, most_candidates);
  const BestValues best = best_values(graph_of(names_, candidates));
  score_ = best.total;
  is_exact_ = best.exact;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    auto& choice = choices_.emplace_back();
    if (!candidates[i].empty()) choice = chosen_among(candidates[i], best.values[i], best.with[i]);
  }
  report(resolver, diagnostics);
}

std::optional<gazetteer::Place> PlaceChoice::place(const itinerary::NamedPlace& named) const {
  const Choice* found = choice(named);
  if (!found) return std::nullopt;
  return found->place;
}

const PlaceChoice::Choice* PlaceChoice::choice(const itinerary::NamedPlace& named) const {
  const auto number = names_.find(named);
  return number && choices_[*number] ? &*choices_[*number] : nullptr;
}

void PlaceChoice::report(const Resolver& resolver, base::Diagnostics& diagnostics) const {
  const auto order = as_written(names_.names);
  for (const std::size_t i : order) {
    const JourneyName& name = names_.names[i];
    if (choices_[i] || name.position) continue;
    diagnostics.error(name.where, name.asked.geonames ? unknown_id(name.asked)
                                                      : unknown_name(name.asked, resolver));
  }
  for (const std::size_t i : order) {
    const auto& choice = choices_[i];
    if (choice && choice->margin && *choice->margin < clear_lead)
      diagnostics.warn(names_.names[i].where,
                       doubt(names_.names[i], choice->place, *choice->runner_up));
  }
}

}  // namespace rumbo::route
