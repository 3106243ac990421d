#pragma once

#include "gazetteer/place.hpp"
#include "geo/bbox.hpp"
#include "geo/geometry.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// What the readers of sources hand over. Views need live only as long as the call they are given
// to.
namespace rumbo::indexing {

using gazetteer::Kind;

enum class NameRole : std::uint8_t { primary, alternate, abbreviation };

struct SourceName {
  std::string_view text;
  NameRole role = NameRole::alternate;
  std::string_view language = {};  // ISO 639, perhaps with more ("zh-Hant"); empty when unknown
  bool preferred = false;
  bool is_short = false;
  bool colloquial = false;
  bool historic = false;
};

struct SourcePlace {
  Kind kind = Kind::city;
  std::uint32_t geonames = 0;     // 0: none
  std::vector<SourceName> names;  // the first is the main name
  std::string_view country;       // ISO alpha-2
  std::string_view admin1_code;   // "05"
  std::string_view admin2_code;   // "040"
  std::string_view feature;       // GeoNames class and code, "P.PPLA2"
  std::optional<geo::LonLat> position;
  std::optional<geo::BBox> box;
  std::int64_t population = 0;              // 0: unknown
  std::optional<int> elevation;             // metres
  std::string_view time_zone;               // "America/Mexico_City"
  std::string_view continent;               // of a country, and of a continent itself: "NA"
  std::vector<std::string_view> countries;  // of a region
};

struct SourceCountry {
  std::string_view alpha2;
  std::string_view alpha3;
  std::uint32_t numeric = 0;
};

struct SourceBorder {
  std::string name;
  std::string context;  // ISO alpha-2, or empty
  std::vector<std::pair<std::string, std::string>> pairs;
};

// The ground a country or a first-level division covers. Where areas of one kind overlap, the one
// of higher detail is right.
struct SourceArea {
  Kind kind = Kind::country;
  std::string country;      // ISO alpha-2
  std::string admin1_code;  // of a division; empty: told from the towns inside
  int detail = 0;
  std::vector<geo::Polygon> polygons;
};

}  // namespace rumbo::indexing
