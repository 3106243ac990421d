#pragma once

#include "gazetteer/area_format.hpp"
#include "gazetteer/index_writer.hpp"
#include "gazetteer/place.hpp"
#include "geo/geometry.hpp"

#include <cstdint>
#include <vector>

namespace rumbo::gazetteer {

// The ground of a country or a first-level division. Rings run straight in longitude and latitude
// and are cut at the antimeridian; a point is inside when an odd number of rings surround it.
struct AreaInput {
  Kind kind = Kind::country;
  std::uint16_t country = format::no_country;
  format::StringRef admin1_code = 0;  // the empty string's, of a country
  std::uint8_t detail = 0;
  std::vector<geo::Polygon> polygons;
};

struct AreaSections {
  std::vector<format::AreaRecord> areas;
  std::vector<std::uint32_t> cells;
  std::vector<format::AreaEntry> lists;
  std::vector<std::uint32_t> chains;
  std::vector<format::AreaVertex> vertices;
};

// All empty for no areas. Areas that agree in all but their polygons keep their order.
AreaSections build_areas(std::vector<AreaInput> areas);

void put_areas(AreaSections sections, IndexWriter& writer);

}  // namespace rumbo::gazetteer
