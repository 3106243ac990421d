#pragma once

#include "geo/bbox.hpp"
#include "geo/feature.hpp"

namespace rumbo::render {

// Whether a stop, leg or area of a journey happened, as against being intended or cancelled.
bool is_realised(const geo::Feature& feature);

// What a map of these journeys should show: the stops that happened, the legs between them and the
// discs of areas (not whole states, nor far destinations), with room round them and at least 70 km
// across. Without any: the intended stops; without those: the world.
geo::BBox extent_of(const geo::Features& journeys);

}  // namespace rumbo::render
