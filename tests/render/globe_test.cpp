#include "catch.hpp"
#include "geo/antimeridian.hpp"
#include "geo/sphere.hpp"
#include "render/extent.hpp"
#include "render/page_geometry.hpp"
#include "sample_journeys.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

using namespace rumbo;
using render::PageGeometry;
using render::Path;
using render::View;
using scene::XY;

namespace {

const render::Box frame{20, 60, 1580, 860};

bool covered(const std::vector<Path>& paths, XY at) {
  bool inside = false;
  for (const Path& path : paths)
    for (std::size_t i = 0; i < path.points.size(); ++i) {
      const XY &a = path.points[i], &b = path.points[(i + 1) % path.points.size()];
      if ((a.y > at.y) == (b.y > at.y)) continue;
      if (at.x < a.x + (b.x - a.x) * (at.y - a.y) / (b.y - a.y)) inside = !inside;
    }
  return inside;
}

geo::Polygon box_of(double west, double south, double east, double north) {
  return {{{{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}}};
}

// Lands of every kind: plain, cut at 180 degrees, up to a pole, larger than half the globe.
const geo::Polygon lands[] = {box_of(-100, 10, -60, 40),   box_of(150, -40, 180, 20),
                              box_of(-180, -40, -170, 20), box_of(-180, -90, 180, -70),
                              box_of(20, 40, 180, 75),     box_of(-170, -60, 120, 60)};

// A chord of the rim is half a pixel off it.
bool near_rim(const View& view, geo::LonLat at) {
  if (!view.has_rim()) return false;
  const geo::LonLat centre{view.antipode().lon + 180, -view.antipode().lat};
  return view.beyond_rim(geo::on_sphere(at, geo::bearing_on_sphere(at, centre) + 180, 4));
}

// Whether every place is inside the drawn land when it is on that land, and not when it is not.
void check_lands(const View& view) {
  const PageGeometry geometry(view);
  for (const geo::Polygon& land : lands) {
    const auto paths = geometry.areas(land);
    const geo::LonLat sw = land.rings[0][0], ne = land.rings[0][2];
    for (double lon = -177.3; lon < 180; lon += 11.1)
      for (double lat = -86.7; lat < 90; lat += 9.3) {
        if (near_rim(view, {lon, lat})) continue;
        const auto at = view.to_page({lon, lat});
        if (!at || !view.frame().grown(-1).contains(*at)) continue;
        const bool is_land = lon > sw.lon && lon < ne.lon && lat > sw.lat && lat < ne.lat;
        INFO(view.projection() << ", land from " << sw.lon << ',' << sw.lat << ", at " << lon << ','
                               << lat);
        REQUIRE(covered(paths, *at) == is_land);
      }
  }
}

double area(const Path& path) {
  double sum = 0;
  for (std::size_t i = 0; i < path.points.size(); ++i) {
    const XY &a = path.points[i], &b = path.points[(i + 1) % path.points.size()];
    sum += a.x * b.y - b.x * a.y;
  }
  return std::abs(sum) / 2;
}

}  // namespace

TEST_CASE("land is land and sea is sea on a world turned to any meridian") {
  for (const char* lon_0 : {"0", "150", "-145.1234", "180", "-92.5", "33.3333"})
    for (const char* projection : {"eqearth", "robin", "moll", "eqc"})
      check_lands(View::fit({-180, -89.9, 180, 89.9}, frame,
                            fmt::format("+proj={} +lon_0={}", projection, lon_0)));
}

TEST_CASE("land is land and sea is sea on a globe seen from any side") {
  for (const char* centre : {"+lat_0=0 +lon_0=0", "+lat_0=90 +lon_0=20", "+lat_0=-55 +lon_0=170",
                             "+lat_0=40 +lon_0=-100", "+lat_0=-90 +lon_0=0"})
    for (const char* projection : {"ortho", "laea", "stere"})
      check_lands(View::fit({-180, -89.9, 180, 89.9}, frame,
                            fmt::format("+proj={} {}", projection, centre)));
}

TEST_CASE("land is land and sea is sea round either pole") {
  check_lands(View::fit({-180, 55, 180, 90}, frame, "auto"));
  check_lands(View::fit({-180, -90, 180, -60}, frame, "auto"));
}

TEST_CASE("a world map is the globe's outline and no sea is drawn beside it") {
  const View view = View::fit({-180, -60, 180, 84}, frame, "auto");
  const auto outline = view.outline();
  REQUIRE(outline);
  for (const XY& point : outline->points) CHECK(frame.grown(0.01).contains(point));
  CHECK(area(*outline) < 0.95 * frame.width() * frame.height());
  CHECK(view.to_page({0, 90})->y > frame.top);
  CHECK(view.to_page({0, -90})->y < frame.bottom);
}

TEST_CASE("a globe from space is a whole disc") {
  const View view = View::fit({-180, -90, 180, 90}, frame, "+proj=ortho +lat_0=30 +lon_0=-90");
  const double radius = frame.height() / 2;
  CHECK(area(view.outline().value()) == Approx(3.14159 * radius * radius).epsilon(0.03));
}

TEST_CASE("a map of a country has no outline: its frame is all globe") {
  CHECK_FALSE(View::fit({-118, 14, -86, 33}, frame, "auto").outline());
  CHECK_FALSE(View::fit({-180, 60, 180, 90}, frame, "auto").outline());
}

TEST_CASE("a flight over the pole fills a polar map, its ends far apart on the page") {
  geo::Features flight{sample::stop("a", 1, {"Helsinki", {24.9, 60.2}}, ""),
                       sample::stop("a", 2, {"Anchorage", {-149.9, 61.2}}, "")};
  const render::Extent extent{render::extent_of(flight), render::extent_places(flight), 1.3};
  const View view = View::fit_extent(extent, frame, "auto");
  const auto from = view.to_page({24.9, 60.2}).value(), to = view.to_page({-149.9, 61.2}).value();
  CHECK(std::hypot(to.x - from.x, to.y - from.y) > 0.7 * frame.width());
  CHECK(frame.contains(view.to_page({0, 90}).value()));
}

TEST_CASE("Mercator over 180 degrees is drawn in one piece") {
  const View view = View::fit({170, -20, -170, 0}, frame, "mercator");
  CHECK(view.to_page({-175, -10})->x - view.to_page({175, -10})->x < frame.width());
  CHECK(view.to_page({-175, -10})->x > view.to_page({175, -10})->x);
}

TEST_CASE("there and back along great circles ends where it began") {
  for (const geo::LonLat from : {geo::LonLat{0, 0}, {-100, 40}, {170, -60}})
    for (const geo::LonLat to : {geo::LonLat{10, 5}, {-170, 80}, {30, -30}}) {
      const auto back =
          geo::on_sphere(from, geo::bearing_on_sphere(from, to), geo::arc_degrees(from, to));
      CHECK(back.lat == Approx(to.lat).margin(1e-9));
      CHECK(geo::wrap_longitude(back.lon - to.lon) == Approx(0).margin(1e-9));
    }
}
