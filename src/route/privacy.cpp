#include "route/privacy.hpp"

#include "route/outlines.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <fmt/format.h>

namespace rumbo::route {
namespace {

constexpr double km_per_degree = 111.32;
constexpr std::int64_t town_size = 5000;

void drop_time_of_day(std::optional<time::When>& when) {
  if (!when) return;
  const auto day_of = [](std::optional<time::PartialDate> date) {
    if (date) date->minute_of_day.reset();
    return date;
  };
  when = when->is_interval() ? time::When::interval(day_of(when->from()), day_of(when->to()))
                             : time::When(*day_of(when->from()));
}

bool is_small(const itinerary::Count& count, std::int64_t smallest) {
  const auto most = count.high ? count.high : count.low;
  return most && *most < smallest;
}

// Names the place by what lies about it.
void name_by_surroundings(Location& location, const geo::BBox& cell, const Resolver& resolver) {
  location.geonames.reset();
  location.margin.reset();
  location.runner_up.clear();
  const auto town = resolver.largest_town(cell);
  if (town && town->population >= town_size) {
    location.name = location.label = town->name;
    location.country = town->country;
    location.admin1 = town->admin1;
    return;
  }
  location.name.clear();
  location.label = location.admin1.empty() ? location.country : location.admin1;
}

}  // namespace

geo::BBox cell_of(geo::LonLat position, double cell_km) {
  const double rows = std::max(1.0, std::floor(180 * km_per_degree / cell_km));
  const double height = 180 / rows;
  const double row = std::clamp(std::floor((position.lat + 90) / height), 0.0, rows - 1);
  const double south = -90 + row * height;
  const double width_here = std::cos((south + height / 2) * std::numbers::pi / 180);
  const double columns = std::max(1.0, std::floor(360 * km_per_degree * width_here / cell_km));
  const double width = 360 / columns;
  const double column = std::clamp(std::floor((position.lon + 180) / width), 0.0, columns - 1);
  const double west = -180 + column * width;
  return {west, south, west + width, south + height};
}

void move_to_cell(Site& site, double cell_km, const Resolver& resolver) {
  if (site.form != Site::Form::point) return;
  const geo::BBox cell = cell_of(*site.location.position, cell_km);
  site.location.position = cell.centre();
  name_by_surroundings(site.location, cell, resolver);
  const double cell_radius_km = std::ceil(cell_km * 7.1) / 10;
  const bool is_wider = site.radius_km && *site.radius_km > cell_radius_km;
  if (!is_wider) site.radius_km = cell_radius_km;
  site.extent = is_wider ? disc(*site.location.position, *site.radius_km) : box_outline(cell);
  site.key = fmt::format("cell {} {}", cell.west, cell.south);
}

void make_public(itinerary::Itinerary& itinerary, const PublicRules& rules) {
  for (itinerary::Journey& journey : itinerary.journeys)
    for (itinerary::Event& event : journey.events) {
      drop_time_of_day(event.when);
      event.note.clear();
      event.comment.clear();
      if (event.count && is_small(*event.count, rules.smallest_count)) event.count.reset();
      for (itinerary::Evidence& evidence : event.evidence) evidence.quote.clear();
    }
}

std::string described(const PublicRules& rules) {
  return fmt::format(
      "For the public: places moved to cells of {} km, times cut to days, no quotes, no counts "
      "under {}",
      rules.cell_km, rules.smallest_count);
}

}  // namespace rumbo::route
