#include "scene/track.hpp"

#include "catch.hpp"

#include <cmath>

#include <rapidcheck.h>

using namespace rumbo::scene;

TEST_CASE("a track is measured along itself and goes straight on beyond its ends") {
  const Track track({{0, 0}, {30, 0}, {30, 40}});
  CHECK(track.length() == 70);
  CHECK(track.at(30) == XY{30, 0});
  CHECK(track.at(50) == XY{30, 20});
  CHECK(track.at(-10) == XY{-10, 0});
  CHECK(track.at(75) == XY{30, 45});
  CHECK(track.bearing(0, 30) == Approx(0));
  CHECK(track.bearing(40, 60) == Approx(90));
}

TEST_CASE("letters on a straight track stand upright, side by side, about its middle") {
  const auto stands = stands_on(Track({{100, 50}, {200, 50}}), {10, 20, 10});
  REQUIRE(stands.size() == 3);
  CHECK(stands[0].at.x == Approx(135));
  CHECK(stands[1].at.x == Approx(150));
  CHECK(stands[2].at.x == Approx(165));
  for (const Stand& stand : stands) {
    CHECK(stand.at.y == Approx(50));
    CHECK(stand.angle == Approx(0));
  }
}

TEST_CASE("letters stand on the track, each turned as the track runs under it") {
  CHECK(rc::check([] {
    const double radius = *rc::gen::inRange(60, 400);
    std::vector<XY> arc;
    for (int degrees = 180; degrees <= 360; ++degrees)
      arc.push_back(
          {radius * std::cos(degrees * M_PI / 180), radius * std::sin(degrees * M_PI / 180)});
    const auto stands = stands_on(Track(arc), std::vector<double>(8, 10.0));
    double last = -90;
    for (const Stand& stand : stands) {
      RC_ASSERT(std::abs(std::hypot(stand.at.x, stand.at.y) - radius) < 0.02 * radius);
      RC_ASSERT(stand.angle > last);
      const double tangent = std::atan2(stand.at.y, stand.at.x) * 180 / M_PI + 90;
      RC_ASSERT(std::abs(stand.angle - tangent) < 3);
      last = stand.angle;
    }
  }));
}
