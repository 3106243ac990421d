#include "indexing/place_fields.hpp"

namespace rumbo::indexing {

void read_geometry(const Row& row, std::size_t field, SourcePlace& place) {
  const auto lat = row.degrees(field, "the latitude", 90);
  const auto lon = row.degrees(field + 1, "the longitude", 180);
  if (lat && lon) place.position = geo::LonLat{*lon, *lat};
  const auto west = row.degrees(field + 2, "the west", 180);
  const auto south = row.degrees(field + 3, "the south", 90);
  const auto east = row.degrees(field + 4, "the east", 180);
  const auto north = row.degrees(field + 5, "the north", 90);
  if (!west || !south || !east || !north) return;
  if (*south > *north) row.fail(field + 3, "the south is north of the north; swap the two");
  place.box = geo::BBox{*west, *south, *east, *north};
}

void add_names(SourcePlace& place, std::string_view list, NameRole role) {
  for (const std::string_view name : split_list(list))
    if (fit_for_a_name(name)) place.names.push_back({name, role});
}

}  // namespace rumbo::indexing
