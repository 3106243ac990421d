#include "indexing/place_fields.hpp"
#include "indexing/source_readers.hpp"
#include "indexing/table_rows.hpp"

#include <array>
#include <set>

#include <fmt/format.h>

namespace rumbo::indexing {
namespace {

// Checks a country's codes and adds it: by its two letters, once a file.
class Countries {
 public:
  explicit Countries(Sources& into) : into_(into) {}

  SourcePlace begin(const Row& row) {
    row.required(0, "the ISO alpha-2 code");
    SourcePlace place;
    place.kind = Kind::country;
    place.country = row.country(0);
    if (row[1].size() != 3) row.fail(1, "must be the ISO alpha-3 code, as MEX");
    return place;
  }

  void add(const Row& row, const SourcePlace& place) {
    const std::int64_t numeric = row.whole(2, "the numeric code");
    if (numeric > 999) row.fail(2, "must be the ISO numeric code, three digits");
    if (!seen_.emplace(row[0]).second)
      row.fail(0, fmt::format("'{}' stands twice; remove one row", row[0]));
    into_.add_country({row[0], row[1], static_cast<std::uint32_t>(numeric)});
    into_.add(place);
  }

 private:
  Sources& into_;
  std::set<std::string, std::less<>> seen_;
};

bool is_main_language(std::string_view language) {
  return language == "en" || language == "es" || language == "fr";
}

// Reads a table of countries; `fill` takes from a row what its columns hold.
template <class Fill>
void read_table(const Reading& reading, Columns columns, Fill fill) {
  BadRows bad(reading.file.label(), "rows", reading.problems);
  Countries countries(reading.into);
  for_each_row(reading.file, columns, bad, [&](const Row& row) {
    SourcePlace place = countries.begin(row);
    fill(row, place);
    countries.add(row, place);
  });
  bad.finish();
}

}  // namespace

void read_countries(const Reading& reading) {
  read_table(reading, {14, 14}, [](const Row& row, SourcePlace& place) {
    place.names = {{row.name(3, "the name"), NameRole::primary, "en"}};
    place.geonames = row.id(4, "the GeoNames id");
    place.continent = row.code(5, "the continent");
    read_geometry(row, 6, place);
    place.population = row.whole(12, "the population");
    add_names(place, row[13], NameRole::alternate);
  });
}

void read_country_info(const Reading& reading) {
  read_table(reading, {17, 19}, [](const Row& row, SourcePlace& place) {
    place.names = {{row.name(4, "the name"), NameRole::primary, "en"}};
    place.population = row.whole(7, "the population");
    place.continent = row.code(8, "the continent");
    place.geonames = row.id(16, "the GeoNames id");
  });
}

void read_country_names(const Reading& reading) {
  BadRows bad(reading.file.label(), "rows", reading.problems);
  for_each_row(reading.file, {4, 4}, bad, [&](const Row& row) {
    row.required(0, "the ISO alpha-2 code");
    const auto country = reading.into.find_country(row.country(0));
    if (!country)
      row.fail(0, fmt::format("the country '{}' is in none of the sources; add countries.tsv or "
                              "countryInfo.txt",
                              row[0]));
    const std::string_view role = row[3];
    if (role != "name" && role != "official" && role != "other")
      row.fail(3, fmt::format("the role must be name, official or other, not '{}'", role));
    SourceName name{row.name(2, "the name"), NameRole::alternate, row[1]};
    if (role == "name" && is_main_language(row[1])) name.role = NameRole::primary;
    reading.into.add_name(*country, name);
  });
  bad.finish();
}

}  // namespace rumbo::indexing
