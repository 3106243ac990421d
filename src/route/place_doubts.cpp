#include "route/place_doubts.hpp"

#include "geo/geodesic.hpp"
#include "text/fold.hpp"

#include <string_view>

#include <fmt/format.h>

namespace rumbo::route {
namespace {

constexpr double same_place_km = 30;

std::string_view kind_in_words(gazetteer::Kind kind) {
  switch (kind) {
    case gazetteer::Kind::feature:
      return " (a named feature)";
    case gazetteer::Kind::city:
      return "";
    case gazetteer::Kind::division2:
      return " (a second-level division)";
    case gazetteer::Kind::division1:
      return " (a first-level division)";
    case gazetteer::Kind::country:
      return " (the country)";
    case gazetteer::Kind::region:
      return " (a region)";
    case gazetteer::Kind::continent:
      return " (the continent)";
  }
  return "";
}

bool is_same_division(const gazetteer::Place& a, const gazetteer::Place& b) {
  return a.country == b.country && a.admin1_code == b.admin1_code && a.admin1 == b.admin1;
}

std::string how_to_say(const gazetteer::Place& place) {
  if (place.geonames != 0) return fmt::format("geonames: {}", place.geonames);
  return fmt::format("country: {}", place.country);
}

}  // namespace

std::string described(const gazetteer::Place& place) {
  std::string text(place.name);
  if (!place.admin1.empty() && (gazetteer::is_point(place.kind) || place.admin1 != place.name))
    text += fmt::format(", {}", place.admin1);
  if (!place.country_name.empty() && place.country_name != place.name)
    text += fmt::format(", {}", place.country_name);
  return text + std::string(kind_in_words(place.kind));
}

bool is_rival(const gazetteer::Place& rival, const gazetteer::Place& chosen) {
  if (rival.kind == gazetteer::Kind::division2 && is_same_division(rival, chosen)) return false;
  return geo::distance_km(chosen.position, rival.position) >= same_place_km;
}

bool is_town_in_division(const gazetteer::Place& rival, const gazetteer::Place& chosen) {
  return chosen.kind == gazetteer::Kind::division1 && gazetteer::is_point(rival.kind) &&
         is_same_division(rival, chosen) && text::fold(rival.name) == text::fold(chosen.name);
}

std::string doubt(const JourneyName& name, const gazetteer::Place& chosen,
                  const gazetteer::Place& rival) {
  return fmt::format("'{}' is taken for {}, but may be {}; say which with '{}' or '{}'",
                     name.asked.name, described(chosen), described(rival), how_to_say(chosen),
                     how_to_say(rival));
}

}  // namespace rumbo::route
