#include "route/kinship.hpp"

#include "route/chronology.hpp"
#include "route/evidence.hpp"
#include "route/leg_line.hpp"
#include "route/sighting.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace rumbo::route {
namespace {

Journey* find(std::vector<Journey>& journeys, const std::string& id) {
  const auto found = std::ranges::find(journeys, id, &Journey::id);
  return found == journeys.end() ? nullptr : &*found;
}

bool is_seen(const Stop& stop) { return stop.place.position && itinerary::is_realised(stop.what); }

const Stop* first_seen(const Journey& journey) {
  const auto found = std::ranges::find_if(journey.stops, is_seen);
  return found == journey.stops.end() ? nullptr : &*found;
}

const Stop* last_seen(const Journey& journey) {
  const Stop* last = nullptr;
  for (const Stop& stop : journey.stops)
    if (is_seen(stop)) last = &stop;
  return last;
}

// Where the other journey was when it parted: where both were, else its last stop that is not dated
// wholly after the first of this one.
const Stop* parting(const Journey& other, const Stop& first) {
  const Stop* found = nullptr;
  for (const Stop& stop : other.stops) {
    if (!is_seen(stop)) continue;
    if (stop.place.position == first.place.position) return &stop;
    const auto earliest = stop.when ? stop.when->earliest() : std::nullopt;
    const auto latest = first.when ? first.when->latest() : std::nullopt;
    if (earliest && latest && *earliest > *latest) continue;
    if (latest || !found) found = &stop;
  }
  return found;
}

// Where this one meets the other: where both were, else its first stop that is not dated wholly
// before the last of this one.
const Stop* meeting(const Journey& other, const Stop& last) {
  for (const Stop& stop : other.stops)
    if (is_seen(stop) && stop.place.position == last.place.position) return &stop;
  for (const Stop& stop : other.stops) {
    if (!is_seen(stop)) continue;
    const auto latest = stop.when ? stop.when->latest() : std::nullopt;
    const auto earliest = last.when ? last.when->earliest() : std::nullopt;
    if (!latest || !earliest || *latest >= *earliest) return &stop;
  }
  return nullptr;
}

void add_link(Journey& journey, const Stop& from, const Stop& to, Link link, const Ways& ways) {
  if (from.place.position == to.place.position) return;
  Leg leg;
  leg.from = from.place.label;
  leg.to = to.place.label;
  leg.link = link;
  (link == Link::split ? leg.to_stop : leg.from_stop) = (link == Link::split ? to : from).seq;
  draw(leg, {from.place, to.place}, to.approach, ways);
  leg.status = Status::inferred;
  leg.when = between(from.when, to.when);
  leg.certainty = worse(itinerary::Certainty::likely, worse(from.certainty, to.certainty));
  leg.evidence = from.evidence;
  add_evidence(leg.evidence, to.evidence);
  leg.seq = static_cast<int>(journey.legs.size()) + 1;
  journey.legs.push_back(std::move(leg));
}

}  // namespace

void tie_kin(const itinerary::Itinerary& itinerary, const Ways& ways,
             std::vector<Journey>& journeys) {
  for (std::size_t i = 0; i < journeys.size(); ++i) {
    const itinerary::Journey& written = itinerary.journeys[i];
    Journey& journey = journeys[i];
    if (written.splits_from) {
      journey.splits_from = written.splits_from->journey;
      const Journey* other = find(journeys, journey.splits_from);
      const Stop* to = first_seen(journey);
      const Stop* from = other && to ? parting(*other, *to) : nullptr;
      if (from) add_link(journey, *from, *to, Link::split, ways);
    }
    if (written.joins) {
      journey.joins = written.joins->journey;
      const Journey* other = find(journeys, journey.joins);
      const Stop* from = last_seen(journey);
      const Stop* to = other && from ? meeting(*other, *from) : nullptr;
      if (to) add_link(journey, *from, *to, Link::join, ways);
    }
  }
}

}  // namespace rumbo::route
