#include "gazetteer/reverse.hpp"

#include "catch.hpp"
#include "gazetteer/area_sections.hpp"
#include "gazetteer/index_writer.hpp"
#include "gazetteer/points.hpp"
#include "indexing/text_arena.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <string>
#include <vector>

#include <unistd.h>

using namespace rumbo;
using gazetteer::Kind;
using geo::LonLat;

namespace {

namespace format = gazetteer::format;

// What an index is made of here: every place is in Mexico (MX), in division "05" unless it is the
// country; no other country has a name.
struct Town {
  Kind kind = Kind::city;
  std::uint32_t geonames = 0;
  const char* name = "";
  LonLat position;
};

class Made {
 public:
  Made(std::vector<Town> towns, const std::vector<gazetteer::AreaInput>& areas) {
    std::ranges::stable_sort(towns, {}, &Town::kind);
    for (const Town& town : towns) add(town);
    for (std::uint32_t i = 0; i < places_.size(); ++i) {
      const auto kind = static_cast<Kind>(places_[i].kind);
      if (kind == Kind::country) countries_[1].place = i;
      if (kind == Kind::division1) divisions_.push_back(i);
      if (places_[i].geonames != 0) geonames_.push_back({places_[i].geonames, i});
    }
    std::ranges::sort(geonames_, {}, &format::GeonamesRecord::id);
    if (!divisions_.empty())
      for (format::PlaceRecord& place : places_) place.division1 = divisions_.front();
    sections_ = gazetteer::build_areas(areas);
  }

  void write(const std::filesystem::path& file) const {
    gazetteer::IndexWriter writer;
    const auto points = gazetteer::build_points(places_, kinds_);
    writer.put(format::Section::points, points);
    writer.put(format::Section::point_boxes, gazetteer::build_point_boxes(points, kinds_));
    writer.put_view(format::Section::strings, strings_.bytes());
    writer.put(format::Section::labels, std::vector<format::StringRef>{0});
    writer.put(format::Section::places, places_);
    writer.put(format::Section::names, names_);
    writer.put(format::Section::kinds, kinds_);
    writer.put(format::Section::geonames, geonames_);
    writer.put(format::Section::countries, countries_);
    writer.put(format::Section::divisions, divisions_);
    gazetteer::put_areas(sections_, writer);
    writer.write(file);
  }

 private:
  void add(const Town& town) {
    format::PlaceRecord place{};
    place.geonames = town.geonames;
    place.first_name = static_cast<std::uint32_t>(names_.size());
    place.lon = static_cast<std::int32_t>(std::lround(town.position.lon * 1e7));
    place.lat = static_cast<std::int32_t>(std::lround(town.position.lat * 1e7));
    if (town.kind != Kind::country) place.admin1_code = strings_.add("05");
    place.division1 = place.division2 = place.box = format::none;
    place.country = 1;
    place.elevation = format::no_elevation;
    place.kind = static_cast<std::uint8_t>(town.kind);
    names_.push_back({strings_.add(town.name), 0, 0});
    for (std::size_t kind = place.kind + 1U; kind < kinds_.size(); ++kind) ++kinds_[kind].first;
    ++kinds_[place.kind].count;
    places_.push_back(place);
  }

  static format::CountryRecord country(char first, char second) {
    format::CountryRecord record{};
    record.alpha2 = {first, second};
    record.place = record.continent = format::none;
    return record;
  }

