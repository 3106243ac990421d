#include "catch.hpp"
#include "imports/reading.hpp"

using namespace rumbo;
using namespace rumbo::imports;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;
using itinerary::Coordinates;
using itinerary::NamedPlace;
using itinerary::Unlocated;
using itinerary::What;

namespace {

std::string collection(const std::string& features) {
  return "{\"type\":\"FeatureCollection\",\"features\":[\n" + features + "\n]}\n";
}

std::string feature(const std::string& geometry, const std::string& properties) {
  return "{\"type\":\"Feature\",\"geometry\":" + geometry + ",\"properties\":{" + properties + "}}";
}

std::string point(const std::string& position, const std::string& properties) {
  return feature("{\"type\":\"Point\",\"coordinates\":" + position + "}", properties);
}

}  // namespace

TEST_CASE("points with a time are the events of a journey", "[imports]") {
  const auto read = parsed(
      collection(
          point("[-92.26,14.9,12]", R"("time":"2021-10-23","name":"Tapachula","count":1500)") +
          ",\n" + feature("null", R"("date":"2021-10","event":"passed","comment":null)")),
      "walk.geojson");
  REQUIRE(read.journeys.size() == 1);
  CHECK(read.journeys[0].id == "walk");
  const auto& events = read.journeys[0].events;
  REQUIRE(events.size() == 2);
  CHECK(events[0].where.place == itinerary::Place(Coordinates{{-92.26, 14.9}, "Tapachula"}));
  CHECK(day(events[0]) == "2021-10-23");
  CHECK(events[0].count->low == 1500);
  CHECK(to_string(events[0].position) == "walk.geojson:2:1");
  CHECK(std::holds_alternative<Unlocated>(events[1].where.place));
  CHECK(events[1].what == What::passed);
  CHECK(to_string(events[1].position) == "walk.geojson:3:1");
}

TEST_CASE("an outline is somewhere within", "[imports]") {
  const auto read = parsed(
      collection(feature(R"({"type":"Polygon","coordinates":[[[0,0],[2,0],[2,2],[0,2],[0,0]]]})",
                         "\"date\":\"2021\"")),
      "a.geojson");
  const auto& where = read.journeys.at(0).events.at(0).where;
  CHECK(std::get<Coordinates>(where.place).position == geo::LonLat{1, 1});
  CHECK(*where.radius_km == Approx(157).margin(1));
}

TEST_CASE("a line without times is a way with its shape", "[imports]") {
  const auto read =
      parsed(collection(feature(R"({"type":"LineString","coordinates":[[0,0],[1,1],[2,0]]})",
                                "\"name\":\"The walk\"")),
             "a.geojson");
  REQUIRE(read.journeys.size() == 1);
  CHECK(read.journeys[0].title == "The walk");
  const auto& events = read.journeys[0].events;
  REQUIRE(events.size() == 2);
  CHECK(events[0].what == What::departed);
  REQUIRE(events[1].via.size() == 1);
  CHECK(std::get<Coordinates>(events[1].via[0].place).position == geo::LonLat{1, 1});
}

TEST_CASE("a line with times has an event for each day on the way", "[imports]") {
  const auto read = parsed(
      collection(feature(
          R"({"type":"LineString","coordinates":[[0,0],[0.1,0],[0.2,0],[0.3,0]]})",
          R"("coordTimes":["2021-10-23T12:00:00Z","2021-10-23T18:00:00Z","2021-10-24T12:00:00Z",
"2021-10-24T18:00:00Z"])")),
      "a.geojson");
  const auto& events = read.journeys.at(0).events;
  REQUIRE(events.size() == 3);
  CHECK(day(events[0]) == "2021-10-23");
  CHECK(day(events[1]) == "2021-10-23");
  CHECK(std::get<Coordinates>(events[1].where.place).position.lon == 0.1);
  CHECK(day(events[2]) == "2021-10-24");
  CHECK_THAT(events[2].note, Contains("2021-10-24T18:00:00Z") && Contains("UTC"));
}

namespace {

struct Case {
  std::string text;
  const char* position;
  const char* says;
};

}  // namespace

TEST_CASE("a fault of a GeoJSON is named with its place", "[imports]") {
  const auto [text, position, says] = GENERATE(values<Case>({
      {"{", "a.geojson:1:", "JSON is broken here"},
      {"{\"type\":\"FeatureCollection\",\n\"features\":[1,]}", "a.geojson:2:15: ", "broken here"},
      {"[]", "a.geojson:1:1: ", "no GeoJSON"},
      {"{\"type\":\"Topology\"}", "a.geojson:1:1: ", "no GeoJSON"},
      {collection(""), "a.geojson: ", "has no features"},
      {collection("1"), "a.geojson:2:1: ", "is no Feature"},
      {collection(point("[15.1,-92.4]", "")), "a.geojson:2:30: ", "longitude first"},
      {collection(point("[1e999,1]", "")), "a.geojson:2:", "too large"},
      {collection(point("[\"1\",1]", "")), "a.geojson:2:30: ", "must be numbers"},
      {collection(point("[1]", "")), "a.geojson:2:30: ", "must be [longitude, latitude]"},
      {collection(point("[NaN,1]", "")), "a.geojson:2:", "broken here"},
      {collection(point("[1,1]", R"("date":"soon")")), "a.geojson:2:88: ", "is no date"},
      {collection(feature("{\"type\":\"Curve\"}", "")), "a.geojson:2:30: ", "type Curve"},
  }));
  CAPTURE(text);
  const auto lines = errors(text, "a.geojson");
  REQUIRE(lines.size() == 1);
  CHECK_THAT(lines[0], StartsWith(position));
  CHECK_THAT(lines[0], Contains(says));
}

TEST_CASE("a stop that was exported is read by its GeoNames id, with its evidence", "[imports]") {
  const auto read =
      parsed(collection(point("[-92.4641,15.13915]",
                              R"("feature":"stop","journey":"october","seq":1,"name":"Huixtla",
"label":"Huixtla","geonames":3516109,"when":"2021-10-24","from_date":"2021-10-24",
"to_date":"2021-10-24","what":"arrived","count":1000,"count_text":"about 1,000","certainty":"likely",
"evidence":[{"report":"r1","file":"a.txt","line":3,"chars":[10,20],"quote":"to Huixtla"}])")),
             "a.geojson");
  REQUIRE(read.journeys.size() == 1);
  CHECK(read.journeys[0].id == "october");
  const auto& event = read.journeys[0].events.at(0);
  CHECK(std::get<NamedPlace>(event.where.place).geonames == 3516109u);
  CHECK(event.count->approximate);
  CHECK(event.certainty == itinerary::Certainty::likely);
  REQUIRE(event.evidence.size() == 1);
  CHECK(event.evidence[0] == itinerary::Evidence{"r1", 3, 10, 20, "to Huixtla"});
  REQUIRE(read.reports.size() == 1);
  CHECK(read.reports[0].file == "a.txt");
}
