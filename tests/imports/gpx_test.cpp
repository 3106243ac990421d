#include "catch.hpp"
#include "imports/reading.hpp"

using namespace rumbo;
using namespace rumbo::imports;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;
using itinerary::Certainty;
using itinerary::Coordinates;
using itinerary::What;

namespace {

std::string gpx(const std::string& inside) {
  return "<?xml version=\"1.0\"?>\n<gpx version=\"1.1\" "
         "xmlns=\"http://www.topografix.com/GPX/1/1\">\n" +
         inside + "\n</gpx>\n";
}

std::string point(const char* kind, const char* lon, const char* inside) {
  return std::string("<") + kind + " lat=\"15\" lon=\"" + lon + "\">" + inside + "</" + kind +
         ">\n";
}

}  // namespace

TEST_CASE("waypoints with a time are the events of a journey", "[imports]") {
  const auto read =
      parsed(gpx(point("wpt", "-92.5",
                       "<time>2021-10-23T12:00:00Z</time><name>Camp</name><desc>rain</desc>")),
             "walk.gpx");
  REQUIRE(read.journeys.size() == 1);
  CHECK(read.journeys[0].id == "walk");
  const auto& event = read.journeys[0].events.at(0);
  CHECK(event.where.place == itinerary::Place(Coordinates{{-92.5, 15}, "Camp"}));
  CHECK(day(event) == "2021-10-23");
  CHECK_THAT(event.note, Contains("rain") && Contains("UTC"));
  CHECK(to_string(event.position) == "walk.gpx:3:1");
}

TEST_CASE("beside a track, waypoints without a time are left out and counted", "[imports]") {
  const std::string text =
      gpx(point("wpt", "-92", "<name>Well</name>") + "<trk><trkseg>" + point("trkpt", "-92", "") +
          point("trkpt", "-93", "") + "</trkseg></trk>");
  CHECK(parsed(text, "a.gpx").journeys.size() == 1);
  CHECK_THAT(remarks(text, "a.gpx").at(0), Contains("waypoints without a time are left out (1)"));
}

TEST_CASE("a route's named points are where it leads, uncertain, the others its shape",
          "[imports]") {
  const auto read =
      parsed(gpx("<rte><name>Plan</name>" + point("rtept", "-92", "<name>A</name>") +
                 point("rtept", "-92.5", "") + point("rtept", "-93", "<name>B</name>") +
                 point("rtept", "-94", "") + "</rte>"),
             "a.gpx");
  REQUIRE(read.journeys.size() == 1);
  CHECK(read.journeys[0].title == "Plan");
  const auto& events = read.journeys[0].events;
  REQUIRE(events.size() == 3);
  CHECK(events[0].what == What::passed);
  CHECK(events[0].certainty == Certainty::uncertain);
  REQUIRE(events[1].via.size() == 1);
  CHECK(std::get<Coordinates>(events[1].via[0].place).position.lon == -92.5);
  CHECK(events[2].via.empty());
}

TEST_CASE("a route whose shape comes back to its ends is no way in a circle", "[imports]") {
  const auto read = parsed(gpx("<rte>" + point("rtept", "-92", "<src>AFP</src>") +
                               point("rtept", "-93", "") + point("rtept", "-92", "") +
                               point("rtept", "-93", "") + point("rtept", "-94", "") + "</rte>"),
                           "a.gpx");
  const auto& events = read.journeys.at(0).events;
  REQUIRE(events.size() == 2);
  CHECK(events[1].via.size() == 1);
  CHECK(read.reports.at(0).id == events[0].evidence.at(0).report);
}

TEST_CASE("a track gives its journey a title and a mode", "[imports]") {
  const auto read =
      parsed(gpx("<trk><name>North</name><type>hiking</type><trkseg>" + point("trkpt", "-92", "") +
                 point("trkpt", "-93", "") + "</trkseg></trk>"),
             "a.gpx");
  CHECK(read.journeys.at(0).title == "North");
  CHECK(read.journeys.at(0).mode == itinerary::Mode::foot);
}

namespace {

struct Case {
  std::string text;
  const char* position;
  const char* says;
};

}  // namespace

TEST_CASE("a fault of a GPX is named with its place", "[imports]") {
  const std::string deep = [] {
    std::string text;
    for (int i = 0; i < 100; ++i) text += "<a>";
    return text;
  }();
  const auto [text, position, says] = GENERATE_COPY(values<Case>({
      {"<gpx>", "a.gpx:1:6: ", "no well-formed XML"},
      {"<kml/>", "a.gpx:1:1: ", "no GPX"},
      {"<gpx/>", "a.gpx:1:1: ", "neither tracks"},
      {"<!DOCTYPE gpx [<!ENTITY a \"b\">]>\n<gpx>&a;</gpx>", "a.gpx:1:", "delete it"},
      {gpx(deep), "a.gpx:3:", "more than 64 deep"},
      {gpx(point("wpt", "west", "")), "a.gpx:3:1: ", "needs numbers"},
      {gpx("<wpt lat=\"-92\" lon=\"15\"/>"), "a.gpx:3:1: ", "swapped"},
      {gpx("<wpt lat=\"NaN\" lon=\"15\"/>"), "a.gpx:3:1: ", "needs numbers"},
      {gpx("<trk><trkseg>" + point("trkpt", "-92", "<time>noon</time>") + "</trkseg></trk>"),
       "a.gpx:3:40: ", "'noon' is no time"},
      {gpx("<trk><trkseg>" + point("trkpt", "-92", "<time>2021-10-23T12:00:00Z</time>") +
           point("trkpt", "-93", "<time>2021-10-22T12:00:00Z</time>") + "</trkseg></trk>"),
       "a.gpx:4:1: ", "the time goes back"},
  }));
  CAPTURE(text);
  const auto lines = errors(text, "a.gpx");
  REQUIRE(lines.size() == 1);
  CHECK_THAT(lines[0], StartsWith(position));
  CHECK_THAT(lines[0], Contains(says));
}
