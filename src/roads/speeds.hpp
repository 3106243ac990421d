#pragma once

#include "roads/network.hpp"
#include "roads/profile.hpp"

#include <cstdint>

namespace rumbo::roads {

// How fast a profile goes along a street, in km/h. Walkers 5 (steps 3, tracks and paths 4.5),
// bicycles 16 at most; cars and trucks after the class of the road, or four fifths of the speed
// limit where one is told, never over 120 and 85. Ferries as told, else 15.
double speed_kmh(Profile profile, const Street& street);

// Milliseconds along the whole street, at least 1 and at most 2^31 - 1. A ferry takes twenty
// minutes more: one waits for it, and boards.
std::uint32_t milliseconds_along(Profile profile, const Street& street);

}  // namespace rumbo::roads
