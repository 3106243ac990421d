#include "catch.hpp"
#include "geo/geodesic.hpp"
#include "trip.hpp"

using rumbo::geo::distance_km;
using rumbo::roads::nearest_on_streets;
using rumbo::roads::Profile;

TEST_CASE("a position snaps to the nearest point of a street, not to a junction") {
  const AsciiMap map("A---------B\n");
  const Trip trip(map, Profile::foot);
  const auto asked = map.between('A', 'B', 0.3, 40);
  const auto found = nearest_on_streets(trip.roads(), asked);
  REQUIRE(found.size() == 1);
  CHECK(distance_km(found.front().position, map.between('A', 'B', 0.3)) < 1e-5);
  CHECK(distance_km(asked, found.front().position) == Approx(0.04).epsilon(1e-4));
}

TEST_CASE("nothing is snapped further than asked") {
  const AsciiMap map("A---------B\n");
  const Trip trip(map, Profile::foot);
  const auto asked = map.between('A', 'B', 0.5, 400);
  CHECK(nearest_on_streets(trip.roads(), asked, 0.399).empty());
  CHECK_FALSE(nearest_on_streets(trip.roads(), asked, 0.401).empty());
}

TEST_CASE("a corner is on every street that meets there") {
  const AsciiMap map(
      "A-----B-----C\n"
      "      |\n"
      "      D\n");
  const Trip trip(map, Profile::foot);
  CHECK(nearest_on_streets(trip.roads(), map.at('B')).size() == 3);
  CHECK(nearest_on_streets(trip.roads(), map.at('A')).size() == 1);
}

TEST_CASE("parts of the network too small to lead anywhere are passed over") {
  const AsciiMap map(
      "A----------------------------------------B\n"
      "|  C-D                                   |\n"
      "|                                        |\n"
      "E----------------------------------------F\n");
  const Trip trip(map, Profile::foot);
  const auto found = nearest_on_streets(trip.roads(), map.at('C'));
  REQUIRE_FALSE(found.empty());
  CHECK(distance_km(found.front().position, map.at('C')) == Approx(0.1).epsilon(1e-3));
}

TEST_CASE("a street that cars can enter and not leave is passed over") {
  const AsciiMap map(
      "A---------B>C\n"
      "|         |\n"
      "D---------E\n");
  CHECK(Trip(map, Profile::car).roads().tree_street().size() == 4);
  CHECK(Trip(map, Profile::foot).roads().tree_street().size() == 5);
}

TEST_CASE("no stop stands on a ferry") {
  AsciiMap map("A---------B----------C---------D\n");
  map.street("BC").road_class = rumbo::roads::Class::ferry;
  Trip trip(map, Profile::foot);
  const auto found = nearest_on_streets(trip.roads(), map.between('B', 'C', 0.4));
  REQUIRE_FALSE(found.empty());
  CHECK(found.front().position == map.at('B'));
  CHECK(trip.way('A', 'D') == "ABCD");
}

TEST_CASE("far away the nearest road is still found") {
  const AsciiMap map("A---------B\n");
  const Trip trip(map, Profile::foot);
  const auto found = nearest_on_streets(trip.roads(), {100, -40});
  REQUIRE_FALSE(found.empty());
}
