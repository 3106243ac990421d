#include "geo/geodesic.hpp"

#include "catch.hpp"
#include "geo/antimeridian.hpp"

#include <cmath>

#include <rapidcheck.h>

using namespace rumbo::geo;

namespace {

const LonLat tapachula{-92.25749, 14.90385};
const LonLat huixtla{-92.4641, 15.13915};

LonLat arbitrary_place() {
  return {*rc::gen::inRange(-179999, 180000) / 1000.0, *rc::gen::inRange(-89999, 90000) / 1000.0};
}

}  // namespace

TEST_CASE("distances are those of the ellipsoid") {
  // JFK to Changi: the worked example of GeographicLib's GeodSolve manual.
  CHECK(distance_km({-73.778889, 40.639722}, {103.989444, 1.359167}) ==
        Approx(15347.628).epsilon(1e-6));
  // A degree of the equator is a 360th of it; the poles are two quarters of a meridian apart.
  CHECK(distance_km({0, 0}, {1, 0}) == Approx(111.31949079327).epsilon(1e-12));
  CHECK(distance_km({17, 90}, {-80, -90}) == Approx(20003.931458625).epsilon(1e-12));
  // Nearly antipodal points, where Vincenty's iteration does not converge.
  CHECK(distance_km({0, 0}, {179.7, 0.5}) == Approx(19944.127421).epsilon(1e-9));
  CHECK(distance_km(tapachula, huixtla) == Approx(34.2).margin(0.3));
}

TEST_CASE("a destination lies at its distance and bearing") {
  CHECK(rc::check([] {
    const LonLat from = arbitrary_place();
    const double km = *rc::gen::inRange(1, 5000);
    const double azimuth = *rc::gen::inRange(0, 360);
    RC_ASSERT(std::abs(distance_km(from, destination(from, azimuth, km)) - km) < 1e-6);
  }));
}

TEST_CASE("a bearing is clockwise from north") {
  CHECK(azimuth_degrees({0, 0}, {0, 1}) == Approx(0).margin(1e-12));
  CHECK(azimuth_degrees({0, 0}, {1, 0}) == Approx(90));
  CHECK(azimuth_degrees({179.5, 0}, {-179.5, 0}) == Approx(90));
  CHECK(azimuth_degrees({0, 0}, {-1, 0}) == Approx(270));
  CHECK(azimuth_degrees(huixtla, huixtla) >= 0);
}

TEST_CASE("a densified geodesic is as long as the way and never jumps") {
  CHECK(rc::check([] {
    const LonLat from = arbitrary_place();
    const LonLat to = arbitrary_place();
    const Line line = geodesic(from, to, 0.1);
    RC_ASSERT(std::abs(length_km(line) - distance_km(from, to)) < 1e-3);
  }));
  const Line pacific = geodesic({170, 0}, {-170, 40}, 0.1);
  for (std::size_t i = 1; i < pacific.size(); ++i)
    CHECK(std::abs(pacific[i].lon - pacific[i - 1].lon) < 5);
}

TEST_CASE("a geodesic over a pole keeps its length, whole and cut at 180 degrees") {
  const double pole = GENERATE(1.0, -1.0);
  const double east = GENERATE(180.0, 179.9, 90.0, -170.0);
  const LonLat from{5, 80 * pole};
  const LonLat to{wrap_longitude(5 + east), 78 * pole};
  CAPTURE(pole, east);
  const Line line = geodesic(from, to, 0.1);
  CHECK(length_km(line) == Approx(distance_km(from, to)).epsilon(1e-4));
  double parts_km = 0;
  for (const Line& part : cut_at_antimeridian(line).lines) parts_km += length_km(part);
  CHECK(parts_km == Approx(distance_km(from, to)).epsilon(1e-4));
}

TEST_CASE("a circle is closed, counter-clockwise and as wide as asked") {
  const Ring ring = circle(huixtla, 15);
  CHECK(ring.front() == ring.back());
  double twice_area = 0;
  for (std::size_t i = 1; i < ring.size(); ++i) {
    twice_area += ring[i - 1].lon * ring[i].lat - ring[i].lon * ring[i - 1].lat;
    CHECK(distance_km(huixtla, ring[i]) == Approx(15));
  }
  CHECK(twice_area > 0);
}
