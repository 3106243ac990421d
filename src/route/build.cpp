#include "route/build.hpp"

#include "route/chronology.hpp"
#include "route/plans.hpp"
#include "route/sighting.hpp"

#include <utility>

namespace rumbo::route {
namespace {

std::vector<Sighting> sightings_of(const itinerary::Journey& journey, const Resolver& resolver,
                                   const Shapes& shapes, base::Diagnostics& diagnostics) {
  const SiteFinder finder(journey, resolver, shapes, diagnostics);
  std::vector<Sighting> sightings;
  for (const itinerary::Event* event : in_date_order(journey, diagnostics))
    sightings.push_back({event, finder.find(event->where)});
  return sightings;
}

// Numbers go on from what was travelled to what was planned.
template <class Part>
void append(std::vector<Part>& parts, std::vector<Part> more) {
  const int before = static_cast<int>(parts.size());
  for (Part& part : more) {
    part.seq += before;
    parts.push_back(std::move(part));
  }
}

}  // namespace

std::vector<Journey> build(const itinerary::Itinerary& itinerary, const Resolver& resolver,
                           const Shapes& shapes, base::Diagnostics& diagnostics) {
  std::vector<Journey> journeys;
  for (const itinerary::Journey& written : itinerary.journeys) {
    const auto sightings = sightings_of(written, resolver, shapes, diagnostics);
    const Stops stops = stops_of(sightings);
    Plans plans = plans_of(sightings, stops);
    Journey journey{written.id,  written.title,        written.group,
                    stops.stops, legs_of(stops.stops), areas_of(sightings)};
    append(journey.stops, std::move(plans.destinations));
    append(journey.legs, std::move(plans.legs));
    journeys.push_back(std::move(journey));
  }
  return journeys;
}

}  // namespace rumbo::route
