#include "route/place_score.hpp"

#include "geo/geodesic.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rumbo::route {
namespace {

using gazetteer::Kind;
using itinerary::Mode;

constexpr double earth_radius_km = 6371;

constexpr double no_point = -2;
constexpr double named_by_area = 1;  // what a main name is worth more than an alternate one
constexpr double behind_its_town = 2;
constexpr double distance_power = 2;
constexpr double same_country = 0.5;
constexpr double same_division = 0.2;
constexpr double haste_power = 2;
constexpr double haste_power_unknown_mode = 0.5;

struct Habits {
  double scale_km;  // what such journeys take for near
  double km_a_day;  // what they usually do at most
};

Habits habits_of(std::optional<Mode> mode) {
  if (!mode) return {60, 500};
  switch (*mode) {
    case Mode::foot:
      return {20, 35};
    case Mode::bicycle:
      return {50, 120};
    case Mode::car:
    case Mode::bus:
    case Mode::truck:
      return {100, 700};
    case Mode::train:
      return {150, 1200};
    case Mode::ship:
      return {200, 600};
    case Mode::plane:
      return {1500, 15'000};
  }
  return {60, 500};
}

double radius_of(const gazetteer::Place& place) {
  constexpr double most_km = 2000;
  if (gazetteer::is_point(place.kind)) return 0;
  if (place.box && place.box->west <= place.box->east) {
    const geo::LonLat corner{place.box->east, place.box->north};
    const geo::LonLat opposite{place.box->west, place.box->south};
    return std::min(most_km, geo::distance_km(corner, opposite) / 2);
  }
  return place.kind == Kind::division2 ? 20 : place.kind == Kind::division1 ? 100 : 300;
}

// "Puebla" is a town that people mean when they come to what is also its division; "Tunis" no
// country but in some languages.
bool stands_for(const gazetteer::Candidate& town, const gazetteer::Candidate& area) {
  const gazetteer::Place& inner = town.place;
  const gazetteer::Place& outer = area.place;
  if (inner.kind != Kind::city || inner.country != outer.country) return false;
  if (outer.kind == Kind::country)
    return inner.feature_code == "PPLC" && town.primary && !area.primary;
  if (outer.kind != Kind::division1) return false;
  if (inner.admin1_code != outer.admin1_code || inner.admin1 != outer.admin1) return false;
  const bool is_seat = inner.feature_code == "PPLA" || inner.feature_code == "PPLC";
  return is_seat || inner.population * 20 >= std::max<std::int64_t>(outer.population, 1);
}

// A short text as a number, 0 when it is empty.
std::uint64_t packed(std::string_view text) {
  std::uint64_t number = 0;
  for (const char letter : text) number = number * 257 + static_cast<unsigned char>(letter);
  return number;
}

bool is_same(std::uint64_t a, std::uint64_t b) { return a != 0 && a == b; }

// A journey needs a million of these, and they need no more than six digits.
double power_of_ten(double value) {
  constexpr float ten_in_twos = 0.30102999566F;
  return std::log2(static_cast<float>(value)) * ten_in_twos;
}

}  // namespace

bool wants_a_point(itinerary::What what) {
  return what <= itinerary::What::rested || !itinerary::is_realised(what);
}

std::vector<double> place_scores(const std::vector<gazetteer::Candidate>& candidates,
                                 bool wants_a_point) {
  std::vector<double> scores;
  for (const auto& candidate : candidates) {
    const bool misses = wants_a_point && !gazetteer::is_point(candidate.place.kind);
    scores.push_back(candidate.score + (misses ? no_point : 0));
  }
  if (!wants_a_point) return scores;
  for (std::size_t area = 0; area < candidates.size(); ++area) {
    if (gazetteer::is_point(candidates[area].place.kind)) continue;
    for (std::size_t town = 0; town < candidates.size(); ++town) {
      if (!stands_for(candidates[town], candidates[area])) continue;
      if (!candidates[town].primary) scores[town] = candidates[town].score + named_by_area;
      scores[area] = std::min(scores[area], scores[town] - behind_its_town);
    }
  }
  return scores;
}

PlaceFacts facts_of(const gazetteer::Place& place) {
  const double lon = place.position.lon * std::numbers::pi / 180;
  const double lat = place.position.lat * std::numbers::pi / 180;
  PlaceFacts facts;
  facts.direction = {std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)};
  facts.radius_km = radius_of(place);
  facts.kind = place.kind;
  facts.number = place.number;
  facts.country = packed(place.country);
  facts.division = packed(place.admin1_code.empty() ? place.admin1 : place.admin1_code);
  return facts;
}

double apart_km(const PlaceFacts& a, const PlaceFacts& b) {
  const double x = a.direction[0] - b.direction[0];
  const double y = a.direction[1] - b.direction[1];
  const double z = a.direction[2] - b.direction[2];
  const auto half_chord = static_cast<float>(std::sqrt(x * x + y * y + z * z) / 2);
  const double km = 2 * earth_radius_km * std::asin(std::min(1.0F, half_chord));
  const double reach = a.radius_km + b.radius_km;
  return std::max(0.0, km - reach) + reach / 2;
}

Transition transition_by(std::optional<Mode> mode, std::optional<int> days, double weight) {
  const Habits habits = habits_of(mode);
  Transition transition{.weight = weight, .scale_km = habits.scale_km};
  transition.mode_is_known = mode.has_value();
  if (days) transition.usual_km = habits.km_a_day * std::max(1, *days);
  return transition;
}

Transition stricter(const Transition& a, const Transition& b) {
  return {std::max(a.weight, b.weight), std::min(a.scale_km, b.scale_km),
          std::min(a.usual_km, b.usual_km), a.mode_is_known || b.mode_is_known};
}

double transition_score(const PlaceFacts& from, const PlaceFacts& to,
                        const Transition& transition) {
  const double km = apart_km(from, to);
  double score = -distance_power * power_of_ten(1 + km / transition.scale_km);
  if (is_same(from.country, to.country)) {
    score += same_country;
    if (is_same(from.division, to.division)) score += same_division;
  }
  score *= transition.weight;
  const double haste = km / transition.usual_km;
  if (haste <= 1) return score;
  const double power = transition.mode_is_known ? haste_power : haste_power_unknown_mode;
  return score - power * power_of_ten(haste);
}

double plan_score(const PlaceFacts& from, const PlaceFacts& to) {
  constexpr double most_km = 3000;
  constexpr double scale_km = 500;
  constexpr double nearness = 1;
  if (from.kind >= Kind::country || to.kind >= Kind::country) return 0;
  const double km = apart_km(from, to);
  if (km >= most_km) return 0;
  return nearness * std::exp(-km / scale_km) +
         (is_same(from.country, to.country) ? same_country : 0);
}

double namesake_score(const PlaceFacts& a, const PlaceFacts& b) {
  constexpr double agreement = 0.5;
  return a.number == b.number ? agreement : 0;
}

}  // namespace rumbo::route
