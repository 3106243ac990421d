#include "corridor/frame.hpp"

#include "catch.hpp"
#include "geo/geodesic.hpp"

#include <rapidcheck.h>

using namespace rumbo;
using corridor::Frame;
using geo::LonLat;

TEST_CASE("a frame runs from the one position to the other along x") {
  const Frame frame({-92, 15}, {-99, 19});
  const geo::XY from = frame.to_plane({-92, 15}), to = frame.to_plane({-99, 19});
  CHECK(from.x == Approx(0).margin(1e-6));
  CHECK(from.y == Approx(0).margin(1e-6));
  CHECK(to.x == Approx(frame.length_km()));
  CHECK(to.y == Approx(0).margin(1e-6));
  CHECK(frame.length_km() == Approx(geo::distance_km({-92, 15}, {-99, 19})).epsilon(0.006));
  CHECK(frame.to_plane({-92, 16}).y < 0);  // to the right of one who goes west
}

TEST_CASE("what a frame lays on the plane it puts back on the globe") {
  CHECK(rc::check([] {
    const auto degrees = [](int limit) {
      return 0.01 * *rc::gen::inRange(-100 * limit, 100 * limit);
    };
    const LonLat from{degrees(180), degrees(90)}, to{degrees(180), degrees(90)};
    RC_PRE(geo::distance_km(from, to) > 1);
    const Frame frame(from, to);
    const LonLat somewhere{degrees(180), degrees(90)};
    const LonLat again = frame.to_globe(frame.to_plane(somewhere));
    RC_ASSERT(geo::distance_km(somewhere, again) < 1e-3);
  }));
}
