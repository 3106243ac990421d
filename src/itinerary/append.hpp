#pragma once

#include "itinerary/itinerary.hpp"

namespace rumbo::itinerary {

// Puts the reports, journeys and questions of `more` behind those of `to`. Ids of `more` that are
// taken get a number behind them, wherever they are used. The title stays, unless there is none.
void append(Itinerary& to, Itinerary more);

}  // namespace rumbo::itinerary
