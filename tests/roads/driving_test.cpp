#include "catch.hpp"
#include "trip.hpp"

using rumbo::roads::Access;
using rumbo::roads::Class;
using rumbo::roads::Profile;

namespace {

constexpr auto car = Profile::car;

}  // namespace

TEST_CASE("cars do not drive a one-way street backwards") {
  const AsciiMap map(
      "A--<--B\n"
      "|     |\n"
      "C-----D\n");
  Trip trip(map, car);
  CHECK(trip.way('A', 'B') == "ACDB");
  CHECK(trip.way('B', 'A') == "BA");
}

TEST_CASE("cars that start on a one-way street leave it forward only") {
  const AsciiMap map(
      "A-->--B\n"
      "|     |\n"
      "C-----D\n");
  Trip trip(map, car);
  CHECK(trip.way(map.between('A', 'B', 0.2), map.at('C')) == "BDC");
  // Even to a place a few metres behind them on the same street.
  CHECK(trip.way(map.between('A', 'B', 0.5), map.between('A', 'B', 0.4)) == "BDCA");
  CHECK(trip.way(map.between('A', 'B', 0.4), map.between('A', 'B', 0.5)).empty());
  CHECK(trip.find(map.between('A', 'B', 0.4), map.between('A', 'B', 0.5))->km ==
        Approx(0.06).epsilon(1e-3));
}

TEST_CASE("cars that start at a corner leave by any street there") {
  const AsciiMap map(
      "A-->--B--<--C\n"
      "      |\n"
      "      v\n"
      "      D-----E\n"
      "      |     |\n"
      "      v     |\n"
      "      F-----G\n");
  Trip trip(map, car);
  CHECK(trip.way('D', 'E') == "DE");
  CHECK(trip.way('D', 'F') == "DF");
}

TEST_CASE("a banned turn is not taken") {
  AsciiMap map(
      "A-----B-----C\n"
      "      |     |\n"
      "      D-----E\n");
  CHECK(Trip(map, car).way('A', 'C') == "ABC");
  map.forbid("AB", "BC");
  Trip trip(map, car);
  CHECK(trip.way('A', 'C') == "ABDEC");
  CHECK(trip.way('C', 'A') == "CBA");
  CHECK(trip.way('D', 'C') == "DEC");
}

TEST_CASE("a ban for trucks does not bind cars") {
  AsciiMap map(
      "A-----B-----C\n"
      "      |     |\n"
      "      D-----E\n");
  map.forbid("AB", "BC", both_bits(Profile::truck));
  CHECK(Trip(map, car).way('A', 'C') == "ABC");
  CHECK(Trip(map, Profile::truck).way('A', 'C') == "ABDEC");
}

TEST_CASE("where one turn only is allowed no other is taken") {
  AsciiMap map(
      "A-----B-----C\n"
      "      |     |\n"
      "      D-----E\n");
  map.allow_only("AB", "BD");
  Trip trip(map, car);
  CHECK(trip.way('A', 'C') == "ABDEC");
  CHECK(trip.way('D', 'C') == "DEC");
}

TEST_CASE("the only turn allowed is no rule for those who may not take it") {
  AsciiMap map(
      "A-----B-----C\n"
      "      |\n"
      "      D\n");
  map.allow_only("AB", "BD");
  map.street("BD").access = both_bits(Profile::foot);
  CHECK(Trip(map, car).way('A', 'C') == "ABC");
}

TEST_CASE("cars turn round at a dead end, and nowhere else") {
  AsciiMap map(
      "A-----B-----C\n"
      "      |     |\n"
      "      D     E\n");
  map.forbid("AB", "BC");
  // Down to D, round, and up again.
  CHECK(Trip(map, car).way('A', 'C') == "ABDBC");
}

TEST_CASE("cars stop at a bollard and turn round there") {
  AsciiMap map(
      "A-----B-----C\n"
      "|           |\n"
      "D-----------E\n");
  map.close('B', both_bits(car));
  Trip trip(map, car);
  CHECK(trip.way('A', 'C') == "ADEC");
  CHECK(trip.way(map.between('A', 'B', 0.9), map.between('B', 'C', 0.1)) == "ADEC");
}

TEST_CASE("turns cost: of two ways as long the straighter one is quicker") {
  const AsciiMap map(
      "A-----B-----C\n"
      "|     |     |\n"
      "D-----E-----F\n"
      "|     |     |\n"
      "G-----H-----I\n");
  Trip trip(map, car);
  const auto way = trip.way('A', 'I');
  CHECK((way == "ABCFI" || way == "ADGHI"));
  const double straight = static_cast<double>(trip.find(map.at('A'), map.at('C'))->milliseconds);
  const double bent = static_cast<double>(trip.find(map.at('A'), map.at('E'))->milliseconds);
  CHECK(straight > 1.2 / 25 * 3600e3 - 2);  // no turn: the time alone
  CHECK(straight < 1.2 / 25 * 3600e3 + 2);
  CHECK(bent > 0.8 / 25 * 3600e3 + 4000);
}

TEST_CASE("cars prefer the faster road, trucks do not gain as much by it") {
  AsciiMap map(
      "A---------B\n"
      "|         |\n"
      "C---------D\n");
  map.street("CD").road_class = Class::motorway;
  map.street("AC").road_class = Class::motorway;
  map.street("BD").road_class = Class::motorway;
  CHECK(Trip(map, car).way('A', 'B') == "ACDB");
  CHECK(Trip(map, Profile::bicycle).way('A', 'B') == "AB");
}

TEST_CASE("streets that a profile may not use are not there for it") {
  AsciiMap map(
      "A-----B-----C\n"
      "|           |\n"
      "D-----------E\n");
  map.street("AB").access = static_cast<Access>(both_bits(Profile::foot) | both_bits(Profile::car));
  CHECK(Trip(map, car).way('A', 'C') == "ABC");
  CHECK(Trip(map, Profile::truck).way('A', 'C') == "ADEC");
}
