#include "route/chronology.hpp"
#include "route/evidence.hpp"
#include "route/outlines.hpp"
#include "route/sighting.hpp"

#include <algorithm>
#include <map>
#include <string_view>

namespace rumbo::route {
namespace {

using itinerary::What;

// Whether the event tells of the group as a whole, so that its count is the group's size.
bool is_of_the_group(What what) { return what <= What::dispersed; }

bool makes_a_stop(const Sighting& sighting) {
  if (!itinerary::is_realised(sighting.event->what)) return false;
  return sighting.site.form != Site::Form::outline && !is_incident_somewhere(sighting);
}

// On a border's line the group was at the point nearest to where it was last seen, as far as is
// known.
Location place_of(const Site& site, const std::vector<Stop>& before) {
  Location location = site.location;
  if (site.form != Site::Form::border) return location;
  const auto last = std::find_if(before.rbegin(), before.rend(),
                                 [](const Stop& stop) { return stop.place.position.has_value(); });
  location.on_a_border = true;
  if (last != before.rend()) location.position = nearest_point(site.lines, *last->place.position);
  return location;
}

Stop first_sighting(const Sighting& sighting, const std::vector<Stop>& before) {
  Stop stop;
  stop.seq = static_cast<int>(before.size()) + 1;
  stop.place = place_of(sighting.site, before);
  stop.when = sighting.event->when;
  stop.what = sighting.event->what;
  stop.count = sighting.event->count;
  stop.certainty = certainty_of(sighting);
  stop.evidence = sighting.event->evidence;
  stop.radius_km = sighting.site.radius_km;
  stop.first_seen = stop.last_seen = sighting.event->when;
  stop.approach = sighting.approach;
  stop.written = sighting.event->position;
  return stop;
}

void add_sighting(Stop& stop, const Sighting& sighting) {
  const itinerary::Event& event = *sighting.event;
  if (is_of_the_group(event.what) || !is_of_the_group(stop.what)) {
    if (is_of_the_group(event.what) != is_of_the_group(stop.what) || event.count)
      stop.count = event.count;
    stop.what = event.what;
  }
  stop.when = spanning(stop.when, event.when);
  if (!stop.first_seen) stop.first_seen = event.when;
  if (event.when) stop.last_seen = event.when;
  stop.certainty = std::min(stop.certainty, certainty_of(sighting));
  append_evidence(stop.evidence, event.evidence);
}

// Between the last day on which they may have come and the first on which they may have left.
int nights_at(const Stop& stop) {
  if (!stop.first_seen || !stop.last_seen) return 0;
  const auto came = stop.first_seen->latest();
  const auto left = stop.last_seen->earliest();
  return came && left ? std::max(0, time::days_between(*came, *left)) : 0;
}

void count_visits(Stops& stops) {
  std::map<std::string_view, int> visits;
  for (std::size_t i = 0; i < stops.stops.size(); ++i) {
    stops.stops[i].nights = nights_at(stops.stops[i]);
    if (!stops.keys[i].empty()) stops.stops[i].visit = ++visits[stops.keys[i]];
  }
}

}  // namespace

itinerary::Certainty worse(itinerary::Certainty a, itinerary::Certainty b) {
  return std::max(a, b);
}

bool is_incident_somewhere(const Sighting& sighting) {
  const bool has_place = sighting.site.form != Site::Form::unlocated && !sighting.site.radius_km;
  return sighting.event->what == What::incident && !has_place;
}

itinerary::Certainty certainty_of(const Sighting& sighting) {
  return worse(sighting.event->certainty.value_or(itinerary::Certainty::certain),
               sighting.site.at_best);
}

Stops stops_of(const std::vector<Sighting>& sightings) {
  Stops result;
  for (const Sighting& sighting : sightings) {
    if (makes_a_stop(sighting)) {
      const std::string& key = sighting.site.key;
      if (!key.empty() && !result.keys.empty() && result.keys.back() == key) {
        add_sighting(result.stops.back(), sighting);
      } else {
        result.stops.push_back(first_sighting(sighting, result.stops));
        result.keys.push_back(key);
      }
    }
    result.stops_upto.push_back(result.stops.size());
  }
  for (Stop& stop : result.stops) drop_repeated(stop.evidence);
  count_visits(result);
  return result;
}

}  // namespace rumbo::route
