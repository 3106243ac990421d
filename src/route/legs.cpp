#include "route/chronology.hpp"
#include "route/evidence.hpp"
#include "route/leg_line.hpp"
#include "route/pace.hpp"
#include "route/sighting.hpp"

namespace rumbo::route {
namespace {

Leg leg_between(const Stop& from, const Stop& to, bool adjacent, const Ways& ways) {
  Leg leg;
  leg.from = from.place.label;
  leg.to = to.place.label;
  leg.from_stop = from.seq;
  leg.to_stop = to.seq;
  leg.ends_observed = adjacent && is_bounded(from.when) && is_bounded(to.when);
  leg.status = leg.ends_observed ? Status::observed : Status::inferred;
  draw(leg, {from.place, to.place}, to.approach, ways);
  leg.when = between(from.when, to.when);
  leg.certainty = worse(from.certainty, to.certainty);
  leg.evidence = from.evidence;
  add_evidence(leg.evidence, to.evidence);
  return leg;
}

}  // namespace

std::vector<Leg> legs_of(const std::vector<Stop>& stops, const Ways& ways,
                         base::Diagnostics& diagnostics) {
  std::vector<Leg> legs;
  const Stop* last = nullptr;
  for (const Stop& stop : stops) {
    if (!stop.place.position) continue;
    if (last && *last->place.position != *stop.place.position) {
      Leg& leg = legs.emplace_back(leg_between(*last, stop, stop.seq == last->seq + 1, ways));
      leg.seq = static_cast<int>(legs.size());
      judge_pace(leg, *last, stop, diagnostics);
    }
    last = &stop;
  }
  return legs;
}

}  // namespace rumbo::route
