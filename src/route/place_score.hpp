#pragma once

#include "gazetteer/gazetteer.hpp"
#include "itinerary/itinerary.hpp"

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace rumbo::route {

// The one score by which the places of a journey are chosen; docs/joint-resolution.md tells where
// its numbers come from. It is in powers of ten, as the gazetteer's own: a difference of 1 is ten
// times the population, or five times the distance.

// How much each place of one name suits an event, whatever else the journey says: the gazetteer's
// score. Where a point is wanted, areas count less: 2 less, and less than a town of the name in
// them that is their seat or holds a twentieth of their people ("Puebla"), which counts as if the
// name were its main one.
std::vector<double> place_scores(const std::vector<gazetteer::Candidate>& candidates,
                                 bool wants_a_point);
// Where a group arrives, departs, passes, rests or is, and where it means to go, is a point.
bool wants_a_point(itinerary::What what);

// What the score of two places together needs of each.
struct PlaceFacts {
  std::array<double, 3> direction{};  // from the centre of the globe, of length 1
  double radius_km = 0;               // how far an area reaches from there; 0 for a point
  gazetteer::Kind kind = gazetteer::Kind::city;
  std::uint32_t number = 0;
  std::uint64_t country = 0;   // a number for each; 0: unknown
  std::uint64_t division = 0;  // within its country
};
PlaceFacts facts_of(const gazetteer::Place& place);
// The gap between both, on a sphere, and half of what they reach: 0 for one point and itself.
double apart_km(const PlaceFacts& a, const PlaceFacts& b);

// How the group gets from one place of the journey to another.
struct Transition {
  double weight = 0;    // 1 for neighbours, less for the one after the next
  double scale_km = 0;  // distances below matter little
  double usual_km = std::numeric_limits<double>::infinity();  // in the time that the dates leave
  bool mode_is_known = false;
};
Transition transition_by(std::optional<itinerary::Mode> mode, std::optional<int> days,
                         double weight);
// Both at once, each as strict as it is.
Transition stricter(const Transition& a, const Transition& b);

// How well two places go together: less the further apart they are, much less where the time was
// too short, more in one country and one division.
double transition_score(const PlaceFacts& from, const PlaceFacts& to, const Transition& transition);

// The same of a plan's place and the place it is told at. Far away is nothing against a plan: the
// score is 0 from 3000 km on, and with a country, which is often planned from outside it.
double plan_score(const PlaceFacts& from, const PlaceFacts& to);

// One name written in two ways ("Tonalá", "Tonalá, Chiapas") means one place.
double namesake_score(const PlaceFacts& a, const PlaceFacts& b);

}  // namespace rumbo::route
