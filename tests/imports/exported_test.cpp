#include "catch.hpp"
#include "formats/csv.hpp"
#include "formats/geojson.hpp"
#include "formats/kml.hpp"
#include "imports/reading.hpp"
#include "itinerary/write_event.hpp"

using namespace rumbo;
using itinerary::What;

namespace {

geo::Feature stop(int seq, const char* name, const char* when, const char* what) {
  geo::Feature feature{geo::LonLat{-92.0 - seq, 15},
                       {{"feature", "stop"}, {"journey", "walk"}, {"seq", seq}, {"label", name}}};
  if (*when) feature.set("when", when);
  feature.set("what", what);
  return feature;
}

geo::Feature leg(int seq, const char* from, const char* to, const char* status) {
  return {geo::Line{{-92, 15}, {-93, 15}},
          {{"feature", "leg"},
           {"journey", "walk"},
           {"seq", seq},
           {"from", from},
           {"to", to},
           {"status", status}}};
}

// "2021-10-01 arrived Huixtla", one an event.
std::vector<std::string> told(const std::string& text, const char* file = "x.geojson") {
  const auto read = imports::parsed(text, file);
  std::vector<std::string> all;
  for (const auto& event : read.journeys.at(0).events) {
    const auto& place = event.where.place;
    const auto* at = std::get_if<itinerary::Coordinates>(&place);
    const auto* named = std::get_if<itinerary::NamedPlace>(&place);
    all.push_back((event.when ? imports::day(event) : "undated") + " " +
                  std::string(to_string(event.what)) + " " +
                  (at      ? at->name
                   : named ? named->name
                           : "nowhere"));
  }
  return all;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a plan comes behind the stop that it was made at", "[imports]") {
  const geo::Features features = {
      stop(1, "A", "2021-10-01", "departed"), stop(2, "B", "2021-10-02", "arrived"),
      stop(3, "Z", "", "intended"), leg(1, "A", "B", "observed"), leg(2, "A", "Z", "intended")};
  CHECK(told(formats::write_geojson(features)) ==
        Lines{"2021-10-01 departed A", "undated intended Z", "2021-10-02 arrived B"});
}

TEST_CASE("of two stops of one name the leg's numbers say which is meant", "[imports]") {
  geo::Feature plan = leg(1, "A", "Z", "intended");
  plan.set("from_seq", 1);
  plan.set("to_seq", 4);
  const geo::Features features = {
      stop(1, "A", "2021-10-01", "departed"), stop(2, "B", "2021-10-02", "arrived"),
      stop(3, "A", "2021-10-03", "arrived"), stop(4, "Z", "", "intended"), plan};
  CHECK(told(formats::write_geojson(features)).at(1) == "undated intended Z");
}

TEST_CASE("a plan given up was made at its stop and given up on its day", "[imports]") {
  geo::Feature plan = leg(2, "A", "Z", "cancelled");
  plan.set("when", "2021-10-05");
  const geo::Features features = {
      stop(1, "A", "2021-10-01", "departed"), stop(2, "B", "2021-10-02", "arrived"),
      stop(3, "C", "2021-10-09", "arrived"), stop(4, "Z", "2021-10-05", "cancelled"), plan};
  CHECK(told(formats::write_geojson(features)) ==
        Lines{"2021-10-01 departed A", "undated intended Z", "2021-10-02 arrived B",
              "2021-10-05 cancelled Z", "2021-10-09 arrived C"});
}

TEST_CASE("a disc about a stop gives it a radius and no event of its own", "[imports]") {
  const geo::Feature disc{geo::Polygon{{{{-93, 15}, {-92.9, 15}, {-92.9, 15.1}, {-93, 15}}}},
                          {{"feature", "area"},
                           {"journey", "walk"},
                           {"what", "arrived"},
                           {"name", "near A"},
                           {"radius_km", 5}}};
  const auto read = imports::parsed(
      formats::write_geojson({stop(1, "near A", "2021-10-01", "arrived"), disc}), "x.geojson");
  REQUIRE(read.journeys.at(0).events.size() == 1);
  CHECK(read.journeys[0].events[0].where.radius_km == 5);
}

TEST_CASE("an area that is no stop's is an event where its date belongs", "[imports]") {
  const geo::Feature state{geo::Polygon{{{{-93, 15}, {-92, 15}, {-92, 16}, {-93, 15}}}},
                           {{"feature", "area"},
                            {"journey", "walk"},
                            {"what", "passed"},
                            {"when", "2021-10-02"},
                            {"name", "Chiapas"}}};
  const geo::Features features = {stop(1, "A", "2021-10-01", "departed"),
                                  stop(2, "B", "2021-10-03", "arrived"), state};
  const Lines expected = {"2021-10-01 departed A", "2021-10-02 passed Chiapas",
                          "2021-10-03 arrived B"};
  CHECK(told(formats::write_geojson(features)) == expected);
  CHECK(told(formats::write_csv(features), "x.csv") == expected);
  CHECK(told(formats::write_kml(features), "x.kml") == expected);
}

TEST_CASE("a leg tells how the group came to its end", "[imports]") {
  geo::Feature way = leg(1, "A", "B", "observed");
  way.set("to_seq", 2);
  way.set("mode", "foot");
  way.set("path", "road");
  way.set("via", "[Huixtla, 3516109]");
  const auto read = imports::parsed(formats::write_geojson({stop(1, "A", "2021", "departed"),
                                                            stop(2, "B", "2021", "arrived"), way}),
                                    "x.geojson");
  const auto& event = read.journeys.at(0).events.at(1);
  CHECK(event.mode == itinerary::Mode::foot);
  CHECK(event.path == itinerary::PathKind::road);
  CHECK(event.via.size() == 2);
}
