#include "basemap/place_layer.hpp"

#include "base/error.hpp"
#include "catch.hpp"
#include "indexing/sources.hpp"
#include "sample_files.hpp"

using namespace rumbo;
using gazetteer::Kind;
using indexing::LayerMapping;

namespace {

struct Read {
  indexing::Sources sources;
  std::vector<std::string> warnings;
  std::string error;
};

Read read(const LayerMapping& mapping) {
  Read result;
  base::Diagnostics problems;
  try {
    basemap::read_place_layer(mapping, result.sources, problems);
  } catch (const base::InputError& error) {
    result.error = error.what();
  }
  for (const auto& problem : problems.items()) result.warnings.push_back(problem.message);
  return result;
}

LayerMapping villages(const std::filesystem::path& file) {
  LayerMapping mapping;
  mapping.where = {"map.yaml", 2, 5};
  mapping.file = file;
  mapping.name = "NOM";
  mapping.names = {{"es", "NOM_ES"}};
  mapping.country = {{}, "MX"};
  mapping.admin1.field = "ENT";
  mapping.population.field = "POB";
  mapping.geonames.field = "GN";
  mapping.elevation.field = "ALT";
  return mapping;
}

LayerMapping countries(const std::filesystem::path& file) {
  LayerMapping mapping;
  mapping.where = {"map.yaml", 2, 5};
  mapping.file = file;
  mapping.places = false;
  mapping.areas = true;
  mapping.kind = Kind::country;
  mapping.country.field = "ISO";
  mapping.detail = 1;
  return mapping;
}

std::string square(double west, const std::string& properties) {
  const auto corner = [west](double x, double y) {
    return "[" + std::to_string(west + x) + "," + std::to_string(y) + "]";
  };
  return R"({"type":"Feature","properties":{)" + properties +
         R"(},"geometry":{"type":"Polygon","coordinates":[[)" + corner(0, 0) + "," + corner(1, 0) +
         "," + corner(1, 1) + "," + corner(0, 1) + "," + corner(0, 0) + "]]}}";
}

const std::string huixtla =
    sample::point(-92.46, 15.14,
                  R"("NOM":"Huixtla","NOM_ES":"Huixtla de los Héroes","ENT":"05","POB":32033,
                     "GN":3526855,"ALT":42,"other":1)");

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("points of a layer become places as the mapping says") {
  const sample::Folder folder;
  for (const auto& [driver, ending] :
       {std::pair{"GPKG", "gpkg"}, std::pair{"FlatGeobuf", "fgb"}, std::pair{"GeoJSON", "json"}}) {
    INFO(driver);
    const auto file = sample::convert(sample::collection(huixtla),
                                      folder / (std::string("villages.") + ending), driver);
    const Read found = read(villages(file));
    CHECK(found.error.empty());
    REQUIRE(found.sources.places.size() == 1);
    const auto& place = found.sources.places[0];
    CHECK(place.geonames == 3526855);
    CHECK(place.kind == Kind::city);
    CHECK(place.lon == -924600000);
    CHECK(place.population == 32033);
    CHECK(place.elevation == 42);
    CHECK(found.sources.alpha2(place.country) == "MX");
    CHECK(found.sources.text(place.admin1_code) == "05");
    REQUIRE(found.sources.names.size() == 2);
    CHECK(found.sources.text(found.sources.names[1].text) == "Huixtla de los Héroes");
    CHECK(found.sources.labels[found.sources.names[1].language] == "es");
  }
}

TEST_CASE("a layer in another coordinate system is converted") {
  const sample::Folder folder;
  const auto file =
      sample::convert(sample::collection(huixtla), folder / "v.gpkg", "GPKG", "EPSG:32615");
  const Read found = read(villages(file));
  CHECK(found.error.empty());
  REQUIRE(found.sources.places.size() == 1);
  CHECK(std::abs(found.sources.places[0].lon + 924600000) < 10);
}

TEST_CASE("polygons become areas, places inside them, or both") {
  const sample::Folder folder;
  const auto file = sample::write(
      folder / "c.geojson", sample::collection(square(0, R"("ISO":"MX","NAME":"Mexico")") + "," +
                                               square(5, R"("ISO":"-99","NAME":"Nobody's")")));
  const Read areas = read(countries(file));
  CHECK(areas.error.empty());
  CHECK(areas.warnings.empty());
  CHECK(areas.sources.places.empty());
  REQUIRE(areas.sources.areas.size() == 2);
  CHECK(areas.sources.areas[0].country == "MX");
  CHECK(areas.sources.areas[0].detail == 1);
  CHECK(areas.sources.areas[0].polygons.size() == 1);
  CHECK(areas.sources.areas[1].country.empty());  // land, if nobody's: not the sea

  LayerMapping both = countries(file);
  both.places = true;
  both.name = "NAME";
  const Read places = read(both);
  CHECK(places.sources.areas.size() == 2);
  REQUIRE(places.sources.places.size() == 2);
  CHECK(places.sources.places[1].lon == 55000000);
  CHECK(places.sources.places[1].lat == 5000000);
  CHECK(places.sources.boxes.at(places.sources.places[1].box) == geo::BBox{5, 0, 6, 1});
}

TEST_CASE("features that cannot be used are left out and listed, the others are used") {
  const sample::Folder folder;
  const auto file = sample::write(
      folder / "v.geojson",
      sample::collection(huixtla + "," + sample::point(1, 2, R"("POB":1)") + "," +
                         sample::point(1, 2, R"("NOM":"A","POB":-3e30)") + "," +
                         sample::point(1000, 2, R"("NOM":"B")") + "," +
                         R"({"type":"Feature","properties":{"NOM":"C"},"geometry":null})"));
  const Read found = read(villages(file));
  CHECK(found.error.empty());
  CHECK(found.sources.places.size() == 1);
  REQUIRE(found.warnings.size() == 4);
  CHECK(has(found.warnings[0], "has no name in 'NOM'; fill it in; it is left out"));
  CHECK(has(found.warnings[1], "has a population that is no number up to"));
  CHECK(has(found.warnings[2], "which is not in degrees on the globe"));
  CHECK(has(found.warnings[3], "has no geometry"));
}

TEST_CASE("a layer, a field or a file that is not there is an error at its mapping") {
  const sample::Folder folder;
  const auto file = sample::convert(sample::collection(huixtla), folder / "villages.gpkg", "GPKG");
  LayerMapping mapping = villages(file);
  mapping.layer = "towns";
  CHECK(has(read(mapping).error, "map.yaml:2:5: error: "));
  CHECK(has(read(mapping).error, "has no layer 'towns' with geometry; it has "));
  mapping = villages(file);
  mapping.name = "NAME";
  CHECK(has(read(mapping).error, "has no field 'NAME'; check its name"));
  CHECK(has(read(villages(folder / "none.gpkg")).error, "none.gpkg: error: cannot be opened"));
  CHECK(has(read(villages(sample::write(folder / "x.gpkg", "<OGRVRTDataSource/>"))).error,
            "cannot be read"));
}
