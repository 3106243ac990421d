#pragma once

#include "itinerary/itinerary.hpp"
#include "route/journey.hpp"
#include "route/ways.hpp"

#include <vector>

namespace rumbo::route {

// Ties the journeys that part from others or join them. A group begins where the other was when it
// parted: a leg leads from there to its first stop, unless that is the place. It ends where the
// other was when they met. Such legs are inferred, are told apart by their `link`, and are the only
// ones between journeys. `journeys` are those of the itinerary, in its order.
void tie_kin(const itinerary::Itinerary& itinerary, const Ways& ways,
             std::vector<Journey>& journeys);

}  // namespace rumbo::route
