#include "geo/web_mercator.hpp"

#include "catch.hpp"
#include "geo/projection.hpp"

#include <rapidcheck.h>

using namespace rumbo;
namespace web_mercator = geo::web_mercator;

TEST_CASE("the unit square runs from 180 west and 85.0511 north to 180 east and 85.0511 south") {
  CHECK(web_mercator::forward({-180, web_mercator::most_north}).x == 0);
  CHECK(web_mercator::forward({-180, web_mercator::most_north}).y == Approx(0).margin(1e-15));
  CHECK(web_mercator::forward({180, -90}) == geo::XY{1, 1});
  CHECK(web_mercator::forward({0, 90}).y == 0);
  CHECK(web_mercator::forward({0, 0}) == geo::XY{0.5, 0.5});
}

TEST_CASE("positions are where EPSG:3857 has them, and come back") {
  const geo::Projection epsg("EPSG:3857");
  CHECK(rc::check([&] {
    const geo::LonLat position{*rc::gen::inRange(-1799, 1800) / 10.0,
                               *rc::gen::inRange(-850, 851) / 10.0};
    const geo::XY unit = web_mercator::forward(position);
    const auto metres = epsg.forward(position);
    RC_ASSERT(metres.has_value());
    RC_ASSERT(std::abs((unit.x - 0.5) * web_mercator::equator_metres - metres->x) < 1e-6);
    RC_ASSERT(std::abs((0.5 - unit.y) * web_mercator::equator_metres - metres->y) < 1e-6);
    const geo::LonLat back = web_mercator::inverse(unit);
    RC_ASSERT(std::abs(back.lon - position.lon) < 1e-9);
    RC_ASSERT(std::abs(back.lat - position.lat) < 1e-9);
  }));
}
