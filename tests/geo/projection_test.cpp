#include "geo/projection.hpp"

#include "base/error.hpp"
#include "catch.hpp"
#include "geo/projection_choice.hpp"

using namespace rumbo;
using geo::BBox;
using geo::Projection;

TEST_CASE("Web Mercator puts places where EPSG:3857 says") {
  for (const char* name : {"mercator", "EPSG:3857"}) {
    const auto xy = Projection(name).forward({180, 0});
    REQUIRE(xy);
    CHECK(xy->x == Approx(20037508.342789244));
    CHECK(xy->y == Approx(0).margin(1e-6));
  }
}

TEST_CASE(
    "every projection chosen for an extent finds its way back at the extent's corners and centre") {
  for (const BBox& extent :
       {BBox{-93, 14.5, -91.5, 16}, BBox{-118, 14, -86, 33}, BBox{-20, -35, 55, 38},
        BBox{170, -20, -170, 0}, BBox{-30, 60, 40, 85}, BBox{-180, -60, 180, 84}}) {
    const Projection projection(geo::projection_for(extent));
    for (const geo::LonLat place :
         {geo::LonLat{extent.west, extent.south}, {extent.east, extent.north}, extent.centre()}) {
      const auto xy = projection.forward(place);
      REQUIRE(xy);
      const auto back = projection.inverse(*xy);
      REQUIRE(back);
      CHECK(back->lat == Approx(place.lat).margin(1e-6));
    }
  }
}

TEST_CASE("what is no map projection is refused with a remedy") {
  for (const char* name :
       {"", "nonsense", "EPSG:4326", "+proj=longlat", "+proj=nope", "EPSG:999999"}) {
    INFO(name);
    CHECK_THROWS_AS(Projection(name), base::UsageError);
  }
}
