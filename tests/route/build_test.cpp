#include "route/build.hpp"

#include "catch.hpp"
#include "fake_places.hpp"
#include "geo/geodesic.hpp"

using namespace rumbo;
using namespace rumbo::route;
using Catch::Matchers::Contains;
using itinerary::Certainty;
using itinerary::What;

namespace {

std::string edtf(const std::optional<time::When>& when) { return when ? to_edtf(*when) : "none"; }

}  // namespace

TEST_CASE("dated stops in order are joined by observed legs", "[route]") {
  const auto [journey, messages] = build_events(
      "{when: 2021-10-23, where: Tapachula, what: departed, count: ~1000},\n"
      "{when: 2021-10-24, where: huixtla, what: arrived},\n");
  CHECK(messages.empty());
  REQUIRE(journey.stops.size() == 2);
  CHECK(journey.stops[0].seq == 1);
  CHECK(journey.stops[0].place.label == "Tapachula");
  CHECK(journey.stops[0].place.geonames == 1u);
  CHECK(journey.stops[0].place.admin1 == "Chiapas");
  CHECK(journey.stops[0].count->text == "~1000");
  CHECK(journey.stops[1].place.label == "Huixtla");
  REQUIRE(journey.legs.size() == 1);
  const Leg& leg = journey.legs[0];
  CHECK(leg.from == "Tapachula");
  CHECK(leg.to == "Huixtla");
  CHECK(leg.status == Status::observed);
  CHECK(edtf(leg.when) == "2021-10-23/2021-10-24");
  CHECK(leg.km ==
        Approx(geo::distance_km({-92.25749, 14.90385}, {-92.4641, 15.13915})).margin(0.05));
  CHECK(*leg.km * 10 == Approx(std::round(*leg.km * 10)).epsilon(1e-12));
  CHECK(journey.areas.empty());
}

TEST_CASE("a leg with an end whose date is open or missing is inferred", "[route]") {
  const char* when = GENERATE("when: ../2021-09-04, ", "when: 2021-09-04/.., ", "");
  const auto [journey, messages] = build_events(std::string("{") + when + "where: Tapachula},\n" +
                                                "{when: 2021-09-05, where: Huixtla},\n");
  CAPTURE(when);
  REQUIRE(journey.legs.size() == 1);
  CHECK(journey.legs[0].status == Status::inferred);
}

TEST_CASE("consecutive sightings at one place are one stop with all their evidence", "[route]") {
  const auto [journey, messages] = build_events(
      "{when: 2021-09-05, where: Huixtla, what: arrived, count: 400, certainty: likely,"
      " evidence: [{report: r, quote: a}]},\n"
      "{when: 2021-09-06, where: 'Huixtla, Chiapas', what: detained, count: 80,"
      " evidence: [{report: r, quote: a}, {report: r, quote: b}]},\n"
      "{when: 2021-09-07, where: Tapachula},\n"
      "{when: 2021-09-08, where: Huixtla},\n");
  REQUIRE(journey.stops.size() == 3);
  const Stop& stop = journey.stops[0];
  CHECK(edtf(stop.when) == "2021-09-05/2021-09-06");
  CHECK(stop.evidence.size() == 2);
  CHECK(stop.certainty == Certainty::certain);
  // Eighty were detained, not the group: its size stays 400.
  CHECK(stop.what == What::arrived);
  CHECK(stop.count->text == "400");
  CHECK(journey.stops[2].place.label == "Huixtla");
}

TEST_CASE("a stretch is a stop in its middle, likely at most, in a capsule along it", "[route]") {
  const auto [journey, messages] = build_events(
      "{when: 2024-12-03, where: Huixtla},\n"
      "{when: 2024-12-03, where: Huixtla - Villa Comaltitlán},\n");
  REQUIRE(journey.stops.size() == 2);
  const Stop& stop = journey.stops[1];
  const geo::LonLat from{-92.4641, 15.13915};
  const geo::LonLat to{-92.57659, 15.21397};
  CHECK(stop.place.label == "Huixtla–Villa Comaltitlán");
  CHECK(stop.certainty == Certainty::likely);
  CHECK(stop.place.admin1 == "Chiapas");
  CHECK_FALSE(stop.place.geonames);
  CHECK(geo::distance_km(from, *stop.place.position) ==
        Approx(geo::distance_km(*stop.place.position, to)).margin(0.001));
  REQUIRE(journey.areas.size() == 1);
  CHECK(journey.areas[0].name == "Huixtla–Villa Comaltitlán");
  CHECK(journey.areas[0].radius_km == Approx(geo::distance_km(from, to) / 2).margin(0.1));
  CHECK(std::holds_alternative<geo::Polygon>(journey.areas[0].outline));
  CHECK(edtf(journey.legs.at(0).when) == "2024-12-03");
  CHECK(journey.legs.at(0).certainty == Certainty::likely);
}

