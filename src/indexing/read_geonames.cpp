#include "indexing/source_readers.hpp"
#include "indexing/table_rows.hpp"

#include <algorithm>
#include <array>

// GeoNames' main table, as in allCountries.txt, MX.txt and cities500.txt.
namespace rumbo::indexing {
namespace {

// The columns, by GeoNames' names.
enum Column : std::size_t {
  geonameid,
  name,
  asciiname,
  alternatenames,
  latitude,
  longitude,
  feature_class,
  feature_code,
  country_code,
  cc2,
  admin1_code,
  admin2_code,
  admin3_code,
  admin4_code,
  population,
  elevation,
  dem,
  timezone,
  modification_date,
  column_count
};

constexpr std::array<std::pair<std::uint32_t, std::string_view>, 7> continents{{{6255146, "AF"},
                                                                                {6255147, "AS"},
                                                                                {6255148, "EU"},
                                                                                {6255149, "NA"},
                                                                                {6255150, "SA"},
                                                                                {6255151, "OC"},
                                                                                {6255152, "AN"}}};

std::string_view continent_code(std::uint32_t geonames) {
  const auto* found =
      std::ranges::find(continents, geonames, [](const auto& c) { return c.first; });
  return found == continents.end() ? std::string_view() : found->second;
}

Kind kind_of(std::string_view feature) {
  if (feature.starts_with("P.")) return Kind::city;
  if (feature.ends_with('H')) return Kind::feature;  // what was once
  if (feature == "A.ADM1") return Kind::division1;
  if (feature == "A.ADM2") return Kind::division2;
  if (feature.starts_with("A.PCL")) return Kind::country;
  if (feature == "L.CONT") return Kind::continent;
  if (feature.starts_with("L.RGN")) return Kind::region;
  return Kind::feature;
}

// "TAP", "WAS": an airport's code or initials, which prose hardly means as the town.
bool is_code(std::string_view text) {
  return text.size() <= 3 && std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

// Turns rows into places, one at a time, without allocating.
class GeonamesReader {
 public:
  explicit GeonamesReader(Sources& into) : into_(into) {}

  void read(const Row& row) {
    clear();
    row.required(geonameid, "the GeoNames id");
    place_.geonames = row.id(geonameid, "the GeoNames id");
    read_names(row);
    read_position(row);
    feature_.assign(row.code(feature_class, "the feature class"));
    (feature_ += '.') += row.code(feature_code, "the feature code");
    place_.feature = feature_.size() > 1 ? std::string_view(feature_) : std::string_view();
    place_.country = row.country(country_code);
    place_.admin1_code = row.code(admin1_code, "the first-level code");
    place_.admin2_code = row.code(admin2_code, "the second-level code");
    place_.population = row.whole(population, "the population");
    place_.elevation = row.metres(elevation);
    if (!place_.elevation) place_.elevation = row.metres(dem);
    if (place_.elevation == -9999) place_.elevation.reset();
    place_.time_zone = row.code(timezone, "the time zone");
    set_kind(row);
    into_.add(place_);
  }

 private:
  void clear() {
    place_.names.clear();
    place_.countries.clear();
    place_.continent = {};
  }

  void read_names(const Row& row) {
    const std::string_view main = row.name(name, "the name");
    place_.names.push_back({main, NameRole::primary});
    if (!row[asciiname].empty() && row[asciiname] != main)
      place_.names.push_back({row.name(asciiname, "the ASCII name"), NameRole::primary});
    std::string_view list = row[alternatenames];
    while (!list.empty()) {
      const std::string_view one = list.substr(0, list.find(','));
      list.remove_prefix(std::min(list.size(), one.size() + 1));
      if (one.empty() || one == main || !fit_for_a_name(one)) continue;
      place_.names.push_back({one, is_code(one) ? NameRole::abbreviation : NameRole::alternate});
    }
  }

  void read_position(const Row& row) {
    row.required(latitude, "the latitude");
    row.required(longitude, "the longitude");
    place_.position = geo::LonLat{*row.degrees(longitude, "the longitude", 180),
                                  *row.degrees(latitude, "the latitude", 90)};
  }

  void set_kind(const Row& row) {
    place_.kind = kind_of(place_.feature);
    if (place_.kind == Kind::country && !is_the_country()) place_.kind = Kind::feature;
    if (place_.kind == Kind::continent) place_.continent = continent_code(place_.geonames);
    // 00 is no division: it stands in the rows of what lies in none.
    if (place_.kind == Kind::division1 && place_.admin1_code == "00") place_.admin1_code = {};
    if (place_.kind != Kind::region) return;
    if (!place_.country.empty()) place_.countries.push_back(place_.country);
    for (const std::string_view code : split_list(row[cc2]))
      if (is_country_code(code) && code != place_.country) place_.countries.push_back(code);
    if (place_.countries.size() > 1) place_.country = {};
  }

  // A political entity may be a part of a country: the country is the one known by this id, or the
  // first of its code.
  bool is_the_country() const {
    if (place_.country.empty()) return false;
    const auto known = into_.find_country(place_.country);
    if (!known || into_.places[*known].geonames == 0) return true;
    return into_.places[*known].geonames == place_.geonames;
  }

  Sources& into_;
  SourcePlace place_;
  std::string feature_;
};

}  // namespace

void read_geonames(const Reading& reading) {
  BadRows bad(reading.file.label(), "rows", reading.problems);
  GeonamesReader reader(reading.into);
  for_each_row(reading.file, {column_count, column_count}, bad,
               [&reader](const Row& row) { reader.read(row); });
  bad.finish();
}

}  // namespace rumbo::indexing
