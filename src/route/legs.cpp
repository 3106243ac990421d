#include "geo/antimeridian.hpp"
#include "geo/geodesic.hpp"
#include "route/chronology.hpp"
#include "route/leg_line.hpp"
#include "route/sighting.hpp"

#include <cmath>

namespace rumbo::route {
namespace {

Leg leg_between(const Stop& from, const Stop& to, bool adjacent) {
  Leg leg;
  leg.from = from.place.label;
  leg.to = to.place.label;
  leg.line = leg_line(*from.place.position, *to.place.position);
  const bool dated = is_bounded(from.when) && is_bounded(to.when);
  leg.status = adjacent && dated ? Status::observed : Status::inferred;
  if (!from.place.on_a_border && !to.place.on_a_border)
    leg.km = rounded_km(*from.place.position, *to.place.position);
  leg.when = between(from.when, to.when);
  leg.certainty = worse(from.certainty, to.certainty);
  leg.evidence = from.evidence;
  add_evidence(leg.evidence, to.evidence);
  return leg;
}

}  // namespace

geo::Geometry leg_line(geo::LonLat from, geo::LonLat to) {
  constexpr double tolerance_km = 0.1;
  return geo::line_geometry(geo::geodesic(from, to, tolerance_km));
}

double rounded_km(geo::LonLat from, geo::LonLat to) {
  return std::round(geo::distance_km(from, to) * 10) / 10;
}

std::vector<Leg> legs_of(const std::vector<Stop>& stops) {
  std::vector<Leg> legs;
  const Stop* last = nullptr;
  for (const Stop& stop : stops) {
    if (!stop.place.position) continue;
    if (last && *last->place.position != *stop.place.position) {
      legs.push_back(leg_between(*last, stop, stop.seq == last->seq + 1));
      legs.back().seq = static_cast<int>(legs.size());
    }
    last = &stop;
  }
  return legs;
}

}  // namespace rumbo::route
