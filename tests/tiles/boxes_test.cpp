#include "tiles/boxes.hpp"

#include "catch.hpp"

using namespace rumbo;

TEST_CASE("the shallowest tile that a small box touches reaches over the whole world") {
  const geo::BBox reach = tiles::reach_of({{-93, 14, -92, 16}}, 0);
  CHECK(reach == geo::BBox{-180, -90, 180, 90});
}

TEST_CASE("deep tiles reach little beyond the box that touches them") {
  const geo::BBox box{-93, 14, -92, 16}, reach = tiles::reach_of({box}, 10);
  CHECK(reach.contains({-93, 14}));
  CHECK(reach.contains({-92, 16}));
  CHECK(reach.west > -94);
  CHECK(reach.east < -91);
}

TEST_CASE("tiles reach across the antimeridian where their box does") {
  const geo::BBox reach = tiles::reach_of({{178, -20, -178, -15}}, 8);
  CHECK(reach.crosses_antimeridian());
  CHECK(reach.width() < 8);
}
