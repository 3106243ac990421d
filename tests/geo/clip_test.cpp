#include "geo/clip.hpp"

#include "catch.hpp"
#include "geo/lonlat.hpp"
#include "geo/simplify.hpp"

#include <rapidcheck.h>

using namespace rumbo::geo;

namespace {

const Window window{0, 0, 10, 10};
using Path = std::vector<XY>;

XY arbitrary_point() {
  return {*rc::gen::inRange(-20, 30) + 0.0, *rc::gen::inRange(-20, 30) + 0.0};
}

}  // namespace

TEST_CASE("a line is cut into its parts inside the window") {
  const Path line{{-5, 5}, {5, 5}, {5, 15}, {8, 15}, {8, 5}};
  const auto parts = clip_line(line, window);
  REQUIRE(parts.size() == 2);
  CHECK(parts[0] == Path{{0, 5}, {5, 5}, {5, 10}});
  CHECK(parts[1] == Path{{8, 10}, {8, 5}});
}

TEST_CASE("a ring round the window becomes the window") {
  const auto ring = clip_ring(Path{{-5, -5}, {15, -5}, {15, 15}, {-5, 15}, {-5, -5}}, window);
  REQUIRE(ring.size() == 5);
  CHECK(ring.front() == ring.back());
}

TEST_CASE("a ring beside the window vanishes") {
  CHECK(clip_ring(Path{{20, 0}, {30, 0}, {30, 10}, {20, 0}}, window).empty());
}

TEST_CASE("whatever is clipped stays inside the window") {
  CHECK(rc::check([] {
    Path line;
    for (int i = 0; i < 8; ++i) line.push_back(arbitrary_point());
    const auto is_inside = [](XY p) {
      return p.x > -1e-9 && p.x < 10 + 1e-9 && p.y > -1e-9 && p.y < 10 + 1e-9;
    };
    for (const auto& part : clip_line(line, window))
      for (const XY& point : part) RC_ASSERT(is_inside(point));
    line.push_back(line.front());
    for (const XY& point : clip_ring(line, window)) RC_ASSERT(is_inside(point));
  }));
}

TEST_CASE("thinning keeps both ends and drops what is too near") {
  Path line{{0, 0}, {0.1, 0}, {0.2, 0}, {1, 0}, {1.1, 0}};
  thin(line, 0.5);
  CHECK(line == Path{{0, 0}, {1, 0}, {1.1, 0}});
}