  indexing::TextArena strings_;
  std::vector<format::PlaceRecord> places_;
  std::vector<format::NameRecord> names_;
  std::vector<format::KindRecord> kinds_{7};
  std::vector<format::GeonamesRecord> geonames_;
  std::vector<format::CountryRecord> countries_{country('G', 'T'), country('M', 'X')};
  std::vector<std::uint32_t> divisions_;
  gazetteer::AreaSections sections_;
};

gazetteer::AreaInput box(std::uint16_t country, double west, double east) {
  return {Kind::country,
          country,
          0,
          0,
          {{{{{west, 14}, {east, 14}, {east, 16}, {west, 16}, {west, 14}}}}}};
}

// Two indexes in a folder of their own, opened as layers.
class Pile {
 public:
  Pile(const Made& upper, const Made& lower) {
    std::string name = (std::filesystem::temp_directory_path() / "rumbo-reverse-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
    files_ = {folder_ / "upper.gaz", folder_ / "lower.gaz"};
    upper.write(files_[0]);
    lower.write(files_[1]);
    layers_.emplace(files_);
    areas_.emplace(layers_->all());
  }
  ~Pile() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  Pile(const Pile&) = delete;
  Pile& operator=(const Pile&) = delete;

  gazetteer::Here at(LonLat position, gazetteer::HereOptions options = {}) const {
    return gazetteer::reverse(*layers_, *areas_, position, options);
  }
  std::vector<std::string> names(LonLat position, gazetteer::HereOptions options = {}) const {
    std::vector<std::string> names;
    for (const auto& nearby : at(position, options).places) names.emplace_back(nearby.place.name);
    return names;
  }

 private:
  std::filesystem::path folder_;
  std::array<std::filesystem::path, 2> files_;
  std::optional<gazetteer::Layers> layers_;
  std::optional<gazetteer::AreaSearch> areas_;
};

const Pile& coast() {
  static const Pile pile(Made({{Kind::city, 3, "Huixtla Nuevo", {-92.5, 15.2}}}, {}),
                         Made({{Kind::city, 3, "Huixtla", {-92.46, 15.14}},
                               {Kind::city, 4, "Tapachula", {-92.26, 14.9}},
                               {Kind::city, 5, "Hidalgo", {-92.15, 14.68}},
                               {Kind::feature, 6, "Faro", {-92.99, 14.5}},
                               {Kind::division1, 7, "Chiapas", {-92.5, 16.5}},
                               {Kind::country, 8, "Mexico", {-102, 23}}},
                              {box(1, -93, -92.13), box(0, -92.13, -91)}));
  return pile;
}

}  // namespace

TEST_CASE("a position is told by the nearest place, its distance and the way from there") {
  CHECK(in_words(coast().at({-92.29, 14.93})) == "4.6 km NW of Tapachula, Chiapas, Mexico");
  CHECK(in_words(coast().at({-92.26, 14.905})) == "in Tapachula, Chiapas, Mexico");
  CHECK(in_words(coast().at({-92.26, 14.6})) == "15 km SW of Hidalgo, Chiapas, Mexico");
  const auto same = coast().at({-92.26, 14.9}).places.front();
  CHECK(same.km == 0);
  CHECK(same.bearing.empty());
}

TEST_CASE("ground that is not the nearest place's is named") {
  const auto here = coast().at({-92.12, 14.68});
  CHECK(in_words(here) == "3.2 km E of Hidalgo, Chiapas, Mexico; in GT");
  REQUIRE(here.country);
  CHECK(here.country->country == "GT");
  CHECK_FALSE(here.country->place);
  CHECK_FALSE(here.at_sea);
}

TEST_CASE("a position at sea is near a country, and not in it") {
  const auto here = coast().at({-93.2, 14.5});
  CHECK(here.at_sea);
  CHECK(in_words(here) == "108 km SW of Huixtla Nuevo, Chiapas, Mexico; at sea, 22 km off Mexico");
  CHECK(here.country->place->name == "Mexico");
  CHECK(here.country->km == Approx(21.6).margin(0.2));
}

TEST_CASE("a place of a lower index is left out where an upper one has its GeoNames id") {
  using Names = std::vector<std::string>;
  CHECK(coast().names({-92.46, 15.14}) == Names{"Huixtla Nuevo", "Tapachula", "Hidalgo"});
  CHECK(coast().names({-92.46, 15.14}, {Kind::city, 1}) == Names{"Huixtla Nuevo"});
  CHECK(coast().names({-92.26, 14.9}, {Kind::city, 2}) == Names{"Tapachula", "Hidalgo"});
}

TEST_CASE("the nearest of another kind are found as well") {
  CHECK(in_words(coast().at({-92.99, 14.501}, {Kind::feature, 1})) == "at Faro, Chiapas, Mexico");
  CHECK(coast().names({0, 0}, {Kind::country, 3}) == std::vector<std::string>{"Mexico"});
  CHECK(coast().names({0, 0}, {Kind::region, 3}).empty());
}

TEST_CASE("land that is nobody's is not the sea, and its coast is no country's") {
  const Pile pile(
      Made({{Kind::city, 4, "Tapachula", {-92.26, 14.9}}}, {box(format::no_country, -93, -91)}),
      Made({}, {}));
  CHECK(in_words(pile.at({-92.3, 14.9})) == "4.3 km W of Tapachula");
  CHECK_FALSE(pile.at({-92.3, 14.9}).country);
  CHECK(in_words(pile.at({-90, 14.9})) == "243 km E of Tapachula; at sea");
  CHECK_FALSE(pile.at({-90, 14.9}).country);
}

TEST_CASE("indexes without areas tell the nearest place alone") {
  const Pile pile(Made({{Kind::city, 4, "Tapachula", {-92.26, 14.9}}}, {}), Made({}, {}));
  const auto here = pile.at({-92.3, 14.9});
  CHECK_FALSE(here.country);
  CHECK(in_words(here) == "4.3 km W of Tapachula");
  CHECK(in_words(Pile(Made({}, {}), Made({}, {})).at({0, 0})).empty());
}

TEST_CASE("the compass has eight winds, each an eighth of the circle around it") {
  CHECK(gazetteer::compass_point(0) == "N");
  CHECK(gazetteer::compass_point(22.4) == "N");
  CHECK(gazetteer::compass_point(22.6) == "NE");
  CHECK(gazetteer::compass_point(180) == "S");
  CHECK(gazetteer::compass_point(337.4) == "NW");
  CHECK(gazetteer::compass_point(337.6) == "N");
  CHECK(gazetteer::compass_point(360) == "N");
  CHECK(gazetteer::compass_point(-90) == "W");
}

TEST_CASE("distances are told as precisely as they are read") {
  CHECK(gazetteer::km_in_words(4.24) == "4.2 km");
  CHECK(gazetteer::km_in_words(9.94) == "9.9 km");
  CHECK(gazetteer::km_in_words(9.96) == "10 km");
  CHECK(gazetteer::km_in_words(1234.5) == "1234 km");
}
