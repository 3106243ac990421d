#include "geo/projection_choice.hpp"

#include "catch.hpp"
#include "geo/antimeridian.hpp"
#include "geo/projection.hpp"

#include <cmath>

using namespace rumbo;
using geo::BBox;
using geo::ProjectionKind;

TEST_CASE("each size and shape of extent gets the projection an atlas would give it") {
  struct {
    const char* what;
    BBox extent;
    ProjectionKind kind;
  } const maps[] = {
      {"a town", {-92.3, 14.85, -92.2, 14.95}, ProjectionKind::transverse_mercator},
      {"Chiapas", {-94.2, 14.5, -90.4, 17.9}, ProjectionKind::transverse_mercator},
      {"Mexico", {-118, 14, -86, 33}, ProjectionKind::country},
      {"the United States", {-125, 24, -66, 50}, ProjectionKind::country},
      {"Chile", {-76, -56, -66, -17}, ProjectionKind::continent},
      {"Togo and Benin", {-1, 5, 4, 13}, ProjectionKind::transverse_mercator},
      {"Africa", {-18, -35, 52, 38}, ProjectionKind::continent},
      {"Europe", {-25, 34, 45, 72}, ProjectionKind::continent},
      {"Indonesia", {94, -11, 142, 7}, ProjectionKind::equatorial_band},
      {"Fiji, across 180 degrees", {176, -20, -178, -15}, ProjectionKind::transverse_mercator},
      {"a cruise of the Pacific", {122, -50, -53, 55}, ProjectionKind::world},
      {"the world", {-180, -60, 180, 84}, ProjectionKind::world},
      {"a flight over the Arctic", {-170, 55, 40, 89.9}, ProjectionKind::polar},
      {"Antarctica", {-180, -90, 180, -60}, ProjectionKind::polar},
  };
  for (const auto& map : maps) {
    INFO(map.what);
    CHECK(geo::projection_kind(map.extent) == map.kind);
  }
}

TEST_CASE("a world map is turned to the extent's middle, across 180 degrees") {
  const geo::Projection projection(geo::projection_for({122, -50, -53, 55}));
  CHECK(projection.shape().centre.lon == Approx(-145.5));
  CHECK(projection.forward({-145.5, 0})->x == Approx(0).margin(1));
}

TEST_CASE("a polar map has its pole in the middle and the extent's middle upright") {
  const geo::Projection north(geo::projection_for({-150, 60, 30, 89}));
  CHECK(north.forward({0, 90})->x == Approx(0).margin(1e-3));
  CHECK(north.forward({-60, 70})->x == Approx(0).margin(1e-3));
  CHECK(north.forward({-60, 70})->y < 0);
}

TEST_CASE("the shape of a projection tells where its globe tears") {
  CHECK(geo::Projection("+proj=eqearth +lon_0=150").shape().centre.lon == 150);
  CHECK(geo::Projection("+proj=eqearth +lon_0=150").shape().reach == 0);
  CHECK(geo::Projection("+proj=ortho +lat_0=40 +lon_0=-100").shape().reach == Approx(89.9));
  CHECK(geo::Projection("+proj=ortho +lat_0=40 +lon_0=-100").shape().centre.lat == 40);
  CHECK(geo::Projection("EPSG:32615").shape().centre.lon == -93);  // UTM zone 15
  CHECK(geo::Projection("mercator").shape().centre.lon == 0);
}

TEST_CASE("scale is kept within a tenth over every country's extent that is drawn conformally") {
  for (const BBox& extent : {BBox{-118, 14, -86, 33}, BBox{-94.2, 14.5, -90.4, 17.9},
                             BBox{-10, 36, 4, 44}, BBox{166, -47, 179, -34}}) {
    const geo::Projection projection(geo::projection_for(extent));
    double least = 1e9, most = 0;
    for (int i = 0; i <= 10; ++i)
      for (int j = 0; j <= 10; ++j) {
        const geo::LonLat at{geo::wrap_longitude(extent.west + extent.width() * i / 10),
                             extent.south + extent.height() * j / 10 - 0.005};
        const auto a = projection.forward(at), b = projection.forward({at.lon, at.lat + 0.01});
        REQUIRE(a);
        REQUIRE(b);
        const double scale = std::hypot(b->x - a->x, b->y - a->y);
        least = std::min(least, scale), most = std::max(most, scale);
      }
    CHECK(most / least < 1.1);
  }
}
