#include "route/build.hpp"

#include "itinerary/write_event.hpp"
#include "route/chronology.hpp"
#include "route/kinship.hpp"
#include "route/plans.hpp"
#include "route/privacy.hpp"
#include "route/sighting.hpp"

#include <utility>
#include <variant>

#include <fmt/format.h>

namespace rumbo::route {
namespace {

bool says_more_than_a_name(const itinerary::Where& where) {
  const auto* named = std::get_if<itinerary::NamedPlace>(&where.place);
  return (named && named->near) || where.radius_km ||
         std::holds_alternative<itinerary::Stretch>(where.place) ||
         std::holds_alternative<itinerary::Border>(where.place);
}

// Sees where one journey's events lie and how each was reached.
class Sighter {
 public:
  Sighter(const itinerary::Journey& journey, const Means& means, base::Diagnostics& diagnostics)
      : journey_(journey),
        means_(means),
        diagnostics_(diagnostics),
        finder_(journey, means.resolver, means.shapes, diagnostics, means.defaults.mode) {}

  std::vector<Sighting> all() const {
    std::vector<Sighting> sightings;
    for (const itinerary::Event* event : in_date_order(journey_, diagnostics_)) {
      Approach approach = approach_of(*event, journey_, means_.defaults);
      for (const itinerary::Where& where : event->via) add_via(where, approach);
      if (!means_.cell_km && !event->via.empty())
        approach.via_text = itinerary::via_text(event->via);
      sightings.push_back({event, site(event->where), std::move(approach)});
    }
    return sightings;
  }

 private:
  Site site(const itinerary::Where& where) const {
    Site found = finder_.find(where);
    if (means_.cell_km)
      move_to_cell(found, *means_.cell_km, means_.resolver);
    else if (says_more_than_a_name(where))
      found.location.where_text = itinerary::where_text(where);
    return found;
  }

  void add_via(const itinerary::Where& where, Approach& approach) const {
    Site found = site(where);
    if (found.form == Site::Form::point) {
      approach.via.push_back(std::move(found.location));
    } else if (found.form != Site::Form::unlocated) {
      diagnostics_.error(where.position,
                         fmt::format("a way leads through towns or positions; {} is neither, so "
                                     "name a place in it",
                                     found.location.label));
    }
  }

  const itinerary::Journey& journey_;
  const Means& means_;
  base::Diagnostics& diagnostics_;
  SiteFinder finder_;
};

// Numbers go on from what was travelled to what was planned.
template <class Part>
void append(std::vector<Part>& parts, std::vector<Part> more) {
  const int before = static_cast<int>(parts.size());
  for (Part& part : more) {
    part.seq += before;
    parts.push_back(std::move(part));
  }
}

Journey build_one(const itinerary::Journey& written, const Means& means,
                  base::Diagnostics& diagnostics) {
  const auto sightings = Sighter(written, means, diagnostics).all();
  Stops stops = stops_of(sightings);
  Plans plans = plans_of(sightings, stops, means.ways);
  Journey journey;
  journey.id = written.id;
  journey.title = written.title;
  journey.group = written.group;
  journey.legs = legs_of(stops.stops, means.ways, diagnostics);
  journey.areas = areas_of(sightings);
  journey.stops = std::move(stops.stops);
  for (Leg& leg : plans.legs) leg.to_stop += static_cast<int>(journey.stops.size());
  append(journey.stops, std::move(plans.destinations));
  append(journey.legs, std::move(plans.legs));
  return journey;
}

}  // namespace

std::vector<Journey> build(const itinerary::Itinerary& itinerary, const Means& means,
                           base::Diagnostics& diagnostics) {
  std::vector<Journey> journeys;
  for (const itinerary::Journey& written : itinerary.journeys)
    journeys.push_back(build_one(written, means, diagnostics));
  tie_kin(itinerary, means.ways, journeys);
  return journeys;
}

}  // namespace rumbo::route
