#include "indexing/source_readers.hpp"
#include "indexing/table_rows.hpp"

#include <algorithm>
#include <array>

// GeoNames' tables about places of other tables, by their ids: names and containment.
namespace rumbo::indexing {
namespace {

// What stands in the language's column but is no language, and marks no name.
constexpr std::array<std::string_view, 7> not_names{"link", "wkdt", "post", "unlc",
                                                    "tcid", "faac", "phon"};
constexpr std::array<std::string_view, 3> codes{"iata", "icao", "abbr"};

bool is_one_of(std::span<const std::string_view> list, std::string_view text) {
  return std::ranges::find(list, text) != list.end();
}

SourceName name_of(const Row& row) {
  SourceName name;
  name.text = row.name(3, "the name");
  name.language = row[2];
  if (is_one_of(codes, name.language)) {
    name.role = NameRole::abbreviation;
    name.language = {};
  } else if (name.language == "piny") {
    name.language = "zh-Latn-pinyin";
  } else if (name.language.size() > 16) {
    row.fail(2, "is no language; write its ISO 639 code");
  }
  name.preferred = row[4] == "1";
  name.is_short = row[5] == "1";
  name.colloquial = row[6] == "1";
  name.historic = row[7] == "1";
  return name;
}

}  // namespace

void read_alternate_names(const Reading& reading) {
  BadRows bad(reading.file.label(), "rows", reading.problems);
  for_each_row(reading.file, {8, 10}, bad, [&](const Row& row) {
    row.required(1, "the GeoNames id");
    const std::uint32_t id = row.id(1, "the GeoNames id");
    if (is_one_of(not_names, row[2])) return;
    if (const auto place = reading.into.find_geonames(id))
      reading.into.add_name(*place, name_of(row));
  });
  bad.finish();
}

void read_hierarchy(const Reading& reading) {
  BadRows bad(reading.file.label(), "rows", reading.problems);
  for_each_row(reading.file, {2, 3}, bad, [&](const Row& row) {
    row.required(0, "the id of what contains");
    row.required(1, "the id of what lies in it");
    const std::uint32_t parent = row.id(0, "the id of what contains");
    const std::uint32_t child = row.id(1, "the id of what lies in it");
    if (row[2].empty() || row[2] == "ADM") reading.into.add_parent(child, parent);
  });
  bad.finish();
}

}  // namespace rumbo::indexing
