#pragma once

#include "base/diagnostic.hpp"
#include "itinerary/itinerary.hpp"
#include "route/journey.hpp"
#include "route/resolver.hpp"
#include "route/shapes.hpp"

#include <vector>

namespace rumbo::route {

// The journeys of an itinerary, each with its stops, legs and areas, after the rules of
// docs/itinerary.md
// ("What becomes of it"). Problems with places are errors among the diagnostics, doubts are
// warnings; an event that cannot be placed is taken for unlocated, so that all problems come to
// light at once.
std::vector<Journey> build(const itinerary::Itinerary& itinerary, const Resolver& resolver,
                           const Shapes& shapes, base::Diagnostics& diagnostics);

}  // namespace rumbo::route
