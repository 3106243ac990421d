#pragma once

#include "base/diagnostic.hpp"
#include "itinerary/itinerary.hpp"
#include "route/journey.hpp"
#include "route/site.hpp"
#include "route/ways.hpp"

#include <vector>

namespace rumbo::route {

// An event and where it turned out to lie. The event belongs to the itinerary, which outlives the
// building.
struct Sighting {
  const itinerary::Event* event = nullptr;
  Site site;
  Approach approach;
};

// The event's own certainty, no better than its site allows.
itinerary::Certainty certainty_of(const Sighting& sighting);
// An incident at no known place, or within a radius of one: the group need not have been there.
bool is_incident_somewhere(const Sighting& sighting);
itinerary::Certainty worse(itinerary::Certainty a, itinerary::Certainty b);

// The stops of the sightings that took place, in order, numbered from 1. Consecutive sightings at
// one place become one stop, whose `what` and count are those of the last that tells how the group
// moved. Sightings in a division and incidents somewhere make none: only areas tell of them.
struct Stops {
  std::vector<Stop> stops;
  std::vector<std::string> keys;  // the site of each; empty when unlocated
  std::vector<std::size_t>
      stops_upto;  // for each sighting: how many stops there are up to and with it
};
Stops stops_of(const std::vector<Sighting>& sightings);

// The legs between located stops that follow one another, numbered from 1. Observed when both ends
// have bounded dates and nothing unlocated lies between them; else inferred. Legs that nobody can
// have travelled in the time are warned of.
std::vector<Leg> legs_of(const std::vector<Stop>& stops, const Ways& ways,
                         base::Diagnostics& diagnostics);

// The areas of all sightings: outlines, capsules, discs, and incidents at no known place.
// Consecutive ones of one place are one, unless a plan follows what took place or the other way
// round.
std::vector<Area> areas_of(const std::vector<Sighting>& sightings);

}  // namespace rumbo::route
