#include "paths/path_finder.hpp"

#include "base/error.hpp"
#include "geo/geodesic.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include <fmt/format.h>

namespace rumbo::paths {
namespace {

using itinerary::Mode;
using itinerary::PathKind;
using roads::Profile;
using route::Way;
using route::WayQuery;

constexpr double worth_saying_km = 0.05;

// Who does not say how he travels walks: every road is open to him.
Profile profile_of(std::optional<Mode> mode) {
  if (mode == Mode::bicycle) return Profile::bicycle;
  if (mode == Mode::car || mode == Mode::bus) return Profile::car;
  if (mode == Mode::truck) return Profile::truck;
  return Profile::foot;
}

std::string in_words(geo::LonLat position) {
  return fmt::format("{:.4f}, {:.4f} (lon, lat)", position.lon, position.lat);
}

std::string why_not(const roads::NoWay& no_way, const WayQuery& query, double snap_km) {
  using Why = roads::NoWay::Why;
  if (no_way.why == Why::not_connected) return "the roads do not join the two";
  const auto& end = no_way.why == Why::start_off_the_roads ? query.from : query.to;
  return fmt::format("no road within {:g} km of {}", snap_km, in_words(end));
}

std::string said_first(const std::string& first, const std::string& then) {
  if (first.empty() || then.empty()) return first + then;
  return first + "; " + then;
}

double distance_km(const geo::BBox& box, geo::LonLat position) {
  if (box.contains(position)) return 0;
  const double lat = std::clamp(position.lat, box.south, box.north);
  const bool level = box.contains({position.lon, box.centre().lat});
  if (level) return geo::distance_km(position, {position.lon, lat});
  return std::min(geo::distance_km(position, {box.west, lat}),
                  geo::distance_km(position, {box.east, lat}));
}

std::string moved_note(const roads::RoadWay& way) {
  const double most = std::max(way.start.moved_km, way.end.moved_km);
  if (most < worth_saying_km) return "";
  return fmt::format("{:.1f} km off the road at its start, {:.1f} km at its end",
                     way.start.moved_km, way.end.moved_km);
}

// The road, and straight to it and from it.
Way along(const roads::RoadWay& road, const WayQuery& query) {
  Way way;
  way.kind = PathKind::road;
  way.line = road.line;
  way.km = road.km;
  if (way.line.empty() || way.line.front() != query.from)
    way.line.insert(way.line.begin(), query.from);
  if (way.line.back() != query.to) way.line.push_back(query.to);
  way.km += road.start.moved_km + road.end.moved_km;
  way.hours = road.hours;
  way.note = moved_note(road);
  return way;
}

}  // namespace

Way PathFinder::find(const WayQuery& query) const {
  if (query.kind == PathKind::road) return by_road(query);
  if (query.kind == PathKind::corridor) return by_corridor(query);
  return Ways::find(query);
}

const roads::Roads& PathFinder::roads_for(Profile profile) const {
  auto& roads = roads_[profile];
  if (!roads)
    roads = std::make_unique<roads::Roads>(
        roads::Roads::open(sources_.roads, profile, sources_.road_options));
  return *roads;
}

void PathFinder::note_distance(const roads::Roads& roads, geo::LonLat position) const {
  roads_box_ = roads.extent();
  const double km = distance_km(roads_box_, position);
  nearest_km_ = std::min(km, nearest_km_.value_or(km));
}

Way PathFinder::by_road(const WayQuery& query) const {
  std::string why = "no roads were given";
  if (!sources_.roads.empty()) {
    const auto& roads = roads_for(profile_of(query.mode));
    note_distance(roads, query.from);
    note_distance(roads, query.to);
    const auto found = roads.find(query.from, query.to, sources_.snap_km);
    if (const auto* road = std::get_if<roads::RoadWay>(&found)) return along(*road, query);
    why = why_not(std::get<roads::NoWay>(found), query, sources_.snap_km);
  }
  Way way = by_corridor(query);
  way.note = said_first(why, way.note);
  return way;
}

Way PathFinder::by_corridor(const WayQuery& query) const {
  std::string why;
  if (sources_.corridors) {
    if (auto found = sources_.corridors->find(query.from, query.to, &why)) {
      used_corridors_ = true;
      Way way;
      way.kind = PathKind::corridor;
      way.line = std::move(found->line);
      way.km = found->km;
      return way;
    }
  }
  WayQuery straight = query;
  straight.kind = PathKind::geodesic;
  Way way = Ways::find(straight);
  way.note = why;
  return way;
}

void PathFinder::refuse_other_region(double far_km) const {
  if (!nearest_km_ || *nearest_km_ <= far_km) return;
  throw base::InputError(
      {sources_.roads.string(), 0, 0},
      fmt::format("its roads lie between {:.2f}, {:.2f} and {:.2f}, {:.2f} (lon, lat), and the "
                  "nearest stop is {:.0f} km off; give an extract of the journey's region",
                  roads_box_.west, roads_box_.south, roads_box_.east, roads_box_.north,
                  *nearest_km_));
}

std::vector<std::string> PathFinder::notes() const {
  std::vector<std::string> notes;
  for (const auto& [profile, roads] : roads_)
    for (const auto& note : roads->notes())
      if (std::ranges::find(notes, note) == notes.end()) notes.push_back(note);
  return notes;
}

std::vector<std::string> PathFinder::credits() const {
  std::vector<std::string> credits;
  for (const auto& [profile, roads] : roads_) {
    const std::string credit = roads->credit();
    if (!credit.empty() && std::ranges::find(credits, credit) == credits.end())
      credits.push_back(credit);
  }
  return credits;
}

}  // namespace rumbo::paths
