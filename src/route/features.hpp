#pragma once

#include "geo/feature.hpp"
#include "itinerary/itinerary.hpp"
#include "route/journey.hpp"

#include <vector>

namespace rumbo::route {

// The journeys as features with the properties of docs/geojson.md, journey by journey: stops, legs,
// areas. Each has an `id` of its own, "<journey>/<stop|leg|area>/<number>". The reports give the
// files of the evidence.
geo::Features features(const std::vector<Journey>& journeys,
                       const std::vector<itinerary::Report>& reports);

}  // namespace rumbo::route
