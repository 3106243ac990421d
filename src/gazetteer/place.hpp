#pragma once

#include "geo/bbox.hpp"
#include "geo/lonlat.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace rumbo::gazetteer {

// A feature is anything named that is neither settled nor governed: a river, a pass, a station.
enum class Kind : std::uint8_t { feature, city, division2, division1, country, region, continent };

// Drawn as a dot; the others are areas.
constexpr bool is_point(Kind kind) { return kind <= Kind::city; }

std::string_view to_string(Kind kind);  // "feature", "city", "division2" ...
std::optional<Kind> parse_kind(std::string_view text);

// One place, as the index holds it. The views point into the index and live as long as the
// Gazetteer.
struct Place {
  std::uint32_t number = 0;    // its place in the gazetteer; stable for one set of indexes
  std::uint32_t geonames = 0;  // GeoNames id, 0 when it has none
  Kind kind = Kind::city;
  std::string_view name;     // as its own people write it, with accents
  std::string_view country;  // ISO 3166-1 alpha-2; empty for regions across borders and continents
  std::string_view country_name;
  std::string_view admin1_code;  // GeoNames code without the country, "05"; empty when none
  std::string_view admin1;       // its name, "Chiapas"
  std::string_view admin2;
  std::string_view feature_class;  // GeoNames, "P"; empty when unknown
  std::string_view feature_code;   // "PPLA2"
  geo::LonLat position;
  std::optional<geo::BBox> box;
  // 0 when unknown. Of a division whose source gives none, the sum over the index's cities in it.
  std::int64_t population = 0;
  std::optional<int> elevation;  // metres
  std::string_view time_zone;    // "America/Mexico_City"; empty when unknown
};

// What choosing among many places needs of each: a Place without its texts.
struct PlaceBrief {
  Kind kind = Kind::city;
  bool capital = false;                    // governs a country
  std::string_view country;                // ISO alpha-2; empty for regions across borders
  std::optional<std::uint32_t> division1;  // numbers of places; of a division itself, its own
  std::optional<std::uint32_t> division2;
  std::int64_t population = 0;
  geo::LonLat position;
};

}  // namespace rumbo::gazetteer
