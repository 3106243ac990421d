#pragma once

#include "itinerary/itinerary.hpp"
#include "reports/draft_journey.hpp"

#include <optional>
#include <span>

namespace rumbo::reports {

// On foot, where a sentence that tells of a place the group came to says that it walked, and none
// of them names a vehicle. Nothing for everything else: a guess here would make a false alarm of
// the pace, or silence a true one.
std::optional<itinerary::Mode> travel_mode(const Telling& telling,
                                           std::span<const Reading> readings);

}  // namespace rumbo::reports
