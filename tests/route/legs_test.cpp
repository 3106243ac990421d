#include "catch.hpp"
#include "fake_places.hpp"
#include "geo/geodesic.hpp"
#include "itinerary/read.hpp"
#include "route/build.hpp"

#include <variant>

using namespace rumbo;
using namespace rumbo::route;
using itinerary::Mode;
using itinerary::PathKind;

namespace {

// Ways that go round by a corner 0.1 degrees off, where roads or corridors are asked for.
class Detours : public Ways {
 public:
  Way find(const WayQuery& query) const override {
    asked.push_back(query);
    if (query.kind != PathKind::road && query.kind != PathKind::corridor) return Ways::find(query);
    const geo::LonLat corner{query.from.lon, query.to.lat + 0.1};
    Way way;
    way.kind = query.kind;
    way.line = {query.from, corner, query.to};
    way.km = geo::length_km(way.line);
    way.hours = way.km / 5;
    return way;
  }
  mutable std::vector<WayQuery> asked;
};

Journey journey_by(const Ways& ways, const std::string& journey, Defaults defaults = {}) {
  const auto itinerary = itinerary::parse("rumbo: 1\njourneys:\n  - {" + journey + "}\n", "t.yaml");
  base::Diagnostics diagnostics;
  return build(itinerary, {FakePlaces(), FakeShapes(), ways, defaults}, diagnostics).at(0);
}

const std::string events =
    "events: [{when: 2021-10-23, where: Tapachula}, {when: 2021-10-24, where: Huixtla}]";

}  // namespace

TEST_CASE("a leg runs along what the itinerary or the command line asks for", "[route]") {
  const Detours ways;
  CHECK(journey_by(ways, events).legs.at(0).path == PathKind::geodesic);
  CHECK(journey_by(ways, events, {PathKind::road, {}}).legs.at(0).path == PathKind::road);
  CHECK(journey_by(ways, "path: corridor, " + events, {PathKind::road, {}}).legs.at(0).path ==
        PathKind::corridor);
  CHECK(journey_by(ways, "mode: train, " + events, {PathKind::road, {}}).legs.at(0).path ==
        PathKind::rail);
  CHECK(journey_by(ways, "mode: ship, " + events).legs.at(0).path == PathKind::sea);
}

TEST_CASE("railways and the sea are straight lines that say so", "[route]") {
  const Leg leg = journey_by(Ways(), "mode: train, " + events).legs.at(0);
  CHECK(leg.path == PathKind::rail);
  CHECK(leg.path_note.find("straight") != std::string::npos);
  CHECK_FALSE(leg.straight_km);
}

TEST_CASE("a leg by road or corridor keeps its straight alternative, and is no shorter",
          "[route]") {
  const Leg leg = journey_by(Detours(), "path: road, " + events).legs.at(0);
  REQUIRE(leg.km);
  REQUIRE(leg.straight_km);
  CHECK(*leg.km > *leg.straight_km);
  CHECK(std::holds_alternative<geo::Line>(leg.straight));
  CHECK(leg.hours.value() == Approx(*leg.km / 5).margin(0.05));
}

TEST_CASE("a corridor is inferred even between stops that were seen", "[route]") {
  const Leg road = journey_by(Detours(), "path: road, " + events).legs.at(0);
  CHECK(road.status == Status::observed);
  const Leg corridor = journey_by(Detours(), "path: corridor, " + events).legs.at(0);
  CHECK(corridor.status == Status::inferred);
  CHECK(corridor.ends_observed);
}

TEST_CASE("a way leads through its via places piece by piece", "[route]") {
  const Detours ways;
  const Leg leg = journey_by(ways,
                             "events: [{when: 2021-10-23, where: Tapachula}, {when: 2021-10-25, "
                             "where: Villa Comaltitlán, path: road, mode: truck, via: [Huixtla]}]")
                      .legs.at(0);
  CHECK(leg.via == std::vector<std::string>{"Huixtla"});
  REQUIRE(ways.asked.size() == 2);
  CHECK(ways.asked[0].to == ways.asked[1].from);
  CHECK(ways.asked[1].mode == Mode::truck);
  const auto& line = std::get<geo::Line>(leg.line);
  CHECK(line.size() == 5);
}

TEST_CASE("a way is as sure as its weakest piece", "[route]") {
  class OnlyFirstByRoad : public Ways {
   public:
    Way find(const WayQuery& query) const override {
      Way way = Ways::find(query);
      if (query.from.lat < 15) way.kind = PathKind::road, way.note.clear();
      return way;
    }
  };
  const Leg leg = journey_by(OnlyFirstByRoad(),
                             "events: [{when: 2021-10-23, where: Tapachula}, {when: 2021-10-25, "
                             "where: Villa Comaltitlán, path: road, via: [Huixtla]}]")
                      .legs.at(0);
  CHECK(leg.path == PathKind::geodesic);
  CHECK(leg.path_note.find("no road") != std::string::npos);
}

TEST_CASE("a place visited twice and the nights at a stop are counted", "[route]") {
  const auto [journey, messages] = build_events(
      "{when: 2021-10-23, where: Tapachula},\n"
      "{when: 2021-10-24, where: Huixtla, what: arrived},\n"
      "{when: 2021-10-27, where: Huixtla, what: rested},\n"
      "{when: 2021-10-28, where: Tapachula},\n");
  REQUIRE(journey.stops.size() == 3);
  CHECK(journey.stops[0].visit == 1);
  CHECK(journey.stops[1].nights == 3);
  CHECK(journey.stops[2].visit == 2);
}
