#include "catch.hpp"
#include "fake_places.hpp"

using namespace rumbo;
using namespace rumbo::route;
using Catch::Matchers::Contains;
using itinerary::Certainty;
using itinerary::What;

TEST_CASE("an intended leg goes from the last stop before it, and its end is marked", "[route]") {
  const auto [journey, messages] = build_events(
      "{when: 2021-10-23, where: Tapachula},\n"
      "{when: 2021-10-24, where: Huixtla},\n"
      "{where: Mexico City, what: intended, certainty: likely},\n");
  REQUIRE(journey.stops.size() == 3);
  CHECK(journey.stops[2].seq == 3);
  CHECK(journey.stops[2].what == What::intended);
  CHECK(journey.stops[2].certainty == Certainty::likely);
  REQUIRE(journey.legs.size() == 2);
  const Leg& leg = journey.legs[1];
  CHECK(leg.seq == 2);
  CHECK(leg.status == Status::intended);
  CHECK(leg.from == "Huixtla");
  CHECK(leg.to == "Mexico City");
  CHECK(leg.km > 700);
  CHECK(leg.certainty == Certainty::likely);
}

TEST_CASE("destinations are numbered behind all sightings", "[route]") {
  const auto [journey, messages] = build_events(
      "{when: 2021-10-23, where: Tapachula},\n"
      "{where: Mexico City, what: intended},\n"
      "{when: 2021-10-24, where: Huixtla},\n");
  REQUIRE(journey.stops.size() == 3);
  CHECK(journey.stops[1].place.label == "Huixtla");
  CHECK(journey.stops[2].place.label == "Mexico City");
  CHECK(journey.legs.at(0).status == Status::observed);
  CHECK(journey.legs.at(1).from == "Tapachula");
}

TEST_CASE("a plan given up is a cancelled leg with the evidence of both", "[route]") {
  const std::string cancelled = GENERATE("{when: 2021-11-08, where: Mexico City, what: cancelled,",
                                         "{when: 2021-11-08, what: cancelled,");
  const auto [journey, messages] = build_events(
      "{when: 2021-10-23, where: Tapachula},\n"
      "{where: Mexico City, what: intended, evidence: [{report: r, quote: plan}]},\n" +
      cancelled + " evidence: [{report: r, quote: no}]},\n");
  CAPTURE(cancelled);
  REQUIRE(journey.legs.size() == 1);
  CHECK(journey.legs[0].status == Status::cancelled);
  CHECK(to_edtf(*journey.legs[0].when) == "2021-11-08");
  REQUIRE(journey.legs[0].evidence.size() == 2);
  CHECK(journey.legs[0].evidence[1].quote == "no");
  REQUIRE(journey.stops.size() == 2);
  CHECK(journey.stops[1].what == What::cancelled);
}

TEST_CASE("a plan for another place stays when one is given up", "[route]") {
  const auto [journey, messages] = build_events(
      "{when: 2021-10-23, where: Tapachula},\n"
      "{where: Mexico City, what: intended},\n"
      "{where: Mexico City, what: cancelled},\n"
      "{where: US-Mexico border, what: intended},\n");
  REQUIRE(journey.legs.size() == 2);
  CHECK(journey.legs[0].status == Status::cancelled);
  CHECK(journey.legs[1].status == Status::intended);
}

TEST_CASE("a cancellation whose plan nobody told is a cancelled leg of its own", "[route]") {
  const auto [journey, messages] = build_events(
      "{when: 2021-10-23, where: Tapachula},\n{where: Mexico City, what: cancelled},\n");
  REQUIRE(journey.legs.size() == 1);
  CHECK(journey.legs[0].status == Status::cancelled);
}

TEST_CASE("a plan that was carried out is not drawn as one", "[route]") {
  const auto [journey, messages] = build_events(
      "{when: 2021-10-23, where: Tapachula},\n"
      "{where: Huixtla, what: intended},\n"
      "{when: 2021-10-24, where: Huixtla},\n");
  CHECK(journey.stops.size() == 2);
  REQUIRE(journey.legs.size() == 1);
  CHECK(journey.legs[0].status == Status::observed);
}

TEST_CASE("a plan told twice from one place is one leg", "[route]") {
  const auto [journey, messages] = build_events(
      "{when: 2021-10-23, where: Tapachula},\n"
      "{where: Mexico City, what: intended, evidence: [{report: r, quote: a}]},\n"
      "{where: Mexico City, what: intended, evidence: [{report: r, quote: b}]},\n");
  REQUIRE(journey.legs.size() == 1);
  CHECK(journey.legs[0].evidence.size() == 2);
  CHECK(journey.stops.size() == 2);
}

TEST_CASE("a border is intended as its nearest point, uncertain and without a distance",
          "[route]") {
  const char* where = GENERATE("{border: US-MX, name: US–Mexico border}", "US-Mexico border",
                               "border between Mexico and the US");
  const auto [journey, messages] =
      build_events("{when: 2021-09-05, where: Tapachula},\n{where: " + std::string(where) +
                   ", what: intended},\n");
  CAPTURE(where);
  CHECK(messages.empty());
  REQUIRE(journey.legs.size() == 1);
  CHECK(journey.legs[0].certainty == Certainty::uncertain);
  CHECK_FALSE(journey.legs[0].km);
  CHECK_THAT(journey.legs[0].to, Contains("Mexico"));
  CHECK(journey.stops.at(1).place.position->lon == Approx(-97).margin(0.5));
}

TEST_CASE("a border that the map does not have is warned of and drawn nowhere", "[route]") {
  const auto [journey, messages] =
      build_events("{where: Tapachula},\n{where: {border: US-GT}, what: intended},\n");
  REQUIRE(messages.size() == 1);
  CHECK_THAT(messages[0], Contains("t.yaml:6:9: warning: ") && Contains("US and GT"));
  CHECK(journey.legs.empty());
  REQUIRE(journey.stops.size() == 2);
  CHECK_FALSE(journey.stops[1].place.position);
}

TEST_CASE("a plan without a stop before it is marked but has no leg", "[route]") {
  const auto [journey, messages] = build_events("{where: Mexico City, what: intended},\n");
  CHECK(journey.legs.empty());
  REQUIRE(journey.stops.size() == 1);
  CHECK(journey.stops[0].what == What::intended);
}

TEST_CASE("an area that was intended and given up is cancelled", "[route]") {
  const auto [journey, messages] =
      build_events("{where: Chiapas, what: intended},\n{where: Chiapas, what: cancelled},\n");
  REQUIRE(journey.areas.size() == 1);
  CHECK(journey.areas[0].what == What::cancelled);
}
