#include "basemap/basemap.hpp"
#include "catch.hpp"
#include "sample_files.hpp"

#include <string>
#include <vector>

using namespace rumbo;
using basemap::VectorSource;

namespace {

constexpr geo::BBox world{-180, -90, 180, 90};

std::string names(const geo::Features& features) {
  std::string result;
  for (const auto& feature : features) result += feature.string_or("name", "?");
  return result;
}

std::string pacific() {
  return sample::collection(
      sample::point(179, 1, R"("name": "a")") + "," + sample::point(-179, 2, R"("name": "b")") +
      "," + sample::point(0, 3, R"("name": "c")") + "," + sample::point(178, -1, R"("name": "d")"));
}

}  // namespace

TEST_CASE("every format gives the same features in the order of the file") {
  const sample::Folder folder;
  const std::pair<const char*, const char*> formats[] = {{"p.fgb", "FlatGeobuf"},
                                                         {"p.geojson", "GeoJSON"},
                                                         {"p.gpkg", "GPKG"},
                                                         {"p.shp", "ESRI Shapefile"}};
  for (const auto& [file, driver] : formats) {
    INFO(driver);
    const VectorSource source(sample::convert(pacific(), folder / file, driver));
    const geo::Features features = source.read(world);
    REQUIRE(features.size() == 4);
    if (std::string(driver) != "FlatGeobuf") CHECK(names(features) == "abcd");  // it sorts in space
    CHECK(names(source.read({-10, -10, 10, 10})) == "c");
    CHECK(source.read(world).size() == 4);
  }
}

TEST_CASE("a window across the antimeridian is read on both sides, each feature once") {
  const sample::Folder folder;
  const std::string wide =
      R"({"type": "Feature", "properties": {"name": "w"}, "geometry": {"type": "LineString",)"
      R"( "coordinates": [[-179.5, 0], [179.5, 0]]}})";
  const auto text = sample::collection(sample::point(179, 1, R"("name": "a")") + "," + wide + "," +
                                       sample::point(-179, 2, R"("name": "b")") + "," +
                                       sample::point(0, 3, R"("name": "c")"));
  const VectorSource source(sample::write(folder / "p.geojson", text));
  CHECK(names(source.read({175, -10, -175, 10})) == "awb");
  CHECK(names(source.read({175, -10, 180, 10})) == "aw");
  CHECK(VectorSource(sample::convert(text, folder / "p.fgb", "FlatGeobuf"))
            .read({175, -10, -175, 10})
            .size() == 3);
}

TEST_CASE("only the fields asked for are read") {
  const sample::Folder folder;
  const VectorSource source(sample::write(
      folder / "p.geojson",
      sample::collection(sample::point(0, 0, R"("name": "a", "size": 3, "x": 1.5)"))));
  CHECK(source.read(world).at(0).properties.size() == 3);
  const auto some = source.read(world, {"size"}).at(0);
  CHECK(some.properties == geo::Object{{"size", 3}});
  CHECK(source.read(world).at(0).properties.size() == 3);
}

TEST_CASE("properties keep their types, and absent ones are absent") {
  const sample::Folder folder;
  const VectorSource source(
      sample::write(folder / "p.geojson",
                    sample::collection(sample::point(
                        0, 0,
                        R"("whole": 7, "big": 5000000000, "part": 0.5, "yes": true, "none": null,)"
                        R"( "day": "2021-10-23", "list": [1, 2], "words": ["a", "b"])"))));
  const geo::Feature feature = source.read(world).at(0);
  CHECK(*feature.find("whole") == geo::Value(7));
  CHECK(*feature.find("big") == geo::Value(std::int64_t{5000000000}));
  CHECK(*feature.find("part") == geo::Value(0.5));
  CHECK(*feature.find("yes") == geo::Value(true));
  CHECK(feature.find("none") == nullptr);
  CHECK(*feature.find("day") == geo::Value("2021-10-23"));
  CHECK(*feature.find("list") == geo::Value(geo::List{1, 2}));
  CHECK(*feature.find("words") == geo::Value(geo::List{"a", "b"}));
}

TEST_CASE("text that is no UTF-8 or holds control characters is cleaned") {
  const sample::Folder folder;
  const VectorSource source(sample::write(
      folder / "p.geojson",
      sample::collection(sample::point(0, 0, "\"name\": \"Hu\xff\xfeixtl\xc3\xa1\\u0007n\""))));
  CHECK(source.read(world).at(0).string_or("name", "") == "Hu\xEF\xBF\xBD\xEF\xBF\xBDixtlá n");
}

TEST_CASE("polygons keep their holes and parts, lines their points, and heights go") {
  const sample::Folder folder;
  const VectorSource source(sample::write(
      folder / "g.geojson",
      sample::collection(
          R"({"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates":)"
          R"( [[[0, 0, 5], [4, 0, 5], [4, 4, 5], [0, 0, 5]], [[1, 0.5, 1], [2, 0.5, 1], [2, 1, 1], [1, 0.5, 1]]]}},)"
          R"({"type": "Feature", "properties": {}, "geometry": {"type": "MultiLineString", "coordinates":)"
          R"( [[[0, 0], [1, 1]], [[2, 2], [3, 3], [4, 4]]]}},)"
          R"({"type": "Feature", "properties": {}, "geometry": null})")));
  const geo::Features features = source.read(world);
  REQUIRE(features.size() == 2);  // what lies nowhere is in no window
  const auto& polygon = std::get<geo::Polygon>(features[0].geometry);
  REQUIRE(polygon.rings.size() == 2);
  CHECK(polygon.rings[0] == geo::Ring{{0, 0}, {4, 0}, {4, 4}, {0, 0}});
  CHECK(std::get<geo::MultiLine>(features[1].geometry).lines.at(1).size() == 3);
}

TEST_CASE("coordinates of another CRS become WGS 84 degrees, and so does the window") {
  const sample::Folder folder;
  const auto file = sample::convert(pacific(), folder / "m.fgb", "FlatGeobuf", "EPSG:3395");
  const VectorSource source(file);
  const geo::Features found = source.read({177, -2, 178.5, 0});
  REQUIRE(found.size() == 1);
  CHECK(found[0].string_or("name", "") == "d");
  CHECK(std::get<geo::LonLat>(found[0].geometry).lon == Approx(178));
  CHECK(std::get<geo::LonLat>(found[0].geometry).lat == Approx(-1));
}

TEST_CASE("a file may be reached over a link and a relative path") {
  const sample::Folder folder;
  const auto file = sample::write(folder / "p.geojson", pacific());
  std::filesystem::create_symlink(file, folder / "link.geojson");
  CHECK(VectorSource(folder / "link.geojson").read(world).size() == 4);
  CHECK(VectorSource(folder.path() / ".." / folder.path().filename() / "p.geojson")
            .read(world)
            .size() == 4);
}
