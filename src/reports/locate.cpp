#include "geo/geodesic.hpp"
#include "reports/steps.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace rumbo::reports {

using places::Mention;
using places::MentionKind;
using prose::Span;

namespace {

itinerary::NamedPlace named(const gazetteer::Place& place, bool near) {
  itinerary::NamedPlace result;
  result.name = place.name;
  const bool below_division = place.kind <= gazetteer::Kind::division2;
  if (below_division && !place.admin1.empty()) result.admin = place.admin1;
  if (place.kind != gazetteer::Kind::country && !place.country.empty())
    result.country = place.country;
  if (place.geonames != 0) result.geonames = place.geonames;
  result.near = near;
  return result;
}

Located border(const Mention& mention, const std::string& main_country) {
  itinerary::Border border;
  border.first = mention.countries.front();
  border.second = mention.countries.size() > 1 ? mention.countries[1] : main_country;
  border.name = mention.text;
  auto [low, high] = std::minmax(border.first, border.second);
  return {border, fmt::format("border {} {}", low, high), {}};
}

// How far off the stated point it may be: distances in news are rounded, bearings are coarse.
double uncertainty_km(double km) {
  constexpr double share = 0.25;
  constexpr double least = 2;
  return std::max(least, km * share);
}

// "15 km north of Tapachula" is a point; "15 km from Tapachula" is anywhere so far about it.
Located offset(const Mention& mention, const gazetteer::Place& place) {
  const auto& way = *mention.offset;
  if (!way.bearing) return {named(place, true), fmt::format("place {}", place.number), way.km};
  itinerary::Coordinates point;
  point.position = geo::destination(place.position, *way.bearing, way.km);
  point.name = mention.text;
  return {point, fmt::format("offset {} {} {}", place.number, way.km, *way.bearing),
          uncertainty_km(way.km)};
}

}  // namespace

Located locate(const Reading& reading, std::size_t index, bool near) {
  const auto& mentions = reading.mentions.all;
  const auto& mention = mentions[index];
  if (mention.kind == MentionKind::border) {
    const bool shared = mention.countries.size() > 1 ||
                        (!reading.mentions.main_country.empty() &&
                         reading.mentions.main_country != mention.countries.front());
    if (shared) return border(mention, reading.mentions.main_country);
    return {itinerary::Unlocated{}, {}, {}};
  }
  if (mention.kind == MentionKind::stretch) {
    const auto& from = *mentions[mention.parts[0]].best();
    const auto& to = *mentions[mention.parts[1]].best();
    return {itinerary::Stretch{named(from, false), named(to, false)},
            fmt::format("stretch {} {}", from.number, to.number),
            {}};
  }
  if (mention.kind == MentionKind::offset)
    return offset(mention, *mentions[mention.parts.at(0)].best());
  const auto& place = *mention.best();
  return {named(place, near), fmt::format("place {}", place.number), {}};
}

itinerary::Evidence evidence_of(const Reading& reading, Span span) {
  const auto place = documents::in_file(reading.source, span);
  return {reading.id, place.line, place.begin, place.end,
          std::string(text_of(reading.source.text, span))};
}

}  // namespace rumbo::reports
