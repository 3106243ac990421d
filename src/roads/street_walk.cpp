#include "roads/street_walk.hpp"

#include "geo/geodesic.hpp"
#include "roads/way_finder.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace rumbo::roads {

PlaceOnStreet::PlaceOnStreet(const Prepared& roads, const OnStreet& place)
    : on(place), street(&roads.streets()[place.street]) {
  const auto points = roads.points_of(*street);
  if (on.segment + 1 >= points.size()) roads.damaged();
  for (std::size_t i = 1; i <= on.segment; ++i)
    metres += 1000 * geo::distance_km(points[i - 1].degrees(), points[i].degrees());
  metres += 1000 * geo::distance_km(points[on.segment].degrees(), on.position);
  const auto whole = static_cast<double>(street->metres);
  if (!std::isfinite(whole) || !std::isfinite(metres)) roads.damaged();
  share = whole > 0 ? std::clamp(metres / whole, 0.0, 1.0) : 0.0;
  if (on.segment + 2 == points.size() && on.share >= 1) share = 1;
}

std::uint64_t PlaceOnStreet::before(std::uint32_t whole) const {
  return static_cast<std::uint64_t>(std::llround(share * whole));
}

void WayLine::point(geo::LonLat position) {
  auto& line = way_.line;
  if (line.empty() || !(line.back() == position)) line.push_back(position);
}

// Of the street's points those from `first` up to `end`.
void WayLine::inner_points(const prepared_format::StreetRecord& street, std::size_t first,
                           std::size_t end, bool forward) {
  const auto points = roads_.points_of(street);
  for (std::size_t i = first; i < end; ++i)
    point(points[forward ? i : first + end - 1 - i].degrees());
}

void WayLine::add_whole(std::uint32_t street, bool forward) {
  const auto& record = roads_.streets()[street];
  inner_points(record, 0, record.points, forward);
  way_.km += static_cast<double>(record.metres) / 1000;
}

void WayLine::add_from(const PlaceOnStreet& place, bool forward) {
  const std::size_t middle = place.on.segment + std::size_t{1};
  point(place.on.position);
  inner_points(*place.street, forward ? middle : 0, forward ? place.street->points : middle,
               forward);
  const auto whole = static_cast<double>(place.street->metres);
  way_.km += (forward ? std::max(0.0, whole - place.metres) : place.metres) / 1000;
}

void WayLine::add_up_to(const PlaceOnStreet& place, bool forward) {
  const std::size_t middle = place.on.segment + std::size_t{1};
  inner_points(*place.street, forward ? 0 : middle, forward ? middle : place.street->points,
               forward);
  point(place.on.position);
  const auto whole = static_cast<double>(place.street->metres);
  way_.km += (forward ? place.metres : std::max(0.0, whole - place.metres)) / 1000;
}

void WayLine::add_between(const PlaceOnStreet& from, const PlaceOnStreet& to) {
  const bool forward = from.metres <= to.metres;
  const PlaceOnStreet& first = forward ? from : to;
  const PlaceOnStreet& last = forward ? to : from;
  point(from.on.position);
  inner_points(*from.street, first.on.segment + std::size_t{1}, last.on.segment + std::size_t{1},
               forward);
  point(to.on.position);
  way_.km += (last.metres - first.metres) / 1000;
}

}  // namespace rumbo::roads
