#include "imports/track.hpp"

#include "geo/geodesic.hpp"
#include "imports/outline.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace rumbo::imports {
namespace {

using itinerary::Event;
using itinerary::What;

constexpr double halt_km = 0.5;
constexpr std::int64_t halt_ms = 4 * 3'600'000;
constexpr double same_place_km = 0.2;

// From one point of the track to another, both with it.
struct Span {
  std::size_t first = 0;
  std::size_t last = 0;
  What what = What::passed;
};

// The first point that has not stayed near the one at `first`, or the track's end.
std::size_t left_at(const Track& track, std::size_t first) {
  std::size_t at = first + 1;
  while (at < track.size() && planar_km(track[first].at, track[at].at) <= halt_km) ++at;
  return at;
}

bool is_long(const Track& track, std::size_t first, std::size_t last) {
  return track[first].time && track[last].time &&
         track[last].time->milliseconds - track[first].time->milliseconds >= halt_ms;
}

// Stretches on which it stayed near the place where each began. Where it did not stay, the next
// place tried lies an eighth of the way on: so the work grows with the track and not faster.
std::vector<Span> halts(const Track& track) {
  constexpr std::size_t share = 8;
  std::vector<Span> all;
  for (std::size_t first = 0; first + 1 < track.size();) {
    const std::size_t end = left_at(track, first);
    if (is_long(track, first, end - 1)) {
      all.push_back({first, end - 1, What::rested});
      first = end;
    } else {
      first += std::max<std::size_t>(1, (end - first) / share);
    }
  }
  return all;
}

bool is_within(const std::vector<Span>& spans, std::size_t at) {
  return std::ranges::any_of(spans,
                             [&](const Span& span) { return at >= span.first && at <= span.last; });
}

void add_day_ends(const Track& track, std::vector<Span>& spans) {
  const auto there = spans;
  for (std::size_t at = 0; at + 1 < track.size(); ++at)
    if (track[at].time && track[at + 1].time && track[at].time->day() != track[at + 1].time->day())
      if (!is_within(there, at) && !is_within(there, at + 1)) spans.push_back({at, at});
}

void add_ends(const Track& track, std::vector<Span>& spans) {
  if (!is_within(spans, 0)) spans.push_back({0, 0, What::departed});
  const std::size_t last = track.size() - 1;
  if (!is_within(spans, last)) spans.push_back({last, last, What::arrived});
}

// Where there is nothing between two ends at one place, the way there and back would be no way.
void add_farthest(const Track& track, std::vector<Span>& spans) {
  if (spans.size() > 2 || geo::distance_km(track.front().at, track.back().at) > same_place_km)
    return;
  const auto farthest = std::ranges::max_element(track, {}, [&](const TrackPoint& point) {
    return geo::distance_km(track.front().at, point.at);
  });
  const auto at = static_cast<std::size_t>(farthest - track.begin());
  if (!is_within(spans, at)) spans.push_back({at, at});
}

Event event_of(const Track& track, const Span& span, Problems& problems) {
  const TrackPoint& from = track[span.first];
  const TrackPoint& to = track[span.last];
  Event event;
  event.position = event.where.position = problems.at(from.spot);
  event.where.place = itinerary::Coordinates{from.at, {}};
  event.what = span.what;
  if (!from.time || !to.time) return event;
  const auto first = time::When::on(from.time->day());
  const auto last = time::When::on(to.time->day());
  event.when = first == last ? first : time::When::interval(first.from(), last.to());
  event.note = span.first == span.last
                   ? fmt::format("{}; the day is that in UTC", to_string(*from.time))
                   : fmt::format("{} to {}; the days are those in UTC", to_string(*from.time),
                                 to_string(*to.time));
  return event;
}

// The shape between two events. No place stands twice: it would be a way in a circle.
std::vector<itinerary::Where> via(const Track& track, const Span& from, const Span& to,
                                  Problems& problems) {
  geo::Line line;
  for (std::size_t at = from.last; at <= to.first; ++at) line.push_back(track[at].at);
  std::set<std::pair<double, double>> passed{{track[from.first].at.lon, track[from.first].at.lat},
                                             {line.back().lon, line.back().lat}};
  std::vector<itinerary::Where> places;
  for (const std::size_t at : kept_points(line))
    if (at > 0 && at + 1 < line.size() && passed.emplace(line[at].lon, line[at].lat).second)
      places.push_back(
          {itinerary::Coordinates{line[at], {}}, {}, problems.at(track[from.last + at].spot)});
  return places;
}

void check_times(const Track& track, Problems& problems) {
  const TrackPoint* last = nullptr;
  for (const TrackPoint& point : track) {
    if (!point.time) continue;
    if (last && *point.time < *last->time) {
      problems.error(point.spot,
                     fmt::format("the time goes back, from {} to {}; put the points in the order "
                                 "of their times",
                                 to_string(*last->time), to_string(*point.time)));
      return;
    }
    last = &point;
  }
}

}  // namespace

std::vector<Event> events_of(const Track& track, Problems& problems) {
  if (track.empty()) return {};
  check_times(track, problems);
  auto spans = halts(track);
  add_day_ends(track, spans);
  add_ends(track, spans);
  add_farthest(track, spans);
  std::ranges::sort(spans, {}, &Span::first);
  std::vector<Event> events;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    events.push_back(event_of(track, spans[i], problems));
    if (i > 0) events.back().via = via(track, spans[i - 1], spans[i], problems);
  }
  return events;
}

}  // namespace rumbo::imports
