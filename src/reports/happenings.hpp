#pragma once

#include "itinerary/itinerary.hpp"
#include "places/mentions.hpp"
#include "reports/verbs.hpp"

#include <optional>

namespace rumbo::reports {

// Whether it is no movement, but something that happens to the group on its way.
bool befalls(prose::Sense sense);
itinerary::What what_befell(prose::Sense sense);

// What an action says of a place that stands in that relation to it; nothing: nothing.
std::optional<itinerary::What> what_of(const VerbUse& use, prose::Relation relation);
bool is_plan(itinerary::What what);

// What can be a stop: towns, divisions, stretches and borders with two sides; as a goal a country
// too.
bool fits(const places::Mention& mention, itinerary::What what);
bool is_division(const places::Mention& mention);

}  // namespace rumbo::reports
