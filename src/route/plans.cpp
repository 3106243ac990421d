#include "route/plans.hpp"

#include "route/evidence.hpp"
#include "route/leg_line.hpp"
#include "route/outlines.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

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
  explicit PlanList(const Stops& stops) : stops_(stops) {
    std::optional<std::size_t> located;
    for (std::size_t i = 0; i < stops.stops.size(); ++i) {
      if (stops.stops[i].place.position) located = i;
      located_upto_.push_back(located);
      last_at_[stops.keys[i]] = i;
    }
  }

  void intend(const Sighting& sighting, std::size_t stops_before) {
    if (!has_destination(sighting.site) || is_carried_out(sighting.site, stops_before)) return;
    const Stop* start = last_located(stops_before);
    std::vector<std::size_t>& open = open_at_[sighting.site.key];
    if (!open.empty() && plans_[open.back()].start == start) {  // starts never go back
      append_evidence(plans_[open.back()].destination.evidence, sighting.event->evidence);
      return;
    }
    open.push_back(plans_.size());
    open_.insert(plans_.size());
    plans_.push_back({sighting.site.key, start, destination(sighting, start)});
  }

  void cancel(const Sighting& sighting, std::size_t stops_before) {
    const std::string key =
        sighting.site.form == Site::Form::unlocated ? latest_open() : sighting.site.key;
    const std::vector<std::size_t> open = std::exchange(open_at_[key], {});
    for (const std::size_t number : open) {
      Stop& planned = plans_[number].destination;
      planned.what = What::cancelled;
      if (sighting.event->when) planned.when = sighting.event->when;
      append_evidence(planned.evidence, sighting.event->evidence);
      open_.erase(number);
    }
    if (!open.empty() || !has_destination(sighting.site)) return;
    const Stop* start = last_located(stops_before);
    plans_.push_back({key, start, destination(sighting, start)});
  }

  std::vector<Plan> take() {
    for (Plan& plan : plans_) drop_repeated(plan.destination.evidence);
    return std::move(plans_);
  }

 private:
  static bool has_destination(const Site& site) {
    return site.form == Site::Form::point || site.form == Site::Form::border;
  }

  bool is_carried_out(const Site& site, std::size_t stops_before) const {
    const auto last = last_at_.find(site.key);
    return last != last_at_.end() && last->second >= stops_before;
  }

  const Stop* last_located(std::size_t stops_before) const {
    if (stops_before == 0 || !located_upto_[stops_before - 1]) return nullptr;
    return &stops_.stops[*located_upto_[stops_before - 1]];
  }

  std::string latest_open() const {
    return open_.empty() ? std::string() : plans_[*open_.rbegin()].key;
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
    stop.radius_km = sighting.site.radius_km;
    stop.first_seen = stop.last_seen = event.when;
    stop.approach = sighting.approach;
    stop.written = event.position;
    return stop;
  }

  const Stops& stops_;
  std::vector<std::optional<std::size_t>> located_upto_;  // the last stop with a place, at each
  std::map<std::string, std::size_t> last_at_;            // the last stop at each place
  std::vector<Plan> plans_;
  std::set<std::size_t> open_;  // neither carried out nor given up
  std::map<std::string, std::vector<std::size_t>> open_at_;
};

std::optional<Leg> leg_of(const Plan& plan, const Ways& ways) {
  const Stop& to = plan.destination;
  if (!plan.start || !to.place.position || *plan.start->place.position == *to.place.position)
    return std::nullopt;
  Leg leg;
  leg.from = plan.start->place.label;
  leg.to = to.place.label;
  leg.from_stop = plan.start->seq;
  leg.status = to.what == What::cancelled ? Status::cancelled : Status::intended;
  draw(leg, {plan.start->place, to.place}, to.approach, ways);
  leg.when = to.when;
  leg.certainty = to.certainty;
  leg.evidence = to.evidence;
  return leg;
}

// The ends of plans, each once however many plans lead there.
class Destinations {
 public:
  // Its number.
  int add(const Stop& stop) {
    const auto& position = stop.place.position;
    const Key key{stop.place.label, stop.place.geonames.value_or(0),
                  position ? std::pair(position->lon, position->lat) : nowhere, stop.what};
    const auto [entry, is_new] = known_.try_emplace(key, stops_.size());
    if (!is_new) {
      append_evidence(stops_[entry->second].evidence, stop.evidence);
      return stops_[entry->second].seq;
    }
    stops_.push_back(stop);
    stops_.back().seq = static_cast<int>(stops_.size());
    return stops_.back().seq;
  }

  std::vector<Stop> take() {
    for (Stop& stop : stops_) drop_repeated(stop.evidence);
    return std::move(stops_);
  }

 private:
  using Key = std::tuple<std::string, std::uint32_t, std::pair<double, double>, What>;
  static constexpr std::pair nowhere{1000.0, 1000.0};

  std::vector<Stop> stops_;
  std::map<Key, std::size_t> known_;
};

}  // namespace

Plans plans_of(const std::vector<Sighting>& sightings, const Stops& stops, const Ways& ways) {
  PlanList list(stops);
  for (std::size_t i = 0; i < sightings.size(); ++i) {
    const What what = sightings[i].event->what;
    if (what == What::intended) list.intend(sightings[i], stops.stops_upto[i]);
    if (what == What::cancelled) list.cancel(sightings[i], stops.stops_upto[i]);
  }
  Plans plans;
  Destinations destinations;
  for (const Plan& plan : list.take()) {
    const int destination = destinations.add(plan.destination);
    if (auto leg = leg_of(plan, ways)) {
      leg->to_stop = destination;
      leg->seq = static_cast<int>(plans.legs.size()) + 1;
      plans.legs.push_back(std::move(*leg));
    }
  }
  plans.destinations = destinations.take();
  return plans;
}

}  // namespace rumbo::route
