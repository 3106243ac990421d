#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace rumbo::imports {

// What a column of a table, a property of a feature or a field of KML's ExtendedData says.
enum class Column {
  when,
  clock,  // a time of day beside a date
  from_date,
  to_date,
  where,  // a place in any spelling of the itinerary's `where`
  place,
  label,  // the place as the itinerary had it; goes before `place`
  lon,
  lat,
  geonames,
  country,
  admin,
  radius_km,
  what,
  count,
  count_text,
  certainty,
  mode,
  path,
  via,
  note,
  journey,
  journey_title,
  group,
  source,
  url,
  quote,
  evidence,
  // Of what `rumbo export` writes; see exported.hpp.
  feature,
  seq,
  leg_from,
  leg_to,
  status,
  from_seq,
  to_seq,
  first_seen,
  last_seen,
  splits_from,
  joins,
  known  // written by us or by others beside the above, and not needed
};

// Our name of a column, as `ImportOptions::columns` and messages have it.
std::string_view to_string(Column column);
std::optional<Column> parse_column(std::string_view name);
std::span<const std::string_view> column_names();  // those that can be mapped

// What a header is usually meant to say. Of two that say the same, the one of lower rank says it
// better ("city" goes before "name").
struct Meant {
  Column column = Column::known;
  std::size_t rank = 0;
};

// In English or Spanish, whatever its case, accents and separators.
std::optional<Meant> column_meant(std::string_view header);

// The same for a property that `rumbo export` writes, by its very name: there `from` and `to` are
// the ends of a leg.
std::optional<Column> exported_column(std::string_view name);

}  // namespace rumbo::imports
