#include "route/summary.hpp"

#include "route/pace.hpp"

#include <algorithm>

namespace rumbo::route {
namespace {

void count_stop(Summary& summary, const Stop& stop) {
  if (!itinerary::is_realised(stop.what)) return;
  ++summary.sightings;
  if (!stop.place.position) ++summary.unlocated;
  summary.nights += stop.nights;
  if (!stop.when) return;
  if (const auto day = stop.when->earliest())
    summary.first_day = std::min(*day, summary.first_day.value_or(*day));
  if (const auto day = stop.when->latest())
    summary.last_day = std::max(*day, summary.last_day.value_or(*day));
}

// From the first located stop to the last.
std::optional<Duration> taken_by(const Journey& journey) {
  const auto is_seen = [](const Stop& stop) {
    return stop.place.position && itinerary::is_realised(stop.what);
  };
  const auto first = std::ranges::find_if(journey.stops, is_seen);
  const auto last = std::find_if(journey.stops.rbegin(), journey.stops.rend(), is_seen);
  if (first == journey.stops.end() || &*first == &*last) return std::nullopt;
  return duration_between(*first, *last);
}

}  // namespace

bool is_travelled(const Leg& leg) {
  return leg.link == Link::none &&
         (leg.status == Status::observed || leg.status == Status::inferred);
}

std::optional<double> Summary::observed_share() const {
  if (km <= 0) return std::nullopt;
  return observed_km / km;
}

Summary summary_of(const Journey& journey) {
  Summary summary;
  for (const Stop& stop : journey.stops) count_stop(summary, stop);
  for (const Leg& leg : journey.legs) {
    if (!leg.km) continue;
    if (!is_travelled(leg)) {
      if (leg.link == Link::none) summary.planned_km += *leg.km;
      continue;
    }
    summary.km += *leg.km;
    summary.straight_km += leg.straight_km.value_or(*leg.km);
    if (leg.ends_observed) summary.observed_km += *leg.km;
  }
  if (summary.first_day && summary.last_day)
    summary.days = time::days_between(*summary.first_day, *summary.last_day) + 1;
  if (const auto taken = taken_by(journey); taken && summary.km > 0)
    summary.pace = pace_of(summary.km, *taken);
  return summary;
}

}  // namespace rumbo::route
