#include "route/place_choice.hpp"

#include "geo/geodesic.hpp"
#include "route/border_name.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <variant>

#include <fmt/format.h>

namespace rumbo::route {
namespace {

constexpr double same_place_km = 30;
constexpr double clear_lead = 0.7;   // as in the gazetteer: a fifth of the population
constexpr std::size_t company = 25;  // names before and behind

std::string key_of(const itinerary::NamedPlace& named) {
  return fmt::format("{}\n{}\n{}\n{}", text::fold(named.name), named.admin.value_or(""),
                     named.country.value_or(""), named.geonames.value_or(0));
}

std::string_view kind_in_words(gazetteer::Kind kind) {
  switch (kind) {
    case gazetteer::Kind::feature:
      return " (a named feature)";
    case gazetteer::Kind::city:
      return "";
    case gazetteer::Kind::division2:
      return " (a second-level division)";
    case gazetteer::Kind::division1:
      return " (a first-level division)";
    case gazetteer::Kind::country:
      return " (the country)";
    case gazetteer::Kind::region:
      return " (a region)";
    case gazetteer::Kind::continent:
      return " (the continent)";
  }
  return "";
}

std::string described(const gazetteer::Place& place) {
  std::string text(place.name);
  if (!place.admin1.empty() && (gazetteer::is_point(place.kind) || place.admin1 != place.name))
    text += fmt::format(", {}", place.admin1);
  if (!place.country_name.empty() && place.country_name != place.name)
    text += fmt::format(", {}", place.country_name);
  return text + std::string(kind_in_words(place.kind));
}

bool is_same_division(const gazetteer::Place& a, const gazetteer::Place& b) {
  return a.country == b.country && a.admin1_code == b.admin1_code && a.admin1 == b.admin1;
}

// Elsewhere, and not merely the municipality round a town.
bool is_rival(const gazetteer::Place& rival, const gazetteer::Place& chosen) {
  if (rival.kind == gazetteer::Kind::division2 && is_same_division(rival, chosen)) return false;
  return geo::distance_km(chosen.position, rival.position) >= same_place_km;
}

// "Puebla" is a state and its capital: one is an area, the other a stop.
bool is_town_in_division(const gazetteer::Place& rival, const gazetteer::Place& chosen) {
  return chosen.kind == gazetteer::Kind::division1 && gazetteer::is_point(rival.kind) &&
         is_same_division(rival, chosen) && text::fold(rival.name) == text::fold(chosen.name);
}

std::string how_to_say(const gazetteer::Place& place) {
  if (place.geonames != 0) return fmt::format("geonames: {}", place.geonames);
  return fmt::format("country: {}", place.country);
}

}  // namespace

PlaceChoice::PlaceChoice(const itinerary::Journey& journey, const Resolver& resolver,
                         base::Diagnostics& diagnostics)
    : resolver_(resolver), diagnostics_(diagnostics) {
  for (const itinerary::Event& event : journey.events) {
    const auto& [place, radius, where] = event.where;
    if (const auto* named = std::get_if<itinerary::NamedPlace>(&place)) add(*named, where);
    if (const auto* at = std::get_if<itinerary::Coordinates>(&place)) add_position(at->position);
    if (const auto* stretch = std::get_if<itinerary::Stretch>(&place)) {
      add(stretch->from, where);
      add(stretch->to, where);
    }
  }
  for (int round = 0; round < 2; ++round) reconsider();
  for (const Name& name : names_) warn_of_doubt(name);
}

std::optional<gazetteer::Place> PlaceChoice::place(const itinerary::NamedPlace& named) const {
  const auto found = index_.find(key_of(named));
  if (found == index_.end() || names_[found->second].candidates.empty()) return std::nullopt;
  return names_[found->second].place();
}

void PlaceChoice::add(const itinerary::NamedPlace& named, const base::SourcePosition& where) {
  if (!named.geonames && border_named(named.name, resolver_)) return;
  if (!index_.try_emplace(key_of(named), names_.size()).second) return;
  Name& name = names_.emplace_back();
  name.asked = named;
  name.folded = text::fold(named.name);
  name.where = where;
  if (named.geonames)
    settle_by_id(name);
  else
    ask(name);
}

void PlaceChoice::add_position(geo::LonLat position) {
  Name& name = names_.emplace_back();
  name.settled = true;
  name.candidates.emplace_back().place.position = position;
}

void PlaceChoice::settle_by_id(Name& name) {
  name.settled = true;
  if (auto place = resolver_.by_geonames(*name.asked.geonames)) {
    gazetteer::Candidate candidate;
    candidate.place = *place;
    name.candidates.push_back(std::move(candidate));
    return;
  }
  diagnostics_.error(
      name.where,
      fmt::format("the gazetteer has no place with the GeoNames id {}; give its "
                  "coordinates instead, as in {{lon: -92.46, lat: 15.14, name: {}}}",
                  *name.asked.geonames, name.asked.name.empty() ? "Huixtla" : name.asked.name));
}

void PlaceChoice::ask(Name& name) {
  gazetteer::Query query;
  query.name = name.asked.name;
  query.country = name.asked.country;
  query.admin = name.asked.admin;
  query.limit = 20;
  const auto resolution = resolver_.resolve(query);
  if (const auto* missing = std::get_if<gazetteer::NotFound>(&resolution)) {
    std::string nearest;
    for (const auto& spelling : missing->nearest)
      nearest += fmt::format("{}'{}'", nearest.empty() ? "" : ", ", spelling);
    diagnostics_.error(
        name.where,
        fmt::format("the gazetteer knows no '{}'{}{}; {}give its coordinates, as in {{lon: -92.46, "
                    "lat: 15.14}}, or write 'unknown'",
                    name.asked.name, name.asked.admin ? " in " + *name.asked.admin : "",
                    name.asked.country ? " in " + *name.asked.country : "",
                    nearest.empty() ? "" : fmt::format("did you mean {}? Otherwise ", nearest)));
    return;
  }
  name.doubtful = std::holds_alternative<gazetteer::Ambiguous>(resolution);
  name.candidates = resolver_.find(query);
}

double PlaceChoice::journey_score(const gazetteer::Place& place, std::size_t of) const {
  double nearest_km = std::numeric_limits<double>::infinity();
  int others = 0;
  double shared = 0;
  const std::size_t begin = of < company ? 0 : of - company;
  const std::size_t end = std::min(names_.size(), of + company + 1);
  for (std::size_t i = begin; i < end; ++i) {
    const Name& other = names_[i];
    if (i == of || other.candidates.empty() || other.folded == names_[of].folded) continue;
    if (gazetteer::is_point(other.place().kind) && gazetteer::is_point(place.kind))
      nearest_km = std::min(nearest_km, geo::distance_km(other.place().position, place.position));
    others += !other.place().country.empty();
    if (place.country.empty() || other.place().country != place.country) continue;
    const bool same_admin1 = !place.admin1.empty() && other.place().admin1 == place.admin1;
    shared += same_admin1 ? 1.5 : 1;
  }
  return 3 * std::exp(-nearest_km / 300) + (others == 0 ? 0 : shared / others);
}

void PlaceChoice::reconsider() {
  std::vector<std::size_t> choices(names_.size(), 0);
  for (std::size_t i = 0; i < names_.size(); ++i) {
    Name& name = names_[i];
    name.scores.clear();
    for (const auto& candidate : name.candidates)
      name.scores.push_back(candidate.score + journey_score(candidate.place, i));
    if (!name.scores.empty())
      choices[i] =
          static_cast<std::size_t>(std::ranges::max_element(name.scores) - name.scores.begin());
  }
  for (std::size_t i = 0; i < names_.size(); ++i) names_[i].chosen = choices[i];
}

void PlaceChoice::warn_of_doubt(const Name& name) const {
  if (name.settled || name.candidates.size() < 2) return;
  if (!name.doubtful && name.chosen == 0) return;
  for (std::size_t i = 0; i < name.candidates.size(); ++i) {
    const gazetteer::Place& rival = name.candidates[i].place;
    if (i == name.chosen || !is_rival(rival, name.place())) continue;
    const bool close = name.scores[name.chosen] - name.scores[i] < clear_lead;
    if (!close && !(name.doubtful && is_town_in_division(rival, name.place()))) continue;
    diagnostics_.warn(
        name.where, fmt::format("'{}' is taken for {}, but may be {}; say which with '{}' or '{}'",
                                name.asked.name, described(name.place()), described(rival),
                                how_to_say(name.place()), how_to_say(rival)));
    return;
  }
}

}  // namespace rumbo::route
