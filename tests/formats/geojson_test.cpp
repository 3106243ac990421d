#include "formats/geojson.hpp"

#include "catch.hpp"

#include <limits>

using namespace rumbo;
using Catch::Matchers::Contains;

namespace {

std::string written(geo::Geometry geometry, geo::Object properties = {}) {
  return formats::write_geojson({{std::move(geometry), std::move(properties)}});
}

}  // namespace

TEST_CASE("a collection is written as RFC 7946 has it, a feature a line", "[formats]") {
  const geo::Features features = {
      {geo::LonLat{-92.4641, 15.139149999999999},
       {{"id", "j/stop/1"}, {"feature", "stop"}, {"seq", 1}, {"km", 34.4}}},
      {std::monostate{}, {{"id", "j/stop/2"}, {"evidence", geo::List{geo::Object{{"line", 3}}}}}}};
  CHECK(formats::write_geojson(features) == R"({"type":"FeatureCollection",
"bbox":[-92.4641,15.13915,-92.4641,15.13915],
"features":[
{"type":"Feature","id":"j/stop/1","geometry":{"type":"Point","coordinates":[-92.4641,15.13915]},"properties":{"feature":"stop","seq":1,"km":34.4}},
{"type":"Feature","id":"j/stop/2","geometry":null,"properties":{"evidence":[{"line":3}]}}
]}
)");
}

TEST_CASE("a collection of nothing is valid and has no bbox", "[formats]") {
  CHECK(formats::write_geojson({}) == "{\"type\":\"FeatureCollection\",\n\"features\":[\n]}\n");
  CHECK_THAT(written({}), !Contains("bbox"));
}

TEST_CASE("credits stand in front as a foreign member", "[formats]") {
  CHECK(formats::write_geojson({}, {{"GeoNames (CC BY 4.0)", "© OpenStreetMap contributors"}}) ==
        "{\"type\":\"FeatureCollection\",\n"
        "\"attribution\":[\"GeoNames (CC BY 4.0)\",\"© OpenStreetMap contributors\"],\n"
        "\"features\":[\n]}\n");
}

TEST_CASE("every kind of geometry has its own form", "[formats]") {
  CHECK_THAT(written(geo::MultiPoint{{{1, 2}, {3, 4}}}),
             Contains(R"({"type":"MultiPoint","coordinates":[[1,2],[3,4]]})"));
  CHECK_THAT(written(geo::Line{{1, 2}, {3, 4}}),
             Contains(R"({"type":"LineString","coordinates":[[1,2],[3,4]]})"));
  CHECK_THAT(written(geo::MultiLine{{{{1, 2}, {3, 4}}, {{5, 6}, {7, 8}}}}),
             Contains(R"({"type":"MultiLineString","coordinates":[[[1,2],[3,4]],[[5,6],[7,8]]]})"));
  CHECK_THAT(written(geo::MultiPolygon{{{{{{0, 0}, {1, 0}, {1, 1}, {0, 0}}}}}}),
             Contains(R"({"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]]]})"));
}

TEST_CASE("rings are closed, outer ones counter-clockwise, holes clockwise", "[formats]") {
  const geo::Polygon polygon{{{{0, 0}, {0, 4}, {4, 4}, {4, 0}}, {{1, 1}, {2, 1}, {2, 2}, {1, 1}}}};
  CHECK_THAT(
      written(polygon),
      Contains(R"("coordinates":[[[0,0],[4,0],[4,4],[0,4],[0,0]],[[1,1],[2,2],[2,1],[1,1]]])"));
}

TEST_CASE("a box across the antimeridian has its west east of its east", "[formats]") {
  CHECK_THAT(written(geo::MultiPoint{{{179, -17}, {-179, -16}}}),
             Contains("\"bbox\":[179,-17,-179,-16]"));
}

TEST_CASE("numbers have at most six decimals and no noise", "[formats]") {
  CHECK_THAT(written(geo::LonLat{0.1 + 0.2, -1e-9}), Contains("[0.3,0]"));
  CHECK_THAT(written({}, {{"a", 1234567.8912345}, {"b", 0.1 + 0.7}, {"c", -0.0}}),
             Contains(R"({"a":1234567.891235,"b":0.8,"c":0})"));
  CHECK_THAT(written({}, {{"nan", std::numeric_limits<double>::quiet_NaN()},
                          {"infinite", std::numeric_limits<double>::infinity()}}),
             Contains(R"({"nan":null,"infinite":null})"));
  CHECK_THAT(written({}, {{"big", std::numeric_limits<std::int64_t>::max()}}),
             Contains("9223372036854775807"));
}

TEST_CASE("text is sound whatever it holds", "[formats]") {
  CHECK_THAT(written({}, {{"t", "a\u2028b\u2029c\u0085d\x7F\x01\"\\\n"}}),
             Contains(R"("a\u2028b\u2029c\u0085d\u007f\u0001\"\\\n")"));
  CHECK_THAT(written({}, {{"t", "Comaltitlán “x” 日本 \U0001F600"}}),
             Contains("Comaltitlán “x” 日本 \U0001F600"));
  CHECK_THAT(written({}, {{"t", "bad\xFF"}}), Contains("bad\uFFFD"));
}
