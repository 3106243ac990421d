#include "route/outlines.hpp"

#include "catch.hpp"
#include "geo/geodesic.hpp"

using namespace rumbo;
using namespace rumbo::route;

namespace {

double doubled_area(const geo::Ring& ring) {
  double area = 0;
  for (std::size_t i = 1; i < ring.size(); ++i)
    area += ring[i - 1].lon * ring[i].lat - ring[i].lon * ring[i - 1].lat;
  return area;
}

}  // namespace

TEST_CASE("a disc's edge is a closed counter-clockwise ring at its radius", "[route]") {
  const geo::LonLat centre{-92.5, 15.1};
  const auto ring = std::get<geo::Polygon>(disc(centre, 15)).rings.at(0);
  CHECK(ring.front() == ring.back());
  CHECK(doubled_area(ring) > 0);
  for (const auto point : ring) CHECK(geo::distance_km(centre, point) == Approx(15).margin(1e-6));
}

TEST_CASE("a capsule keeps its half width from the geodesic all the way round", "[route]") {
  const geo::LonLat from{-92.4641, 15.13915};
  const geo::LonLat to = GENERATE(geo::LonLat{-92.57659, 15.21397}, geo::LonLat{-91, 14});
  const geo::Line path = geo::geodesic(from, to, 0.001);
  const auto ring = std::get<geo::Polygon>(capsule(from, to, 2)).rings.at(0);
  CHECK(ring.front() == ring.back());
  CHECK(doubled_area(ring) > 0);
  for (const auto point : ring) {
    const auto nearest = nearest_point(std::vector<geo::Line>{path}, point);
    CHECK(geo::distance_km(*nearest, point) == Approx(2).margin(0.02));
  }
}

TEST_CASE("an outline across the antimeridian is cut into two parts", "[route]") {
  const auto parts = std::get<geo::MultiPolygon>(disc({179.9, -16}, 30)).polygons;
  REQUIRE(parts.size() == 2);
  for (const auto& part : parts)
    for (const auto point : part.rings.at(0)) {
      CHECK(point.valid());
      CHECK(std::abs(point.lon) > 179);
    }
  CHECK(parts[0].rings[0][0].lon * parts[1].rings[0][0].lon < 0);
}

TEST_CASE("a box is outlined as it is, a mere point is given some breadth", "[route]") {
  const auto ring = std::get<geo::Polygon>(box_outline({-169, -56, -34.5, 83.5})).rings.at(0);
  CHECK(ring.size() == 5);
  CHECK(doubled_area(ring) == Approx(2 * 134.5 * 139.5));
  const auto small = std::get<geo::Polygon>(broad_box_outline({-92, 15, -92, 15})).rings.at(0);
  CHECK(doubled_area(small) == Approx(2 * 0.1 * 0.1));
  CHECK(std::get<geo::MultiPolygon>(box_outline({170, -20, -170, -10})).polygons.size() == 2);
}

TEST_CASE("the nearest point may lie within a segment, and across the antimeridian", "[route]") {
  const std::vector<geo::Line> line = {{{2, 0}, {4, 0}}, {{2, 5}, {4, 5}}};
  const auto within = nearest_point(line, {3.5, 1});
  CHECK(within->lon == Approx(3.5).margin(1e-3));
  CHECK(within->lat == Approx(0).margin(1e-6));
  const std::vector<geo::Line> far = {{{-179.5, 0}, {-179.5, 1}}, {{170, 0}, {170, 1}}};
  CHECK(nearest_point(far, {179.5, 0.5})->lon == Approx(-179.5));
  CHECK_FALSE(nearest_point({}, {0, 0}));
}
