#pragma once

#include "roads/network.hpp"
#include "roads/profile.hpp"

#include <cstdint>

namespace rumbo::roads {

// What turning at a junction takes, in milliseconds. `degrees` is the change of direction, 0
// (straight on) to 180; straight on, up to 30, is free, and a bend that is no junction too.
std::uint32_t turn_milliseconds(Profile profile, double degrees);
std::uint32_t turning_round_milliseconds(Profile profile);

// The direction of travel in degrees clockwise from north, on arriving at the end of a street that
// is driven forward or backward, and on leaving its beginning.
double arriving_degrees(const Network& network, const Street& street, bool forward);
double leaving_degrees(const Network& network, const Street& street, bool forward);

double change_of_direction(double arriving, double leaving);  // 0..180

}  // namespace rumbo::roads
