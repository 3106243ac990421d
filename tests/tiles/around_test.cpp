#include "tiles/around.hpp"

#include "catch.hpp"
#include "geo/geodesic.hpp"
#include "tiles/plan.hpp"

#include <algorithm>
#include <cmath>

#include <rapidcheck.h>

using namespace rumbo;

namespace {

geo::Features stop_at(geo::LonLat place) {
  geo::Feature stop;
  stop.geometry = place;
  return {stop};
}

geo::Features leg(const geo::Line& line) {
  geo::Feature leg;
  leg.geometry = line;
  return {leg};
}

double wrapped(double lon) { return lon < -180 ? lon + 360 : lon > 180 ? lon - 360 : lon; }

bool inside(const std::vector<geo::BBox>& boxes, geo::LonLat place) {
  return std::ranges::any_of(boxes, [&](const geo::BBox& box) {
    const bool east_west = box.crosses_antimeridian()
                               ? place.lon >= box.west || place.lon <= box.east
                               : place.lon >= box.west && place.lon <= box.east;
    return east_west && place.lat >= box.south && place.lat <= box.north;
  });
}

}  // namespace

TEST_CASE("boxes cover all that is as near to a stop as is asked, at any longitude") {
  CHECK(rc::check([] {
    const geo::LonLat stop{*rc::gen::inRange(-1800, 1801) / 10.0,
                           *rc::gen::inRange(-800, 801) / 10.0};
    const double km = *rc::gen::inRange(1, 2000) / 10.0;
    const auto boxes = tiles::boxes_around(stop_at(stop), km);
    for (int i = 0; i < 20; ++i) {
      const double angle = i * 0.314159, north = km / 111.7 * std::sin(angle);
      const double lat = stop.lat + north;
      const double east = km / 111.7 * std::cos(angle) / std::cos(lat * 3.14159265358979 / 180);
      const geo::LonLat near{wrapped(stop.lon + east), lat};
      if (geo::distance_km(stop, near) > km) continue;
      RC_ASSERT(inside(boxes, near));
    }
  }));
}

TEST_CASE("boxes cover a leg from end to end, and nothing far from it") {
  const geo::Line line{{-92.26, 14.91}, {-92.46, 15.14}, {-94.2, 16.5}};
  const auto boxes = tiles::boxes_around(leg(line), 5);
  for (double share = 0; share <= 1; share += 0.01) {
    CHECK(inside(boxes, {std::lerp(-92.26, -92.46, share), std::lerp(14.91, 15.14, share)}));
    CHECK(inside(boxes, {std::lerp(-92.46, -94.2, share), std::lerp(15.14, 16.5, share)}));
  }
  CHECK_FALSE(inside(boxes, {-92.26, 15.14}));
  CHECK_FALSE(inside(boxes, {-93.3, 15.6}));
  for (const geo::BBox& box : boxes) {
    CHECK(box.height() < 2 * 1.3 * 5 / 110.5);
    CHECK(box.width() < 2 * 1.4 * 5 / 110.5);
  }
}

TEST_CASE("a stop by the antimeridian has tiles on both sides of it") {
  const auto boxes = tiles::boxes_around(stop_at({179.99, -17}), 5);
  CHECK(inside(boxes, {-179.99, -17}));
  CHECK(inside(boxes, {179.96, -17}));
  const tiles::Plan plan(10, 10, boxes);
  CHECK(plan.share({10, 0, 560}, 10) == plan.share({10, 1023, 560}, 10));
  CHECK(plan.count() < 10);
}

TEST_CASE("a stop at a pole is surrounded by all longitudes") {
  const auto boxes = tiles::boxes_around(stop_at({10, 90}), 5);
  CHECK(inside(boxes, {-170, 89.99}));
  CHECK(inside(boxes, {100, 89.99}));
}

TEST_CASE("areas and what has no place have no tiles about them") {
  geo::Feature area;
  area.geometry = geo::Polygon{{{{0, 0}, {1, 0}, {1, 1}, {0, 0}}}};
  CHECK(tiles::boxes_around({area, geo::Feature{}}, 5).empty());
}
