#include "route/plans.hpp"

#include "route/leg_line.hpp"
#include "route/outlines.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace rumbo::route {
namespace {

using itinerary::What;

struct Plan {
  std::string key;              // of the destination
  const Stop* start = nullptr;  // nothing when no stop is known before it
  Stop destination;
};

class PlanList {
 public:
  explicit PlanList(const Stops& stops) : stops_(stops) {}

  void intend(const Sighting& sighting, std::size_t stops_before) {
    if (!has_destination(sighting.site) || is_carried_out(sighting.site, stops_before)) return;
    const Stop* start = last_located(stops_before);
    for (Plan& plan : plans_)
      if (plan.key == sighting.site.key && plan.start == start && is_open(plan)) {
        add_evidence(plan.destination.evidence, sighting.event->evidence);
        return;
      }
    plans_.push_back({sighting.site.key, start, destination(sighting, start)});
  }

  void cancel(const Sighting& sighting, std::size_t stops_before) {
    const std::string key =
        sighting.site.form == Site::Form::unlocated ? latest_open() : sighting.site.key;
    bool found = false;
    for (Plan& plan : plans_) {
      if (plan.key != key || !is_open(plan)) continue;
      plan.destination.what = What::cancelled;
      if (sighting.event->when) plan.destination.when = sighting.event->when;
      add_evidence(plan.destination.evidence, sighting.event->evidence);
      found = true;
    }
    if (found || !has_destination(sighting.site)) return;
    const Stop* start = last_located(stops_before);
    plans_.push_back({key, start, destination(sighting, start)});
  }

  const std::vector<Plan>& plans() const { return plans_; }

 private:
  static bool is_open(const Plan& plan) { return plan.destination.what == What::intended; }
  static bool has_destination(const Site& site) {
    return site.form == Site::Form::point || site.form == Site::Form::border;
  }

  bool is_carried_out(const Site& site, std::size_t stops_before) const {
    const auto later = stops_.keys.begin() + static_cast<std::ptrdiff_t>(stops_before);
    return std::find(later, stops_.keys.end(), site.key) != stops_.keys.end();
  }

  const Stop* last_located(std::size_t stops_before) const {
    for (std::size_t i = stops_before; i-- > 0;)
      if (stops_.stops[i].place.position) return &stops_.stops[i];
    return nullptr;
  }

  std::string latest_open() const {
    const auto last = std::find_if(plans_.rbegin(), plans_.rend(), is_open);
    return last == plans_.rend() ? std::string() : last->key;
  }

  static Stop destination(const Sighting& sighting, const Stop* start) {
    const itinerary::Event& event = *sighting.event;
    Stop stop;
    stop.place = sighting.site.location;
    if (sighting.site.form == Site::Form::border) {
      stop.place.on_a_border = true;
      if (start) stop.place.position = nearest_point(sighting.site.lines, *start->place.position);
    }
    stop.when = event.when;
    stop.what = event.what;
    stop.count = event.count;
    stop.certainty = certainty_of(sighting);
    stop.evidence = event.evidence;
    return stop;
  }

  const Stops& stops_;
  std::vector<Plan> plans_;
};

std::optional<Leg> leg_of(const Plan& plan) {
  const Stop& to = plan.destination;
  if (!plan.start || !to.place.position || *plan.start->place.position == *to.place.position)
    return std::nullopt;
  Leg leg;
  leg.from = plan.start->place.label;
  leg.to = to.place.label;
  leg.line = leg_line(*plan.start->place.position, *to.place.position);
  leg.status = to.what == What::cancelled ? Status::cancelled : Status::intended;
  if (!to.place.on_a_border && !plan.start->place.on_a_border)
    leg.km = rounded_km(*plan.start->place.position, *to.place.position);
  leg.when = to.when;
  leg.certainty = to.certainty;
  leg.evidence = to.evidence;
  return leg;
}

bool is_same_destination(const Stop& a, const Stop& b) {
  return a.place.label == b.place.label && a.place.geonames == b.place.geonames &&
         a.place.position == b.place.position && a.what == b.what;
}

void add_destination(std::vector<Stop>& destinations, const Stop& stop) {
  for (Stop& known : destinations)
    if (is_same_destination(known, stop)) {
      add_evidence(known.evidence, stop.evidence);
      return;
    }
  destinations.push_back(stop);
  destinations.back().seq = static_cast<int>(destinations.size());
}

}  // namespace

Plans plans_of(const std::vector<Sighting>& sightings, const Stops& stops) {
  PlanList list(stops);
  for (std::size_t i = 0; i < sightings.size(); ++i) {
    const What what = sightings[i].event->what;
    if (what == What::intended) list.intend(sightings[i], stops.stops_upto[i]);
    if (what == What::cancelled) list.cancel(sightings[i], stops.stops_upto[i]);
  }
  Plans plans;
  for (const Plan& plan : list.plans()) {
    add_destination(plans.destinations, plan.destination);
    if (auto leg = leg_of(plan)) {
      leg->seq = static_cast<int>(plans.legs.size()) + 1;
      plans.legs.push_back(std::move(*leg));
    }
  }
  return plans;
}

}  // namespace rumbo::route
