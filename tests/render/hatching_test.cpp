#include "render/hatching.hpp"

#include "catch.hpp"

#include <cmath>

using namespace rumbo;
using render::hatching;
using scene::Path;

namespace {

// 60 pixels a side, with a hole of 20 in its middle.
std::vector<Path> square_with_hole() {
  return {{{{1, 1}, {61, 1}, {61, 61}, {1, 61}}, true},
          {{{21, 21}, {41, 21}, {41, 41}, {21, 41}}, true}};
}

double length(const std::vector<Path>& lines) {
  double sum = 0;
  for (const Path& line : lines)
    sum += std::hypot(line.points[1].x - line.points[0].x, line.points[1].y - line.points[0].y);
  return sum;
}

}  // namespace

TEST_CASE("hatching covers an area at six pixels from line to line, and leaves its holes out") {
  const double area = 60 * 60 - 20 * 20;
  for (const auto* pattern : {"hatch", "hatch-back", "hatch-flat", "hatch-upright"}) {
    INFO(pattern);
    CHECK(length(hatching(pattern, square_with_hole())) == Approx(area / 6).epsilon(0.1));
  }
  CHECK(length(hatching("hatch-cross", square_with_hole())) == Approx(area / 3).epsilon(0.1));
}

TEST_CASE("no line of a hatching lies in a hole or outside") {
  for (const Path& line : hatching("hatch-flat", square_with_hole())) {
    const double x = (line.points[0].x + line.points[1].x) / 2, y = line.points[0].y;
    CHECK_FALSE((x > 21 && x < 41 && y > 21 && y < 41));
    CHECK((x >= 1 && x <= 61 && y >= 1 && y <= 61));
  }
}

TEST_CASE("a hatching of more crossings than the limit ends") {
  std::vector<scene::XY> zigzag;
  for (int i = 0; i < 100'000; ++i) zigzag.push_back({double(i % 2), i % 2 ? 10'000.0 : 0.0});
  CHECK(hatching("hatch-flat", {{zigzag, true}}).size() <= 2'000'000);
}

TEST_CASE("a pattern that is not known draws nothing") {
  CHECK(hatching("dots", square_with_hole()).empty());
}
