#include "geo/tile.hpp"

#include "catch.hpp"

#include <set>

#include <rapidcheck.h>

using namespace rumbo;
using geo::Tile;

TEST_CASE("tiles have the ids of the PMTiles specification") {
  CHECK(geo::id_of({0, 0, 0}) == 0);
  CHECK(geo::id_of({1, 0, 0}) == 1);
  CHECK(geo::id_of({1, 0, 1}) == 2);
  CHECK(geo::id_of({1, 1, 1}) == 3);
  CHECK(geo::id_of({1, 1, 0}) == 4);
  CHECK(geo::id_of({2, 0, 0}) == 5);
  CHECK(geo::id_of({12, 3423, 1763}) == 19078479);
}

TEST_CASE("an id names the tile it was made from, at every zoom") {
  CHECK(rc::check([] {
    const int zoom = *rc::gen::inRange(0, Tile::deepest + 1);
    const auto side = std::uint32_t{1} << zoom;
    const Tile tile{zoom, *rc::gen::inRange<std::uint32_t>(0, side),
                    *rc::gen::inRange<std::uint32_t>(0, side)};
    RC_ASSERT(tile.valid());
    RC_ASSERT(geo::tile_of(geo::id_of(tile)) == tile);
    RC_ASSERT(geo::id_of(tile) < geo::first_id(zoom + 1));
  }));
}

TEST_CASE("neighbours by id share an edge, and a tile's children have four ids in a row") {
  for (geo::TileId id = geo::first_id(5); id + 1 < geo::first_id(6); ++id) {
    const Tile a = geo::tile_of(id), b = geo::tile_of(id + 1);
    const auto apart = [](std::uint32_t p, std::uint32_t q) { return p > q ? p - q : q - p; };
    REQUIRE(apart(a.x, b.x) + apart(a.y, b.y) == 1);
  }
  for (geo::TileId id = 0; id < geo::first_id(5); ++id) {
    const Tile tile = geo::tile_of(id);
    const geo::TileId first = geo::first_id(tile.z + 1) + 4 * (id - geo::first_id(tile.z));
    for (unsigned nth = 0; const Tile& child : geo::children_of(tile)) {
      REQUIRE(child.parent() == tile);
      REQUIRE(geo::id_of(child) == first + nth++);
    }
  }
}

TEST_CASE("a tile's box is its square of the world in degrees") {
  const geo::BBox world = Tile{0, 0, 0}.bbox();
  CHECK(world.west == -180);
  CHECK(world.east == 180);
  CHECK(world.north == Approx(85.0511287798066));
  CHECK(world.south == Approx(-85.0511287798066));
  const geo::BBox south_east = Tile{1, 1, 1}.bbox();
  CHECK(south_east.west == 0);
  CHECK(south_east.north == Approx(0).margin(1e-12));
}

TEST_CASE("the tiles in a box are those it touches, its far edges' neighbours not among them") {
  CHECK(geo::tiles_in({-180, -90, 180, 90}, 3).count() == 64);
  CHECK(geo::tiles_in(Tile{7, 31, 57}.bbox(), 7).count() == 1);
  CHECK(geo::tiles_in({10, 10, 10, 10}, 20).count() == 1);
  CHECK(geo::tiles_in({180, 10, 180, 10}, 4).columns.front().first == 15);
}

TEST_CASE("a box over the antimeridian has tiles on both sides") {
  const geo::TileRange range = geo::tiles_in({170, -10, -170, 10}, 5);
  REQUIRE(range.columns.size() == 2);
  CHECK(range.columns[0] == std::pair(31u, 31u));
  CHECK(range.columns[1] == std::pair(0u, 0u));
  CHECK(range.contains({5, 0, 15}));
  CHECK(range.contains({5, 31, 16}));
  CHECK_FALSE(range.contains({5, 16, 16}));
  CHECK(geo::tiles_in({10, -10, 5, 10}, 3).count() == 8 * 2);
}
