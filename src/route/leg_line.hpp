#pragma once

#include "route/journey.hpp"
#include "route/ways.hpp"

namespace rumbo::route {

// Where a leg begins and ends.
struct LegEnds {
  const Location& from;
  const Location& to;
};

// Draws a leg between two different positions: its line, what it runs along, its lengths. An end on
// a border has no length.
void draw(Leg& leg, const LegEnds& ends, const Approach& approach, const Ways& ways);

}  // namespace rumbo::route
