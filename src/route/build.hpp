#pragma once

#include "base/diagnostic.hpp"
#include "itinerary/itinerary.hpp"
#include "route/approach.hpp"
#include "route/journey.hpp"
#include "route/resolver.hpp"
#include "route/shapes.hpp"
#include "route/ways.hpp"

#include <optional>
#include <vector>

namespace rumbo::route {

// What the journeys of an itinerary are built with. Everything pointed to outlives the building.
struct Means {
  const Resolver& resolver;
  const Shapes& shapes;
  const Ways& ways;
  Defaults defaults{};
  std::optional<double> cell_km{};  // for the public: places are moved to cells of this size
};

// The journeys of an itinerary, each with its stops, legs and areas, after the rules of
// docs/itinerary.md ("What becomes of it"). Problems with places are errors among the diagnostics,
// doubts are warnings; an event that cannot be placed is taken for unlocated, so that all problems
// come to light at once.
std::vector<Journey> build(const itinerary::Itinerary& itinerary, const Means& means,
                           base::Diagnostics& diagnostics);

}  // namespace rumbo::route
