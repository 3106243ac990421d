#pragma once

#include "gazetteer/place.hpp"
#include "route/journey_names.hpp"

#include <string>

namespace rumbo::route {

// From this lead on the choice of a place is clear; as in the gazetteer, a fifth of the population.
constexpr double clear_lead = 0.7;

// Elsewhere (30 km off or more), and not merely the municipality round a town.
bool is_rival(const gazetteer::Place& rival, const gazetteer::Place& chosen);

// "Puebla" is a state and its capital: one is an area, the other a stop.
bool is_town_in_division(const gazetteer::Place& rival, const gazetteer::Place& chosen);

// "Escuintla, Chiapas, Mexico"; "Puebla, Mexico (a first-level division)".
std::string described(const gazetteer::Place& place);

// "'Tonalá' is taken for ..., but may be ...; say which with 'geonames: 10' or 'geonames: 9'"
std::string doubt(const JourneyName& name, const gazetteer::Place& chosen,
                  const gazetteer::Place& rival);

}  // namespace rumbo::route
