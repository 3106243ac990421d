#include "catch.hpp"
#include "formats/gpx.hpp"
#include "formats/kml.hpp"
#include "formats/xml_text.hpp"

using namespace rumbo;
using Catch::Matchers::Contains;

namespace {

geo::Feature stop(geo::Geometry geometry) {
  return {std::move(geometry),
          {{"feature", "stop"},
           {"journey", "walk"},
           {"label", "A & B"},
           {"when", "2021-10-23"},
           {"what", "arrived"},
           {"count_text", "about 1,000"}}};
}

}  // namespace

TEST_CASE("text is escaped, and what XML cannot hold is replaced", "[formats]") {
  CHECK(formats::xml_text("a<b>&\"]]>") == "a&lt;b&gt;&amp;&quot;]]&gt;");
  CHECK(formats::xml_text("a\r\n\tb") == "a&#13;&#10;&#9;b");
  CHECK(formats::xml_text(std::string("\0\x01\uFFFE", 5)) == "\uFFFD\uFFFD\uFFFD");
  CHECK(formats::xml_text("bad\xFF") == "bad\uFFFD");
  CHECK(formats::xml_text("Comaltitlán 日本 \U0001F600") == "Comaltitlán 日本 \U0001F600");
}

TEST_CASE("GPX has stops as waypoints with their properties", "[formats]") {
  CHECK(formats::write_gpx({stop(geo::LonLat{-92.5, 15})}, {"GeoNames (CC BY 4.0)"}) ==
        R"(<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="rumbo" xmlns="http://www.topografix.com/GPX/1/1" xmlns:rumbo="urn:rumbo:feature">
  <metadata>
    <desc>GeoNames (CC BY 4.0)</desc>
  </metadata>
  <wpt lat="15" lon="-92.5">
    <name>A &amp; B</name>
    <desc>2021-10-23, arrived, about 1,000</desc>
    <type>arrived</type>
    <extensions>
      <rumbo:feature>stop</rumbo:feature>
      <rumbo:journey>walk</rumbo:journey>
      <rumbo:label>A &amp; B</rumbo:label>
      <rumbo:when>2021-10-23</rumbo:when>
      <rumbo:what>arrived</rumbo:what>
      <rumbo:count_text>about 1,000</rumbo:count_text>
    </extensions>
  </wpt>
</gpx>
)");
}

TEST_CASE("GPX has lines as routes and never as tracks", "[formats]") {
  const geo::Feature leg{geo::MultiLine{{{{179, 1}, {180, 1.5}}, {{-180, 1.5}, {-179, 2}}}},
                         {{"feature", "leg"}, {"from", "A"}, {"to", "B"}, {"status", "inferred"}}};
  const std::string gpx = formats::write_gpx({leg, stop({}), stop(geo::LonLat{180, 0})});
  CHECK_THAT(gpx, !Contains("<trk"));
  CHECK_THAT(gpx, Contains("<name>A – B</name>") && Contains("<type>inferred</type>"));
  CHECK_THAT(gpx, Contains("<rumbo:feature>part</rumbo:feature>"));
  CHECK_THAT(gpx, Contains("<rtept lat=\"1.5\" lon=\"179.999999\"/>"));
  CHECK_THAT(gpx, Contains("<wpt lat=\"0\" lon=\"-180\">"));
  CHECK(gpx.find("<wpt") == gpx.rfind("<wpt"));
  CHECK(gpx.find("<wpt") < gpx.find("<rte>"));
}

TEST_CASE("KML has a placemark a feature, with its days and properties", "[formats]") {
  const std::string kml = formats::write_kml({stop(geo::LonLat{-92.5, 15}), stop({})});
  CHECK_THAT(kml, Contains("<Folder>\n<name>walk</name>\n"));
  CHECK_THAT(kml,
             Contains("<name>A &amp; B</name>\n<description>2021-10-23, arrived, about 1,000"
                      "</description>\n<TimeStamp><when>2021-10-23</when></TimeStamp>\n"
                      "<ExtendedData>\n  <Data name=\"feature\"><value>stop</value></Data>\n"));
  CHECK_THAT(kml, Contains("<coordinates>-92.5,15</coordinates>"));
  CHECK_THAT(kml, Contains("</ExtendedData>\n</Placemark>"));
}

TEST_CASE("KML has open intervals as spans with one end", "[formats]") {
  geo::Feature feature = stop({});
  feature.set("when", "../2021-09-05");
  CHECK_THAT(formats::write_kml({feature}),
             Contains("<TimeSpan>\n  <end>2021-09-05</end>\n</TimeSpan>"));
  feature.set("when", "2021-10");
  CHECK_THAT(formats::write_kml({feature}),
             Contains("<begin>2021-10-01</begin>\n  <end>2021-10-31</end>"));
}

TEST_CASE("KML has outlines with their holes", "[formats]") {
  const geo::Polygon square{{{{0, 0}, {4, 0}, {4, 4}, {0, 0}}, {{1, 1}, {2, 2}, {2, 1}, {1, 1}}}};
  const std::string kml =
      formats::write_kml({{geo::MultiPolygon{{square, square}}, {{"feature", "area"}}}});
  CHECK_THAT(kml, Contains("<MultiGeometry>") && Contains("<innerBoundaryIs><LinearRing>"));
  CHECK_THAT(kml, Contains("<coordinates>0,0 4,0 4,4 0,0</coordinates>"));
}
