#include "geo/antimeridian.hpp"

#include "catch.hpp"
#include "geo/geodesic.hpp"

#include <rapidcheck.h>

using namespace rumbo::geo;

TEST_CASE("a line over 180 degrees is parted there, once, at the same latitude on both sides") {
  for (const Line& line : {Line{{179, 0}, {-179, 2}}, Line{{179, 0}, {181, 2}}}) {
    const MultiLine cut = cut_at_antimeridian(line);
    REQUIRE(cut.lines.size() == 2);
    CHECK(cut.lines[0] == Line{{179, 0}, {180, 1}});
    CHECK(cut.lines[1] == Line{{-180, 1}, {-179, 2}});
  }
}

TEST_CASE("a line that stays on one side is left whole") {
  const Line line{{-92, 14}, {-93, 15}, {-94, 16}};
  CHECK(std::get<Line>(line_geometry(line)) == line);
}

TEST_CASE("cutting keeps every position in range and loses no length") {
  CHECK(rc::check([] {
    const LonLat from{*rc::gen::inRange(-180, 181) + 0.0, *rc::gen::inRange(-80, 81) + 0.0};
    const LonLat to{*rc::gen::inRange(-180, 181) + 0.0, *rc::gen::inRange(-80, 81) + 0.0};
    double km = 0;
    for (const Line& part : cut_at_antimeridian(geodesic(from, to, 0.01)).lines) {
      RC_ASSERT(part.size() > 1u);
      for (const LonLat& position : part) RC_ASSERT(position.valid());
      km += length_km(part);
    }
    RC_ASSERT(std::abs(km - distance_km(from, to)) < 0.1);
  }));
}
