#pragma once

#include "route/sighting.hpp"
#include "route/ways.hpp"

#include <vector>

namespace rumbo::route {

// What was intended and what of it was given up. `destinations` are stops, `legs` lead to them from
// the last located stop before the plan was told; both are numbered from 1. A plan that a later
// stop carries out is left out. A cancelled event gives up the open plans for its place, or,
// without a place, the latest plan.
struct Plans {
  std::vector<Stop> destinations;
  std::vector<Leg> legs;
};
Plans plans_of(const std::vector<Sighting>& sightings, const Stops& stops, const Ways& ways);

}  // namespace rumbo::route
