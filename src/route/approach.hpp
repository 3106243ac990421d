#pragma once

#include "itinerary/itinerary.hpp"
#include "route/journey.hpp"

namespace rumbo::route {

// What holds where an itinerary does not say how a group travels.
struct Defaults {
  itinerary::PathKind path = itinerary::PathKind::geodesic;
  std::optional<itinerary::Mode> mode;
};

// How an event's place was reached: as the event says, else its journey, else the mode (trains run
// on rails, ships at sea, aircraft straight), else the defaults. Without the places in between.
Approach approach_of(const itinerary::Event& event, const itinerary::Journey& journey,
                     const Defaults& defaults);

}  // namespace rumbo::route