TEST_CASE("a division, country or region is an area and never a stop or the end of a leg",
          "[route]") {
  const auto [journey, messages] = build_events(
      "{when: 2023-12-26, where: Chiapas, what: present, count: thousands},\n"
      "{when: 2023-12-27, where: {place: Villa Comaltitlán, near: true}},\n"
      "{where: Mexico, what: intended},\n"
      "{when: 2023-12-28, where: Darién Gap},\n");
  REQUIRE(journey.stops.size() == 1);
  CHECK(journey.stops[0].place.label == "near Villa Comaltitlán");
  CHECK(journey.stops[0].certainty == Certainty::likely);
  CHECK(journey.legs.empty());
  REQUIRE(journey.areas.size() == 4);
  CHECK(journey.areas[0].name == "Chiapas");
  CHECK(std::get<geo::Polygon>(journey.areas[0].outline).rings[0].size() == 4);
  CHECK_FALSE(journey.areas[0].radius_km);
  CHECK(journey.areas[1].radius_km == 5.0);
  CHECK(journey.areas[2].what == What::intended);
  CHECK(std::holds_alternative<std::monostate>(journey.areas[2].outline));
  CHECK(std::get<geo::Polygon>(journey.areas[3].outline).rings[0].front() ==
        geo::LonLat{-78.3, 7.2});
}

TEST_CASE("a radius draws a disc about its stop; an incident within a radius makes no stop",
          "[route]") {
  const auto [journey, messages] = build_events(
      "{where: {place: Huixtla, radius_km: 2}},\n"
      "{where: {place: Tonalá, admin: Chiapas, radius_km: 15}, what: incident},\n"
      "{where: Tapachula, what: incident},\n");
  REQUIRE(journey.stops.size() == 2);
  CHECK(journey.stops[1].place.label == "Tapachula");
  REQUIRE(journey.areas.size() == 2);
  CHECK(journey.areas[0].radius_km == 2.0);
  CHECK(journey.areas[1].name == "Tonalá");
}

TEST_CASE("an incident at no known place is an area without an outline, and no stop", "[route]") {
  const auto [journey, messages] = build_events(
      "{when: 2021-10-23, where: Tapachula},\n"
      "{when: 2021-10-31, what: incident, evidence: [{report: r, quote: a}]},\n"
      "{when: 2021-11-01, what: incident},\n"
      "{when: 2021-11-02, where: Huixtla},\n");
  CHECK(journey.stops.size() == 2);
  CHECK(journey.legs.at(0).status == Status::observed);
  REQUIRE(journey.areas.size() == 2);
  CHECK(std::holds_alternative<std::monostate>(journey.areas[0].outline));
  CHECK(journey.areas[0].evidence.size() == 1);
}

TEST_CASE("one sighting is a journey, none is one too", "[route]") {
  CHECK(build_events("{where: Huixtla},\n").journey.stops.size() == 1);
  CHECK(build_events("").journey.stops.empty());
}

TEST_CASE("an unlocated event is a stop without a position, and the leg past it is inferred",
          "[route]") {
  const auto [journey, messages] = build_events(
      "{when: 2021-10-23, where: Tapachula},\n"
      "{when: 2021-10-24, what: rested},\n"
      "{when: 2021-10-25, where: Huixtla},\n");
  REQUIRE(journey.stops.size() == 3);
  CHECK_FALSE(journey.stops[1].place.position);
  CHECK(journey.stops[1].place.label.empty());
  REQUIRE(journey.legs.size() == 1);
  CHECK(journey.legs[0].status == Status::inferred);
  CHECK(journey.legs[0].to == "Huixtla");
}

TEST_CASE("a leg across the antimeridian is cut there", "[route]") {
  const auto [journey, messages] =
      build_events("{when: 2021-10-23, where: Savusavu},\n{when: 2021-10-24, where: Taveuni},\n");
  REQUIRE(journey.legs.size() == 1);
  CHECK(std::get<geo::MultiLine>(journey.legs[0].line).lines.size() == 2);
  CHECK(*journey.legs[0].km < 100);
}

TEST_CASE("coordinates are a stop with the name they are given, if any", "[route]") {
  const auto [journey, messages] =
      build_events("{where: [-92.5, 15.2]},\n{where: {lon: -92.6, lat: 15.3, name: Camp}},\n");
  REQUIRE(journey.stops.size() == 2);
  CHECK(journey.stops[0].place.name.empty());
  CHECK(journey.stops[1].place.label == "Camp");
}

TEST_CASE("journeys never join", "[route]") {
  base::Diagnostics diagnostics;
  itinerary::Itinerary itinerary;
  for (const char* id : {"one", "two"}) {
    itinerary::NamedPlace place;
    place.name = id == std::string("one") ? "Tapachula" : "Huixtla";
    itinerary::Event event;
    event.where.place = place;
    itinerary.journeys.push_back({id, id, "", {event}, {}});
  }
  const auto journeys = build(itinerary, {FakePlaces(), FakeShapes(), Ways()}, diagnostics);
  REQUIRE(journeys.size() == 2);
  CHECK(journeys[0].legs.empty());
  CHECK(journeys[1].legs.empty());
}

TEST_CASE("a sighting at a border stands at its nearest point and has no distance", "[route]") {
  const auto [journey, messages] = build_events(
      "{when: 2021-10-23, where: Mexico City},\n"
      "{when: 2021-12-23, where: {border: MX-US}},\n");
  REQUIRE(journey.stops.size() == 2);
  CHECK(journey.stops[1].place.label == "Mexico–United States border");
  CHECK(journey.stops[1].certainty == Certainty::uncertain);
  CHECK(journey.stops[1].place.position->lat == Approx(30).margin(0.1));
  REQUIRE(journey.legs.size() == 1);
  CHECK_FALSE(journey.legs[0].km);
  CHECK(journey.legs[0].certainty == Certainty::uncertain);
}
