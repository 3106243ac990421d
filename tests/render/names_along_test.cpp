#include "render/names_along.hpp"

#include "catch.hpp"

#include <algorithm>
#include <cmath>

#include <rapidcheck.h>

using namespace rumbo::render;

namespace {

// A river that winds from west to east: a wave of so many pixels over another.
std::vector<XY> river(double height, double length, bool back = false) {
  std::vector<XY> line;
  for (int x = 0; x <= 800; x += 5)
    line.push_back({100.0 + x, 300 + height * std::sin(x / length)});
  if (back) std::ranges::reverse(line);
  return line;
}

double off_the_river(XY at, const std::vector<XY>& line) {
  double nearest = INFINITY;
  for (const XY& point : line)
    nearest = std::min(nearest, std::hypot(point.x - at.x, point.y - at.y));
  return nearest;
}

double turn(const XY& a, const XY& b, const XY& c) {
  const double before = std::atan2(b.y - a.y, b.x - a.x), after = std::atan2(c.y - b.y, c.x - b.x);
  return std::abs(std::remainder(after - before, 2 * M_PI)) * 180 / M_PI;
}

}  // namespace

TEST_CASE("a name runs from left to right along its river, whichever way the river flows") {
  for (const bool back : {false, true}) {
    const auto stretches = names_along(river(30, 90, back), {.width = 120, .em = 12});
    REQUIRE_FALSE(stretches.empty());
    for (const Stretch& stretch : stretches) {
      REQUIRE(stretch.candidate.path.size() >= 2);
      CHECK(stretch.candidate.path.front().x < stretch.candidate.path.back().x);
    }
  }
}

TEST_CASE("a name stays beside its river and does not bend more than letters bear") {
  CHECK(rc::check([] {
    const double height = *rc::gen::inRange(0, 60), length = *rc::gen::inRange(40, 200);
    const std::vector<XY> line = river(height, length);
    for (const Stretch& stretch : names_along(line, {.width = 100, .em = 12, .most_bend = 30})) {
      const std::vector<XY>& path = stretch.candidate.path;
      for (const XY& at : path) RC_ASSERT(off_the_river(at, line) < height + 30);
      for (std::size_t i = 2; i < path.size(); ++i)
        RC_ASSERT(turn(path[i - 2], path[i - 1], path[i]) <= 30 + 1e-6);
    }
  }));
}

TEST_CASE("a river shorter than its name, or one that winds too much, has none") {
  CHECK(names_along({{0, 0}, {50, 0}}, {.width = 120, .em = 12}).empty());
  std::vector<XY> knot;
  for (int i = 0; i < 200; ++i)
    knot.push_back({300 + 12 * std::cos(i / 3.0), 300 + 12 * std::sin(i / 3.0)});
  CHECK(names_along(knot, {.width = 120, .em = 12}).empty());
}

TEST_CASE("the boxes of a name cover its baseline and its letters, and no more than they need") {
  const std::vector<XY> baseline{{0, 0}, {40, 30}, {80, 30}, {120, 0}};
  const auto boxes = boxes_on(baseline, 12);
  for (const XY& at : baseline)
    CHECK(std::ranges::any_of(boxes, [&](const Box& box) { return box.contains(at); }));
  const auto area = [](const Box& box) { return box.width() * box.height(); };
  double sum = 0;
  for (const Box& box : boxes) sum += area(box);
  CHECK(sum < 120 * 60);
}

TEST_CASE("letters that hang together are known") {
  CHECK(is_joined("نهر النيل"));
  CHECK(is_joined("गंगा"));
  CHECK_FALSE(is_joined("Donau"));
  CHECK_FALSE(is_joined("Дунай"));
}
