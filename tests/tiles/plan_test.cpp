#include "tiles/plan.hpp"

#include "catch.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <rapidcheck.h>

using namespace rumbo;
using tiles::Plan;
using tiles::Share;

namespace {

// All tiles of a zoom that the plan wants, by asking tile after tile.
std::set<geo::TileId> wanted(const Plan& plan, int zoom) {
  std::set<geo::TileId> ids;
  for (geo::TileId id = geo::first_id(zoom); id < geo::first_id(zoom + 1); ++id)
    if (plan.share(geo::tile_of(id), zoom) == Share::all) ids.insert(id);
  return ids;
}

geo::BBox some_box() {
  const int west = *rc::gen::inRange(-180, 180), south = *rc::gen::inRange(-85, 84);
  const int east = *rc::gen::inRange(-180, 181);
  return {double(west), double(south), double(east), double(*rc::gen::inRange(south + 1, 86))};
}

}  // namespace

TEST_CASE("a plan counts the tiles it wants, which are those its boxes touch") {
  CHECK(rc::check([] {
    const std::vector<geo::BBox> boxes{some_box(), some_box()};
    const Plan plan(0, 6, boxes);
    for (int zoom = 0; zoom <= 6; ++zoom) {
      const auto ids = wanted(plan, zoom);
      RC_ASSERT(plan.count(zoom) == ids.size());
      for (geo::TileId id = geo::first_id(zoom); id < geo::first_id(zoom + 1); ++id) {
        const geo::Tile tile = geo::tile_of(id);
        const bool touched = geo::tiles_in(boxes[0], zoom).contains(tile) ||
                             geo::tiles_in(boxes[1], zoom).contains(tile);
        RC_ASSERT(ids.contains(id) == touched);
      }
    }
  }));
}

TEST_CASE("the shards of a plan have every tile once, in blocks of 64 ids, and even shares") {
  CHECK(rc::check([] {
    const std::vector<geo::BBox> boxes{some_box()};
    const int of = *rc::gen::inRange(1, 8);
    const Plan whole(5, 6, boxes);
    for (int zoom = 5; zoom <= 6; ++zoom) {
      std::set<geo::TileId> all;
      std::size_t least_blocks = SIZE_MAX, most_blocks = 0;
      for (int number = 1; number <= of; ++number) {
        const auto ids = wanted(Plan(5, 6, boxes, {number, of}), zoom);
        std::set<geo::TileId> blocks;
        for (const geo::TileId id : ids) {
          RC_ASSERT(all.insert(id).second);
          blocks.insert((id - geo::first_id(zoom)) / 64);
        }
        least_blocks = std::min(least_blocks, blocks.size());
        most_blocks = std::max(most_blocks, blocks.size());
      }
      RC_ASSERT(all == wanted(whole, zoom));
      RC_ASSERT(most_blocks - least_blocks <= 1u);
    }
  }));
}

TEST_CASE("a plan that begins at an id wants nothing before it") {
  Plan plan(0, 5, {{-180, -85, 180, 85}});
  const geo::TileId begin = geo::first_id(4) + 77;
  plan.begin_at(begin);
  CHECK(plan.count(3) == 0);
  CHECK(plan.count(4) == 256 - 77);
  CHECK(plan.count(5) == 1024);
  CHECK(*wanted(plan, 4).begin() == begin);
}

TEST_CASE("a trillion tiles are counted at once") {
  CHECK(Plan(0, 20, {{-180, -90, 180, 90}}).count() == geo::first_id(21));
}

TEST_CASE("a sample is some blocks of 64 ids from all over a zoom, and all of a shallow one") {
  const std::vector<geo::BBox> world{{-180, -90, 180, 90}};
  Plan plan(0, 8, world);
  plan.sample(24);
  for (int zoom = 0; zoom <= 5; ++zoom) CHECK(plan.count(zoom) == std::uint64_t{1} << (2 * zoom));
  CHECK(plan.count(8) >= 20 * 64);
  CHECK(plan.count(8) <= 28 * 64);
  const auto sampled = wanted(plan, 8);
  CHECK(sampled.size() == plan.count(8));
  std::map<std::uint64_t, int> blocks;
  std::set<std::uint64_t> sixteenths;
  for (const geo::TileId id : sampled) {
    ++blocks[(id - geo::first_id(8)) / 64];
    sixteenths.insert((id - geo::first_id(8)) / 4096);
  }
  for (const auto& [block, tiles] : blocks) CHECK(tiles == 64);
  CHECK(sixteenths.size() == 16);
}

TEST_CASE("a sample of some boxes has tiles of these alone, and about as many as asked for") {
  CHECK(rc::check([] {
    const std::vector<geo::BBox> boxes{some_box(), some_box()};
    Plan all(7, 7, boxes), some(7, 7, boxes);
    some.sample(8);
    const auto every = wanted(all, 7), sampled = wanted(some, 7);
    RC_ASSERT(std::includes(every.begin(), every.end(), sampled.begin(), sampled.end()));
    RC_ASSERT(sampled.size() == some.count());
    if (all.count() <= 8 * 64) RC_ASSERT(sampled == every);
  }));
}
