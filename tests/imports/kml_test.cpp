#include "catch.hpp"
#include "imports/reading.hpp"

using namespace rumbo;
using namespace rumbo::imports;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;
using itinerary::Coordinates;

namespace {

std::string kml(const std::string& inside) {
  return "<kml xmlns=\"http://www.opengis.net/kml/2.2\" "
         "xmlns:gx=\"http://www.google.com/kml/ext/2.2\">"
         "<Document><Folder>\n" +
         inside + "\n</Folder></Document></kml>\n";
}

}  // namespace

TEST_CASE("placemarks with a time are events, wherever they are folded away", "[imports]") {
  const auto read =
      parsed(kml("<Placemark><name>Camp</name><TimeStamp><when>2021-10-23</when></TimeStamp>"
                 "<Point><coordinates> -92.5,15,0 </coordinates></Point></Placemark>"
                 "<Placemark><TimeSpan><begin>2021-10-24</begin></TimeSpan><ExtendedData>"
                 "<Data name=\"what\"><value>rested</value></Data></ExtendedData></Placemark>"),
             "a.kml");
  const auto& events = read.journeys.at(0).events;
  REQUIRE(events.size() == 2);
  CHECK(events[0].where.place == itinerary::Place(Coordinates{{-92.5, 15}, "Camp"}));
  CHECK(day(events[0]) == "2021-10-23");
  CHECK(day(events[1]) == "2021-10-24/..");
  CHECK(events[1].what == itinerary::What::rested);
}

TEST_CASE("lines and gx tracks are ways", "[imports]") {
  const auto read =
      parsed(kml("<Placemark><name>One</name><LineString><coordinates>0,0 1,1\n2,0</coordinates>"
                 "</LineString></Placemark><Placemark><name>Two</name><gx:Track>"
                 "<when>2021-10-23T12:00:00Z</when><when>2021-10-24T12:00:00Z</when>"
                 "<gx:coord>0 0 10</gx:coord><gx:coord>1 0 10</gx:coord></gx:Track></Placemark>"),
             "a.kml");
  REQUIRE(read.journeys.size() == 2);
  CHECK(read.journeys[0].events.at(1).via.size() == 1);
  CHECK(read.journeys[1].title == "Two");
  CHECK(day(read.journeys[1].events.at(1)) == "2021-10-24");
}

TEST_CASE("a placemark with an outline is somewhere within", "[imports]") {
  const auto read =
      parsed(kml("<Placemark><Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 2,0 2,2 0,2 0,0"
                 "</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>"),
             "a.kml");
  const auto& where = read.journeys.at(0).events.at(0).where;
  CHECK(std::get<Coordinates>(where.place).position == geo::LonLat{1, 1});
  CHECK(where.radius_km);
}

TEST_CASE("a link is not followed, and said", "[imports]") {
  const auto said = remarks(kml("<NetworkLink><Link><href>http://example.org/a.kml</href></Link>"
                                "</NetworkLink><Placemark><name>A</name></Placemark>"),
                            "a.kml");
  CHECK_THAT(said.at(0), Contains("which is not fetched"));
}

namespace {

struct Case {
  std::string text;
  const char* position;
  const char* says;
};

}  // namespace

TEST_CASE("a fault of a KML is named with its place", "[imports]") {
  const auto [text, position, says] = GENERATE(values<Case>({
      {"<gpx/>", "a.kml:1:1: ", "no KML"},
      {kml(""), "a.kml:1:1: ", "no placemarks"},
      {kml("<Placemark><Point><coordinates>15</coordinates></Point></Placemark>"),
       "a.kml:2:19: ", "is no position"},
      {kml("<Placemark><Point><coordinates>15,-92</coordinates></Point></Placemark>"),
       "a.kml:2:19: ", "swapped"},
      {kml("<Placemark><gx:Track><when>2021</when></gx:Track></Placemark>"),
       "a.kml:2:22: ", "is no time"},
      {kml("<Placemark><gx:Track><when>2021-10-23T12:00:00Z</when></gx:Track></Placemark>"),
       "a.kml:2:12: ", "1 times for 0 positions"},
  }));
  CAPTURE(text);
  const auto lines = errors(text, "a.kml");
  REQUIRE(lines.size() == 1);
  CHECK_THAT(lines[0], StartsWith(position));
  CHECK_THAT(lines[0], Contains(says));
}
