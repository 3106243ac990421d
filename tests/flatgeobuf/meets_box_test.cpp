#include "flatgeobuf/meets_box.hpp"

#include "catch.hpp"

using namespace rumbo;
using flatgeobuf::meets_box;

namespace {

const geo::BBox box{0, 0, 10, 10};

geo::Polygon square(double west, double south, double east, double north) {
  return {{{{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}}};
}

}  // namespace

TEST_CASE("a line meets a box that it crosses, though all its points lie outside") {
  CHECK(meets_box(geo::Line{{-5, 5}, {15, 5}}, box));
  CHECK(meets_box(geo::Line{{-1, 8}, {3, 12}}, box));
  CHECK_FALSE(meets_box(geo::Line{{-5, 8}, {3, 16}}, box));
  CHECK_FALSE(meets_box(geo::Line{{-5, -1}, {15, -1}}, box));
}

TEST_CASE("a point on the edge of a box meets it") {
  CHECK(meets_box(geo::LonLat{10, 10}, box));
  CHECK_FALSE(meets_box(geo::LonLat{10.001, 10}, box));
  CHECK(meets_box(geo::MultiPoint{{{50, 50}, {1, 1}}}, box));
}

TEST_CASE("a polygon meets a box that lies within it, unless it lies in a hole") {
  geo::Polygon large = square(-20, -20, 30, 30);
  CHECK(meets_box(large, box));
  large.rings.push_back(square(-1, -1, 11, 11).rings.front());
  CHECK_FALSE(meets_box(large, box));
}

TEST_CASE("a polygon bent round a box does not meet it, though its own box does") {
  const geo::Polygon bent{{{{-5, -5}, {20, -5}, {20, -1}, {-1, -1}, {-1, 20}, {-5, 20}, {-5, -5}}}};
  CHECK_FALSE(meets_box(bent, box));
  CHECK(meets_box(geo::MultiPolygon{{bent, square(9, 9, 12, 12)}}, box));
}

TEST_CASE("no geometry meets no box") { CHECK_FALSE(meets_box(geo::Geometry{}, box)); }
