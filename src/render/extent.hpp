#pragma once

#include "geo/bbox.hpp"
#include "geo/feature.hpp"

#include <vector>

namespace rumbo::render {

// Whether a stop, leg or area of a journey happened, as against being intended or cancelled.
bool is_realised(const geo::Feature& feature);

// What a map of these journeys should show: the stops that happened, the legs between them and the
// discs of areas (not whole states, nor far destinations), with room round them. A single place
// gets its surroundings, 70 km across; a journey its own size, were it a walk of 2 km. Without any:
// the intended stops; without those: the world.
geo::BBox extent_of(const geo::Features& journeys);

// The places that box was drawn round.
std::vector<geo::LonLat> extent_places(const geo::Features& journeys);

}  // namespace rumbo::render
