#include "roads/ogr_reader.hpp"

#include "base/error.hpp"
#include "catch.hpp"
#include "road_files.hpp"

#include <fmt/format.h>

using namespace rumbo::roads;
using namespace road_files;
using rumbo::base::InputError;

namespace {

std::string line(const std::string& points, const std::string& properties = "") {
  return fmt::format(
      "{{\"type\": \"Feature\", \"properties\": {{{}}}, "
      "\"geometry\": {{\"type\": \"LineString\", \"coordinates\": [{}]}}}}",
      properties, points);
}

std::string collection(const std::string& features) {
  return "{\"type\": \"FeatureCollection\", \"features\": [" + features + "]}";
}

Network read_lines(const std::string& features, Profile profile = Profile::car) {
  const Folder folder;
  return read_ogr(write(folder / "lines.geojson", collection(features)), profile);
}

}  // namespace

TEST_CASE("lines are joined where they have a point in common") {
  const auto network =
      read_lines(line("[0, 10], [0.01, 10], [0.02, 10]") + "," + line("[0.01, 10], [0.01, 10.01]"));
  CHECK(network.streets.size() == 3);
  CHECK(network.junctions.size() == 4);
}

TEST_CASE("lines that cross without a common point are not joined") {
  const auto network =
      read_lines(line("[0, 10], [0.02, 10]") + "," + line("[0.01, 9.99], [0.01, 10.01]"));
  CHECK(network.streets.size() == 2);
  CHECK(network.junctions.size() == 4);
}

TEST_CASE("without a column of classes every line is a road for all") {
  for (const auto profile : {Profile::foot, Profile::bicycle, Profile::car, Profile::truck})
    CHECK(read_lines(line("[0, 10], [0.02, 10]", R"("name": "the coast road")"), profile)
              .streets.size() == 1);
}

TEST_CASE("columns are read as tags, whatever their case") {
  const auto network = read_lines(
      line("[0, 10], [0.02, 10]", R"("HIGHWAY": "primary", "oneway": "yes", "maxspeed": 80)"));
  REQUIRE(network.streets.size() == 1);
  CHECK(network.streets[0].road_class == Class::primary);
  CHECK(network.streets[0].max_speed_kmh == 80);
  CHECK((network.streets[0].access & backward_bit(Profile::car)) == 0);
  CHECK((network.streets[0].access & backward_bit(Profile::foot)) != 0);
}

TEST_CASE("Geofabrik's classes and directions are understood") {
  const auto network = read_lines(
      line("[0, 10], [0.02, 10]", R"("fclass": "track_grade2", "oneway": "T", "maxspeed": 0)") +
      "," + line("[1, 10], [1.02, 10]", R"("fclass": "trunk_link", "oneway": "B")"));
  REQUIRE(network.streets.size() == 2);
  CHECK(network.streets[0].road_class == Class::track);
  CHECK(network.streets[0].max_speed_kmh == 0);
  CHECK((network.streets[0].access & forward_bit(Profile::car)) == 0);
  CHECK(network.streets[1].road_class == Class::trunk);
}

TEST_CASE("tags that GDAL leaves in one column are understood") {
  const auto network = read_lines(
      line("[0, 10], [0.02, 10]",
           R"("highway": "primary", "other_tags": "\"oneway\"=>\"-1\",\"note\"=>\"a \\\"b\"")"));
  REQUIRE(network.streets.size() == 1);
  CHECK((network.streets[0].access & forward_bit(Profile::car)) == 0);
}

TEST_CASE("where lines have classes those without one are no roads") {
  const auto network = read_lines(line("[0, 10], [0.02, 10]", R"("highway": "primary")") + "," +
                                  line("[1, 10], [1.02, 10]", R"("waterway": "river")"));
  CHECK(network.streets.size() == 1);
}

TEST_CASE("roads across 180 degrees hold together") {
  const auto network =
      read_lines(line("[179.99, -17], [180, -17]") + "," + line("[-180, -17], [-179.99, -17]") +
                 "," + line("[-179.99, -17], [179.98, -17.1]"));
  CHECK(network.streets.size() == 4);
  CHECK(network.junctions.size() == 5);  // the third line meets 180 degrees in a place of its own
  for (const auto& street : network.streets) CHECK(street.metres < 20000);
}

TEST_CASE("a layer without lines is refused by name") {
  const Folder folder;
  const auto file =
      write(folder / "points.geojson", collection(R"({"type": "Feature", "properties": {},
                     "geometry": {"type": "Point", "coordinates": [0, 10]}})"));
  CHECK_THROWS_WITH(read_ogr(file, Profile::car),
                    Catch::Contains("points.geojson") && Catch::Contains("no lines"));
  CHECK_THROWS_AS(read_ogr(folder / "none.geojson", Profile::car), InputError);
}
