#include "itinerary/via.hpp"

#include "itinerary/drafted.hpp"
#include "itinerary/read_event.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <set>
#include <string>

#include <fmt/format.h>

namespace rumbo::itinerary {
namespace {

// The same for places written alike; empty for what is no single place.
std::string key_of(const Place& place) {
  if (const auto* at = std::get_if<Coordinates>(&place))
    return fmt::format("at {} {}", at->position.lon, at->position.lat);
  const auto* named = std::get_if<NamedPlace>(&place);
  if (!named || named->near) return {};
  if (named->geonames) return fmt::format("geonames {}", *named->geonames);
  return fmt::format("{}|{}|{}", text::fold(named->name), text::fold(named->admin.value_or("")),
                     text::fold(named->country.value_or("")));
}

std::string spoken(const Place& place) {
  const std::string name = place_name(place);
  const auto* at = std::get_if<Coordinates>(&place);
  return name.empty() && at ? fmt::format("{},{}", at->position.lon, at->position.lat) : name;
}

void check_via(const Event& event, const Place* start, base::Diagnostics& problems) {
  const std::string from = start ? key_of(*start) : "";
  const std::string to = key_of(event.where.place);
  const std::string end = spoken(event.where.place);
  const std::string way = "the way" + (end.empty() ? "" : " to " + end);
  std::set<std::string> passed;
  for (const Where& through : event.via) {
    const std::string key = key_of(through.place);
    const std::string name = spoken(through.place);
    if (key == to || key == from)
      problems.error(through.position,
                     fmt::format("{} leads through {}, where it {}; name only what lies between",
                                 way, name, key == to ? "ends" : "begins"));
    else if (!passed.insert(key).second)
      problems.error(through.position,
                     fmt::format("{} leads through {} twice; name each place once", way, name));
  }
}

bool is_in_date_order(const Journey& journey) {
  std::optional<time::Day> latest;
  for (const Event& event : journey.events) {
    if (!event.when || !is_realised(event.what)) continue;
    if (latest && event.when->latest() && *event.when->latest() < *latest) return false;
    if (const auto day = event.when->earliest()) latest = latest ? std::max(*latest, *day) : *day;
  }
  return true;
}

}  // namespace

std::optional<Where> read_via(const yaml::Node& node, base::Diagnostics& problems) {
  base::Diagnostics own;
  Where where = read_where(node, own);
  for (const auto& problem : own.items()) problems.error(problem.where, problem.message);
  if (own.has_errors()) return std::nullopt;
  const auto* named = std::get_if<NamedPlace>(&where.place);
  const bool one_place =
      (named && !named->near) || std::holds_alternative<Coordinates>(where.place);
  if (one_place && !where.radius_km) return where;
  problems.error(node.position(),
                 "a way leads through single places; name each by its name, GeoNames id or "
                 "coordinates");
  return std::nullopt;
}

void check_vias(const Journey& journey, base::Diagnostics& problems) {
  const bool in_order = is_in_date_order(journey);
  const Place* start = nullptr;
  for (const Event& event : journey.events) {
    check_via(event, in_order ? start : nullptr, problems);
    if (is_realised(event.what) && !std::holds_alternative<Unlocated>(event.where.place))
      start = &event.where.place;
  }
}

}  // namespace rumbo::itinerary
