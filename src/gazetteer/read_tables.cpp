#include "base/error.hpp"
#include "gazetteer/checksum.hpp"
#include "gazetteer/source_readers.hpp"

#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

namespace rumbo::gazetteer {
namespace {

using PlacesByCode = std::unordered_map<std::string_view, std::size_t>;

void add_names(SourcePlace& place, std::string_view list, NameRole role) {
  for (const std::string_view name : split_list(list)) place.names.push_back({name, role});
}

// "TAP", "WAS": an airport's code or initials, which prose hardly means as the town.
bool is_code(std::string_view name) {
  return name.size() <= 3 && std::ranges::all_of(name, [](char c) { return c >= 'A' && c <= 'Z'; });
}

// "MX.05.040" into its country and the codes below it.
void read_code(const Row& row, std::size_t levels, const Sources& sources, SourcePlace& place) {
  const auto parts = split_list(row.required(0, "the code"), '.');
  if (parts.size() != levels + 1)
    row.fail(0, fmt::format("'{}' must be a code of {} parts, as {}", row[0], levels + 1,
                            levels == 1 ? "MX.05" : "MX.05.040"));
  place.country = known_country(row, 0, parts[0], sources);
  place.admin1_code = parts[1];
  if (levels == 2) place.admin2_code = parts[2];
}

struct DivisionFiles {
  Kind kind;
  std::size_t levels;
  const char* names;
  const char* geometry;
  std::size_t columns;
};

PlacesByCode read_division_names(const SourceFile& table, const DivisionFiles& files,
                                 Sources& sources) {
  PlacesByCode by_code;
  table.for_each_row(4, [&](const Row& row) {
    SourcePlace place;
    place.kind = files.kind;
    read_code(row, files.levels, sources, place);
    place.name = row.required(1, "the name");
    place.names = {{place.name, NameRole::primary}};
    if (!row[2].empty()) place.names.push_back({row[2], NameRole::primary});
    place.geonames = row.whole(3, "the GeoNames id");
    if (!by_code.emplace(row[0], sources.places.size()).second)
      row.fail(0, fmt::format("'{}' stands twice; remove one row", row[0]));
    sources.places.push_back(std::move(place));
  });
  return by_code;
}

void read_division_files(const std::filesystem::path& folder, const DivisionFiles& files,
                         Sources& sources) {
  const SourceFile* names = add_table(folder, files.names, sources);
  if (names == nullptr) return;
  const PlacesByCode by_code = read_division_names(*names, files, sources);
  const SourceFile* geometry = add_table(folder, files.geometry, sources);
  if (geometry == nullptr) return;
  const bool first_level = files.kind == Kind::division1;
  geometry->for_each_row(files.columns, [&](const Row& row) {
    const auto found = by_code.find(row[0]);
    if (found == by_code.end())
      row.fail(0, fmt::format("'{}' has no name in {}; add it there", row[0], files.names));
    SourcePlace& place = sources.places[found->second];
    read_geometry(row, first_level ? 3 : 2, place);
    if (first_level) add_names(place, row[9], NameRole::abbreviation);
    add_names(place, row[first_level ? 10 : 8], NameRole::alternate);
  });
}

}  // namespace

const SourceFile* add_table(const std::filesystem::path& folder, const std::string& name,
                            Sources& sources) {
  auto table = SourceFile::read(folder, name);
  if (!table) return nullptr;
  sources.files.push_back({name, table->bytes().size(), crc32(table->bytes())});
  sources.tables.push_back(std::move(*table));
  return &sources.tables.back();
}

std::string_view known_country(const Row& row, std::size_t column, std::string_view code,
                               const Sources& sources) {
  const auto found = sources.countries.find(code);
  if (found == sources.countries.end())
    row.fail(column, fmt::format("the country '{}' is not in countries.tsv; add it there", code));
  return found->second.alpha2;
}

void read_geometry(const Row& row, std::size_t column, SourcePlace& place) {
  const auto lat = row.degrees(column, 90);
  const auto lon = row.degrees(column + 1, 180);
  if (lat && lon) place.position = geo::LonLat{*lon, *lat};
  const auto west = row.degrees(column + 2, 180);
  const auto south = row.degrees(column + 3, 90);
  const auto east = row.degrees(column + 4, 180);
  const auto north = row.degrees(column + 5, 90);
  if (!west || !south || !east || !north) return;
  if (*south > *north) row.fail(column + 3, "the south is north of the north; swap the two");
  place.box = geo::BBox{*west, *south, *east, *north};
}

void read_countries(const std::filesystem::path& folder, Sources& sources) {
  const SourceFile* table = add_table(folder, "countries.tsv", sources);
  if (table == nullptr)
    throw base::InputError({(folder / "countries.tsv").string()},
                           "there is no such file; an index needs it beside cities500.txt");
  table->for_each_row(14, [&](const Row& row) {
    SourcePlace place;
    place.kind = Kind::country;
    place.country = row.required(0, "the ISO alpha-2 code");
    if (place.country.size() != 2 || row[1].size() != 3)
      row.fail(0, "must begin with a two-letter and a three-letter country code");
    place.name = row.required(3, "the name");
    place.names = {{place.name, NameRole::primary}};
    place.geonames = row.whole(4, "the GeoNames id");
    place.continent = row[5];
    read_geometry(row, 6, place);
    place.population = row.whole(12, "the population");
    add_names(place, row[13], NameRole::alternate);
    const SourceCountry country{row[0], row[1], row.whole(2, "the numeric code")};
    if (!sources.countries.emplace(row[0], country).second)
      row.fail(0, fmt::format("'{}' stands twice; remove one row", row[0]));
    sources.places.push_back(std::move(place));
  });
}

void read_country_names(const std::filesystem::path& folder, Sources& sources) {
  const SourceFile* table = add_table(folder, "countries-odbl.tsv", sources);
  if (table == nullptr) return;
  std::map<std::string_view, SourcePlace*> countries;
  for (SourcePlace& place : sources.places)
    if (place.kind == Kind::country) countries[place.country] = &place;
  table->for_each_row(11, [&](const Row& row) {
    SourcePlace& place = *countries.at(known_country(row, 0, row[0], sources));
    for (const std::size_t common : {1, 3, 5})
      if (!row[common].empty()) place.names.push_back({row[common], NameRole::primary});
    for (const std::size_t official : {2, 4, 6})
      if (!row[official].empty()) place.names.push_back({row[official], NameRole::alternate});
    add_names(place, row[10], NameRole::alternate);
  });
}

void read_divisions(const std::filesystem::path& folder, Sources& sources) {
  read_division_files(folder, {Kind::division1, 1, "admin1CodesASCII.txt", "divisions.tsv", 11},
                      sources);
}

void read_second_divisions(const std::filesystem::path& folder, Sources& sources) {
  read_division_files(folder, {Kind::division2, 2, "admin2Codes.txt", "divisions2.tsv", 9},
                      sources);
}

void read_cities(const std::filesystem::path& folder, Sources& sources) {
  const SourceFile* table = add_table(folder, "cities500.txt", sources);
  if (table == nullptr)
    throw base::InputError({(folder / "cities500.txt").string()},
                           "there is no such file, nor cities500.txt.zst; fetch it from GeoNames");
  table->for_each_row(19, [&](const Row& row) {
    SourcePlace place;
    row.required(0, "the GeoNames id");
    place.geonames = row.whole(0, "the GeoNames id");
    place.name = row.required(1, "the name");
    place.names = {{place.name, NameRole::primary}};
    if (!row[2].empty()) place.names.push_back({row[2], NameRole::primary});
    for (const std::string_view name : split_list(row[3]))
      place.names.push_back({name, is_code(name) ? NameRole::abbreviation : NameRole::alternate});
    row.required(4, "the latitude");
    row.required(5, "the longitude");
    place.position = geo::LonLat{*row.degrees(5, 180), *row.degrees(4, 90)};
    place.feature_code = row[7];
    place.country = known_country(row, 8, row[8], sources);
    place.admin1_code = row[10];
    place.admin2_code = row[11];
    place.population = row.whole(14, "the population");
    sources.places.push_back(std::move(place));
  });
}

}  // namespace rumbo::gazetteer
