#pragma once

#include "imports/event_maker.hpp"
#include "imports/problems.hpp"
#include "imports/record.hpp"
#include "itinerary/itinerary.hpp"

#include <vector>

namespace rumbo::imports {

class Journeys;

// Whether records are the features that `rumbo export` writes: each says which (docs/geojson.md).
bool is_export(const std::vector<Record>& records);

// The events that give these very features again: one for each stop, for each area that is no
// stop's, and for each leg that was planned, put behind the stop that it was planned at.
std::vector<itinerary::Journey> journeys_of_export(const std::vector<Record>& records,
                                                   EventMaker& maker, Journeys& journeys,
                                                   Problems& problems);

}  // namespace rumbo::imports
