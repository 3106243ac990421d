#include "render/named_extent.hpp"

#include "catch.hpp"

using namespace rumbo;

namespace {

geo::Polygon square(double west, double south, double size) {
  return {{{{west, south},
            {west + size, south},
            {west + size, south + size},
            {west, south + size},
            {west, south}}}};
}

}  // namespace

TEST_CASE("a country's extent leaves far small islands out and keeps near and large ones") {
  const geo::MultiPolygon country{
      {square(0, 42, 8), square(9, 41, 1), square(-54, 3, 1), square(30, 42, 4)}};
  CHECK(render::main_land(country) == geo::BBox{0, 41, 34, 50});
}

TEST_CASE("a country on both sides of 180 degrees has one narrow extent") {
  const geo::MultiPolygon country{{square(177, -18, 1.5), square(-180, -17, 0.5)}};
  const auto box = render::main_land(country);
  CHECK(box.crosses_antimeridian());
  CHECK(box.width() == Approx(3.5 - 0.0));
}
