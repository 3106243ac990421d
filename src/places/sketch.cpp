#include "places/sketch.hpp"

#include "geo/geodesic.hpp"

#include <cmath>
#include <numbers>

namespace rumbo::places {

using gazetteer::Kind;
using gazetteer::Place;

namespace {

constexpr float earth_km = 6371;

// FNV-1a, going on from `hash`.
std::uint64_t mix(std::uint64_t hash, std::string_view text) {
  for (const char letter : text) {
    hash ^= static_cast<unsigned char>(letter);
    hash *= 0x100000001B3U;
  }
  return hash;
}

std::array<float, 3> on_the_ball(geo::LonLat position) {
  const double lon = position.lon * std::numbers::pi / 180;
  const double lat = position.lat * std::numbers::pi / 180;
  return {static_cast<float>(std::cos(lat) * std::cos(lon)),
          static_cast<float>(std::cos(lat) * std::sin(lon)), static_cast<float>(std::sin(lat))};
}

}  // namespace

std::uint16_t country_number(std::string_view alpha2) {
  if (alpha2.size() != 2) return 0;
  return static_cast<std::uint16_t>(static_cast<unsigned char>(alpha2[0]) * 256U +
                                    static_cast<unsigned char>(alpha2[1]));
}

Sketch sketch_of(const Place& place) {
  Sketch sketch;
  sketch.number = place.number;
  sketch.kind = place.kind;
  sketch.capital = place.feature_code == "PPLC";
  sketch.country = country_number(place.country);
  if (sketch.country != 0 && place.kind <= Kind::division1 && !place.admin1_code.empty())
    sketch.division1 = mix(mix(0xCBF29CE484222325U, place.country), place.admin1_code);
  if (sketch.division1 != 0 && place.kind <= Kind::division2) {
    const auto& name = place.kind == Kind::division2 ? place.name : place.admin2;
    if (!name.empty()) sketch.division2 = mix(sketch.division1 ^ 1U, name);
  }
  sketch.population = place.population;
  sketch.at = on_the_ball(place.position);
  return sketch;
}

Sketch sketch_of(std::uint32_t number, const gazetteer::PlaceBrief& brief) {
  Sketch sketch;
  sketch.number = number;
  sketch.kind = brief.kind;
  sketch.capital = brief.capital;
  sketch.country = country_number(brief.country);
  if (brief.division1 && brief.kind <= Kind::division1) sketch.division1 = *brief.division1 + 1U;
  if (brief.division2 && brief.kind <= Kind::division2) sketch.division2 = *brief.division2 + 1U;
  sketch.population = brief.population;
  sketch.at = on_the_ball(brief.position);
  return sketch;
}

bool lies_in(const Sketch& inner, const Sketch& outer) {
  if (inner.kind >= outer.kind || outer.country == 0 || inner.country != outer.country)
    return false;
  switch (outer.kind) {
    case Kind::country:
      return true;
    case Kind::division1:
      return outer.division1 != 0 && inner.division1 == outer.division1;
    case Kind::division2:
      return outer.division2 != 0 && inner.division2 == outer.division2;
    default:
      return false;
  }
}

float squared_km(const Sketch& a, const Sketch& b) {
  const float x = a.at[0] - b.at[0];
  const float y = a.at[1] - b.at[1];
  const float z = a.at[2] - b.at[2];
  return (x * x + y * y + z * z) * (earth_km * earth_km);
}

}  // namespace rumbo::places
