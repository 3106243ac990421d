#include "catch.hpp"
#include "corridor/corridor.hpp"
#include "geo/geodesic.hpp"
#include "made_up_map.hpp"

using namespace rumbo;
using geo::LonLat;

TEST_CASE("no way at all joins a place to itself") {
  const MadeUpMap map({{{10, 10, 11, 11}}});
  const auto corridor = map.corridors().find({10.5, 10.5}, {10.5, 10.5});
  REQUIRE(corridor);
  CHECK(corridor->km == 0);
  CHECK(corridor->line == geo::Line{{10.5, 10.5}, {10.5, 10.5}});
}

TEST_CASE("two places nearer to each other than a cell are joined") {
  const MadeUpMap map({{{10, 10, 11, 11}}});
  const LonLat from{10.5, 10.5}, to{10.501, 10.5005};
  const auto corridor = map.corridors().find(from, to);
  REQUIRE(corridor);
  CHECK(corridor->line.front() == from);
  CHECK(corridor->line.back() == to);
  CHECK(corridor->km >= geo::distance_km(from, to));
  CHECK(corridor->km < 1);
}

TEST_CASE("a stop a little off the coast is let over to the land, one far off is not") {
  const MadeUpMap map({{{10, 10, 11, 11}}});
  const LonLat pier{11.02, 10.5}, ship{11.4, 10.5}, town{10.5, 10.5};
  const auto corridor = map.corridors().find(pier, town);
  REQUIRE(corridor);
  CHECK(corridor->line.front() == pier);
  std::string why;
  CHECK_FALSE(map.corridors().find(ship, town, &why));
  CHECK(why.starts_with("no way over land: "));
}

TEST_CASE("a stop on an islet is let over to the mainland beside it") {
  const MadeUpMap map({{{10, 10, 11, 11}, {11.02, 10.45, 11.06, 10.55}}});
  CHECK(map.corridors().find({11.03, 10.5}, {10.5, 10.5}));
}
