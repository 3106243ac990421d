#include "indexing/place_fields.hpp"
#include "indexing/source_readers.hpp"
#include "indexing/table_rows.hpp"

#include <set>

#include <fmt/format.h>

namespace rumbo::indexing {
namespace {

// The columns after the code, which differ between the levels.
struct Level {
  Kind kind;
  const char* example;
  const char* names_file;
  std::size_t geometry;       // of the details' table: the first of its six columns
  std::size_t abbreviations;  // 0: none
  std::size_t other_names;
};
constexpr Level first{Kind::division1, "MX.05", "admin1CodesASCII.txt", 3, 9, 10};
constexpr Level second{Kind::division2, "MX.05.040", "admin2Codes.txt", 2, 0, 8};

// "MX.05.040" into its country and the codes below it; the last may itself have full stops.
SourcePlace division_of(const Row& row, const Level& level) {
  row.required(0, "the code");
  const std::string_view code = row.code(0, "the code");
  const auto wrong = [&] {
    row.fail(0, fmt::format("'{}' must be a code as {}", code, level.example));
  };
  SourcePlace place;
  place.kind = level.kind;
  place.country = code.substr(0, 2);
  if (!is_country_code(place.country) || code.size() < 4 || code[2] != '.') wrong();
  const std::string_view below = code.substr(3);
  const std::size_t dot = level.kind == Kind::division1 ? std::string_view::npos : below.find('.');
  place.admin1_code = below.substr(0, dot);
  if (level.kind == Kind::division1) return place;
  if (dot == std::string_view::npos) wrong();
  place.admin2_code = below.substr(dot + 1);
  if (place.admin1_code.empty() || place.admin2_code.empty()) wrong();
  return place;
}

void read_names(const Reading& reading, const Level& level) {
  BadRows bad(reading.file.label(), "rows", reading.problems);
  std::set<std::string, std::less<>> seen;
  for_each_row(reading.file, {4, 4}, bad, [&](const Row& row) {
    SourcePlace place = division_of(row, level);
    place.names = {{row.name(1, "the name"), NameRole::primary}};
    if (!row[2].empty() && row[2] != row[1])
      place.names.push_back({row.name(2, "the ASCII name"), NameRole::primary});
    place.geonames = row.id(3, "the GeoNames id");
    if (!seen.emplace(row[0]).second)
      row.fail(0, fmt::format("'{}' stands twice; remove one row", row[0]));
    reading.into.add(place);
  });
  bad.finish();
}

void read_details(const Reading& reading, const Level& level) {
  BadRows bad(reading.file.label(), "rows", reading.problems);
  const std::size_t columns = level.other_names + 1;
  for_each_row(reading.file, {columns, columns}, bad, [&](const Row& row) {
    SourcePlace place = division_of(row, level);
    if (!reading.into.find_division(row[0]))
      row.fail(0, fmt::format("'{}' has no name in {}; add it there", row[0], level.names_file));
    read_geometry(row, level.geometry, place);
    if (level.abbreviations != 0)
      add_names(place, row[level.abbreviations], NameRole::abbreviation);
    add_names(place, row[level.other_names], NameRole::alternate);
    reading.into.add(place);
  });
  bad.finish();
}

}  // namespace

void read_first_divisions(const Reading& reading) { read_names(reading, first); }
void read_first_division_details(const Reading& reading) { read_details(reading, first); }
void read_second_divisions(const Reading& reading) { read_names(reading, second); }
void read_second_division_details(const Reading& reading) { read_details(reading, second); }

}  // namespace rumbo::indexing
