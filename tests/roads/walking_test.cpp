#include "catch.hpp"
#include "geo/geodesic.hpp"
#include "trip.hpp"

#include <algorithm>

using rumbo::roads::Profile;

namespace {

constexpr auto on_foot = Profile::foot;

}  // namespace

TEST_CASE("walkers take the shortest way") {
  const AsciiMap map(
      "A----B-----------C\n"
      "     |          /\n"
      "     D---------E\n");
  Trip trip(map, on_foot);
  CHECK(trip.way('A', 'C') == "ABC");
  CHECK(trip.way('A', 'E') == "ABDE");
}

TEST_CASE("one-way streets do not bind walkers") {
  const AsciiMap map("A-->--B--<--C\n");
  CHECK(Trip(map, on_foot).way('A', 'C') == "ABC");
  CHECK(Trip(map, on_foot).way('C', 'A') == "CBA");
}

TEST_CASE("walkers are bound neither by banned turns nor by bollards for cars") {
  AsciiMap map(
      "A----B----C\n"
      "     |\n"
      "     D\n");
  map.forbid("AB", "BC");
  map.close('B', rumbo::roads::both_bits(Profile::car));
  CHECK(Trip(map, on_foot).way('A', 'C') == "ABC");
}

TEST_CASE("walkers go round a junction that is closed to them") {
  AsciiMap map(
      "A----B----C\n"
      "|         |\n"
      "D---------E\n");
  map.close('B', rumbo::roads::both_bits(on_foot));
  Trip trip(map, on_foot);
  CHECK(trip.way('A', 'C') == "ADEC");
  CHECK(trip.way(map.between('A', 'B', 0.9), map.between('B', 'C', 0.1)) == "ADEC");
}

TEST_CASE("a way begins and ends in mid-street") {
  const AsciiMap map("A---------B---------C\n");
  Trip trip(map, on_foot);
  const auto way = trip.find(map.between('A', 'B', 0.75), map.between('B', 'C', 0.25));
  REQUIRE(way);
  CHECK(way->line.size() == 3);
  CHECK(way->km == Approx(0.5).epsilon(1e-4));
  CHECK(static_cast<double>(way->milliseconds) / 1000 == Approx(0.5 / 5 * 3600).epsilon(1e-3));
}

TEST_CASE("a way within one street leads along it") {
  const AsciiMap map("A---------B---------C\n");
  Trip trip(map, on_foot);
  const auto way = trip.find(map.between('A', 'B', 0.8), map.between('A', 'B', 0.2));
  REQUIRE(way);
  CHECK(way->line.size() == 2);
  CHECK(way->km == Approx(0.6).epsilon(1e-4));
}

TEST_CASE("a way between the ends of a long street leaves it where that is shorter") {
  AsciiMap map(
      "A----------B\n"
      "|          |\n"
      "C----------D\n");
  map.street("AB").road_class = rumbo::roads::Class::steps;  // slow
  map.street("CD").road_class = rumbo::roads::Class::ferry;
  map.street("CD").max_speed_kmh = 255;
  map.street("AB").max_speed_kmh = 1;
  Trip trip(map, on_foot);
  const auto way = trip.find(map.between('A', 'B', 0.01), map.between('A', 'B', 0.99));
  REQUIRE(way);
  CHECK(way->line.size() == 6);
}

TEST_CASE("on foot the way back is the same way, of equally long ones too") {
  const AsciiMap map(
      "A-----B-----C\n"
      "|     |     |\n"
      "D-----E-----F\n"
      "|     |     |\n"
      "G-----H-----I\n");
  auto network = map.network();
  for (auto& street : network.streets) street.metres = 600;
  Trip trip(map, network, on_foot);
  for (const char from : map.letters()) {
    for (const char to : map.letters()) {
      auto there = trip.way(from, to);
      std::ranges::reverse(there);
      CHECK(there == trip.way(to, from));
    }
  }
}

TEST_CASE("walkers change streets that share both ends by the shorter one") {
  const AsciiMap map(
      "A---------B\n"
      "|         |\n"
      "C---------D\n");
  CHECK(Trip(map, on_foot).way('A', 'B') == "AB");
}

TEST_CASE("there is no way between parts that are not joined") {
  const AsciiMap map("A-----B   C-----D\n");
  CHECK(Trip(map, on_foot).way('A', 'D').empty());
}
