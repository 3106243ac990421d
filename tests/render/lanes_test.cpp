#include "render/lanes.hpp"

#include "catch.hpp"
#include "sample_journeys.hpp"

#include <algorithm>

using namespace rumbo;

namespace {
render::Lanes lanes_of(const geo::Features& legs) {
  const auto view = render::View::fit({-93, 14.4, -91.8, 15.6}, {0, 0, 800, 800}, "auto");
  return {legs, view};
}
}  // namespace

TEST_CASE("a leg alone on its way runs down the middle") {
  const geo::Features legs{sample::leg("a", 1, {"x", sample::tapachula}, {"y", sample::huixtla})};
  CHECK(lanes_of(legs).of(0) == 0);
}

TEST_CASE("legs between the same places get lanes side by side") {
  const sample::Where x{"x", sample::tapachula}, y{"y", sample::huixtla};
  const geo::Features legs{sample::leg("a", 1, x, y), sample::leg("b", 1, x, y),
                           sample::leg("c", 1, x, y)};
  const auto lanes = lanes_of(legs);
  std::vector<double> offsets{lanes.of(0), lanes.of(1), lanes.of(2)};
  std::ranges::sort(offsets);
  CHECK(offsets == std::vector<double>{-1, 0, 1});
}

TEST_CASE("a leg the other way keeps to a lane of its own in space") {
  const sample::Where x{"x", sample::tapachula}, y{"y", sample::huixtla};
  const auto lanes = lanes_of({sample::leg("a", 1, x, y), sample::leg("a", 2, y, x)});
  // Offsets are to the right of each one's direction: opposite directions, so equal offsets are
  // opposite sides.
  CHECK(lanes.of(0) == lanes.of(1));
  CHECK(lanes.of(0) != 0);
}

TEST_CASE("beside moves a path to its right and keeps its shape") {
  const auto moved = render::beside({{{0, 0}, {10, 0}, {10, 10}}, false}, 2);
  CHECK(moved.points.front() == render::XY{0, 2});
  CHECK(moved.points[1].x == Approx(8).margin(1e-9));
  CHECK(moved.points[1].y == Approx(2).margin(1e-9));
  CHECK(moved.points.back() == render::XY{8, 10});
}

TEST_CASE("beside survives points that repeat and turn back") {
  for (const auto& point : render::beside({{{0, 0}, {0, 0}, {5, 0}, {0, 0}}, false}, 3).points) {
    CHECK(std::abs(point.x) < 20);
    CHECK(std::abs(point.y) < 20);
  }
}

TEST_CASE("places that the map cannot tell apart are one for the lanes") {
  const sample::Where x{"x", sample::tapachula}, y{"y", sample::huixtla};
  const sample::Where beside_y{"z", {sample::huixtla.lon + 0.004, sample::huixtla.lat}};
  const auto lanes = lanes_of({sample::leg("a", 1, x, y), sample::leg("b", 1, x, beside_y)});
  CHECK(lanes.of(0) == -lanes.of(1));
  CHECK(lanes.of(0) != 0);
}
