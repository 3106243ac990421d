#include "route/ways.hpp"

#include "geo/geodesic.hpp"

#include <fmt/format.h>

namespace rumbo::route {
namespace {

using itinerary::PathKind;

constexpr double tolerance_km = 0.1;

}  // namespace

Way Ways::find(const WayQuery& query) const {
  Way way;
  way.line = geo::geodesic(query.from, query.to, tolerance_km);
  way.km = geo::distance_km(query.from, query.to);
  if (query.kind == PathKind::rail || query.kind == PathKind::sea) {
    way.kind = query.kind;
    way.note = "the straight line, for the map has no railways";
    if (query.kind == PathKind::sea) way.note = "the straight line, whatever land lies between";
  } else if (query.kind != PathKind::geodesic) {
    way.note = fmt::format("the straight line, for no {} is known here", to_string(query.kind));
  }
  return way;
}

}  // namespace rumbo::route
