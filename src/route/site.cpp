#include "route/site.hpp"

#include "geo/geodesic.hpp"
#include "route/border_name.hpp"
#include "route/outlines.hpp"
#include "route/place_doubts.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

namespace rumbo::route {
namespace {

using itinerary::Certainty;

std::string key_of(const gazetteer::Place& place) {
  if (place.geonames != 0) return fmt::format("geonames {}", place.geonames);
  return fmt::format("place {}", place.number);
}

// The name as it was written, without its context, unless the gazetteer only spells it better.
std::string label_of(const gazetteer::Place& place, std::string_view written) {
  std::string_view name = written.substr(0, written.find(','));
  while (name.ends_with(' ')) name.remove_suffix(1);
  const bool same = name.empty() || text::fold(name) == text::fold(place.name) ||
                    text::fold(written) == text::fold(place.name);
  return std::string(same ? place.name : name);
}

Location location_of(const gazetteer::Place& place, std::string_view written) {
  Location location;
  location.name = place.name;
  location.label = label_of(place, written);
  if (place.geonames != 0) location.geonames = place.geonames;
  location.country = place.country;
  location.admin1 = place.admin1;
  return location;
}

void add_disc(Site& site, double radius_km) {
  site.radius_km = radius_km;
  site.extent = disc(*site.location.position, radius_km);
}

std::string country_name(const std::string& code, const Resolver& resolver) {
  gazetteer::Query query;
  query.name = code;
  query.kind = gazetteer::Kind::country;
  query.limit = 1;
  const auto found = resolver.find(query);
  return found.empty() ? code : std::string(found.front().place.name);
}

}  // namespace

SiteFinder::SiteFinder(const itinerary::Journey& journey, const Resolver& resolver,
                       const Shapes& shapes, base::Diagnostics& diagnostics,
                       std::optional<itinerary::Mode> usual_mode)
    : resolver_(resolver),
      shapes_(shapes),
      diagnostics_(diagnostics),
      choice_(journey, resolver, diagnostics, usual_mode) {}

Site SiteFinder::find(const itinerary::Where& where) const {
  if (const auto* place = std::get_if<itinerary::NamedPlace>(&where.place))
    return named(*place, where);
  if (const auto* place = std::get_if<itinerary::Coordinates>(&where.place))
    return coordinates(*place, where);
  if (const auto* place = std::get_if<itinerary::Stretch>(&where.place))
    return stretch(*place, where);
  if (const auto* place = std::get_if<itinerary::Border>(&where.place))
    return border({place->first, place->second}, place->name, where);
  return {};
}

Site SiteFinder::named(const itinerary::NamedPlace& named, const itinerary::Where& where) const {
  if (!named.geonames)
    if (const auto countries = border_named(named.name, resolver_))
      return border(*countries, named.name, where);
  const PlaceChoice::Choice* choice = choice_.choice(named);
  if (!choice) return {};
  const gazetteer::Place* place = &choice->place;
  Location location = location_of(*place, named.name);
  location.margin = choice->margin;
  if (choice->runner_up) location.runner_up = described(*choice->runner_up);
  if (!gazetteer::is_point(place->kind)) return outline(*place, std::move(location));
  Site site;
  site.form = Site::Form::point;
  if (choice->margin && *choice->margin < clear_lead) site.at_best = Certainty::likely;
  site.location = std::move(location);
  site.location.position = place->position;
  site.key = key_of(*place);
  if (named.near) {
    site.location.label = "near " + site.location.label;
    site.at_best = Certainty::likely;
    site.key = "near " + site.key;
  }
  if (named.near || where.radius_km) add_disc(site, where.radius_km.value_or(default_near_km));
  return site;
}

Site SiteFinder::outline(const gazetteer::Place& place, Location location) const {
  Site site;
  site.form = Site::Form::outline;
  site.location = std::move(location);
  site.key = key_of(place);
  site.extent = shapes_.outline(place);
  if (std::holds_alternative<std::monostate>(site.extent) && place.box)
    site.extent = broad_box_outline(*place.box);
  return site;
}

Site SiteFinder::coordinates(const itinerary::Coordinates& place,
                             const itinerary::Where& where) const {
  Site site;
  site.form = Site::Form::point;
  site.location.name = site.location.label = place.name;
  site.location.position = place.position;
  site.key = fmt::format("at {} {}", place.position.lon, place.position.lat);
  if (where.radius_km) add_disc(site, *where.radius_km);
  return site;
}

Site SiteFinder::stretch(const itinerary::Stretch& stretch, const itinerary::Where& where) const {
  const auto from = choice_.place(stretch.from);
  const auto to = choice_.place(stretch.to);
  if (!from || !to) return {};
  const double length = geo::distance_km(from->position, to->position);
  if (!gazetteer::is_point(from->kind) || !gazetteer::is_point(to->kind) || length == 0) {
    diagnostics_.error(where.position,
                       fmt::format("a stretch lies between two different towns; {} and {} are not",
                                   from->name, to->name));
    return {};
  }
  constexpr double share = 0.08;
  Site site;
  site.form = Site::Form::point;
  site.location.name =
      fmt::format("{}–{}", label_of(*from, stretch.from.name), label_of(*to, stretch.to.name));
  site.location.label = site.location.name;
  if (from->country == to->country) site.location.country = from->country;
  if (from->country == to->country && from->admin1 == to->admin1)
    site.location.admin1 = from->admin1;
  site.location.position = geo::destination(
      from->position, geo::azimuth_degrees(from->position, to->position), length / 2);
  site.radius_km = where.radius_km.value_or(std::ceil(length * 5) / 10);
  site.extent = capsule(from->position, to->position, std::clamp(length * share, 0.5, 10.0));
  site.at_best = Certainty::likely;
  site.key = fmt::format("between {} and {}", std::min(key_of(*from), key_of(*to)),
                         std::max(key_of(*from), key_of(*to)));
  return site;
}

Site SiteFinder::border(const CountryPair& countries, std::string name,
                        const itinerary::Where& where) const {
  const auto& [first, second] = countries;
  Site site;
  site.form = Site::Form::border;
  site.lines = shapes_.border(first, second);
  site.at_best = Certainty::uncertain;
  site.key = fmt::format("border {} {}", std::min(first, second), std::max(first, second));
  site.location.name = std::move(name);
  if (site.location.name.empty())
    site.location.name = fmt::format("{}–{} border", country_name(first, resolver_),
                                     country_name(second, resolver_));
  site.location.label = site.location.name;
  if (site.lines.empty())
    diagnostics_.warn(where.position,
                      fmt::format("the map has no land border between {} and {}, so that nothing "
                                  "is drawn to it; check the two country codes",
                                  first, second));
  return site;
}

}  // namespace rumbo::route
