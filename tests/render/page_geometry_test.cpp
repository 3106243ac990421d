#include "render/page_geometry.hpp"

#include "catch.hpp"

#include <cmath>
#include <limits>

#include <rapidcheck.h>

using namespace rumbo;
using render::PageGeometry;
using render::View;

namespace {

const render::Box frame{0, 0, 800, 600};

bool tame(const std::vector<render::Path>& paths, double margin = 66) {
  for (const auto& path : paths)
    for (const auto& point : path.points)
      if (!std::isfinite(point.x) || !std::isfinite(point.y) ||
          !frame.grown(margin).contains(point))
        return false;
  return true;
}

double area(const std::vector<render::Path>& paths) {
  double sum = 0;
  for (const auto& path : paths) {
    double ring = 0;
    for (std::size_t i = 0; i < path.points.size(); ++i) {
      const auto &a = path.points[i], &b = path.points[(i + 1) % path.points.size()];
      ring += a.x * b.y - b.x * a.y;
    }
    sum += std::abs(ring) / 2;
  }
  return sum;
}

geo::Polygon box(double west, double south, double east, double north) {
  return {{{{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}}};
}

}  // namespace

TEST_CASE("an area larger than the map covers the whole frame") {
  const View view = View::fit({-93, 14.4, -91.8, 15.6}, frame, "auto");
  const auto paths = PageGeometry(view, 0).areas(box(-120, 0, -60, 40));
  CHECK(tame(paths, 1));
  CHECK(area(paths) == Approx(800 * 600).epsilon(0.001));
}

TEST_CASE("what lies elsewhere gives nothing") {
  const View view = View::fit({-93, 14.4, -91.8, 15.6}, frame, "auto");
  const PageGeometry geometry(view);
  CHECK(geometry.areas(box(10, 10, 20, 20)).empty());
  CHECK(geometry.lines(geo::Line{{10, 10}, {20, 20}}).empty());
  CHECK(geometry.points(geo::LonLat{10, 10}).empty());
}

TEST_CASE("positions that are no numbers are left out, whatever they are in") {
  const View view = View::fit({-93, 14.4, -91.8, 15.6}, frame, "auto");
  const PageGeometry geometry(view);
  const double nan = std::nan(""), huge = std::numeric_limits<double>::infinity();
  CHECK(geometry.lines(geo::Line{{-92, 15}, {nan, 15}}).empty());
  CHECK(geometry.areas(geo::Polygon{{{{-92, 15}, {-91, huge}, {-91, 15}, {-92, 15}}}}).empty());
  CHECK(geometry.points(geo::LonLat{huge, nan}).empty());
  CHECK(tame(geometry.lines(geo::Line{{-92, 15}, {1e15, 1e15}})));
}

TEST_CASE("whatever goes in, finite coordinates near the frame come out") {
  CHECK(rc::check([] {
    const auto number = [](int low, int high) {
      return *rc::gen::inRange(low * 10, high * 10) / 10.0;
    };
    const geo::BBox extents[] = {
        {-93, 14, -91, 16}, {170, -30, -170, 10}, {-180, 60, 180, 90}, {-180, -85, 180, 85}};
    const View view = View::fit(extents[*rc::gen::inRange(0, 4)], frame, "auto");
    geo::Line line;
    for (int i = *rc::gen::inRange(2, 12); i > 0; --i)
      line.push_back({number(-400, 400), number(-100, 100)});
    geo::Ring ring = line;
    ring.push_back(ring.front());
    const PageGeometry geometry(view);
    RC_ASSERT(tame(geometry.lines(line)));
    RC_ASSERT(tame(geometry.areas(geo::Polygon{{ring}})));
    RC_ASSERT(tame(geometry.lines(geo::Polygon{{ring}})));
  }));
}

TEST_CASE("long straight lines bend with the projection") {
  const View view =
      View::fit({-130, 20, -60, 60}, frame, "+proj=lcc +lat_0=40 +lon_0=-95 +lat_1=30 +lat_2=50");
  const auto paths = PageGeometry(view).lines(geo::Line{{-125, 49}, {-65, 49}});
  REQUIRE(paths.size() == 1);
  CHECK(paths.front().points.size() > 10);
  const auto middle = view.to_page({-95, 49}).value();
  double nearest = 1e9;
  for (std::size_t i = 1; i < paths.front().points.size(); ++i) {
    const auto &a = paths.front().points[i - 1], &b = paths.front().points[i];
    nearest = std::min(nearest, std::hypot((a.x + b.x) / 2 - middle.x, (a.y + b.y) / 2 - middle.y));
    nearest = std::min(nearest, std::hypot(b.x - middle.x, b.y - middle.y));
  }
  CHECK(nearest < 6);
}

TEST_CASE("land on both sides of 180 degrees is drawn on a map across it") {
  const View view = View::fit({170, -10, -170, 10}, frame, "auto");
  const PageGeometry geometry(view);
  const auto east = geometry.areas(box(172, -5, 180, 5)),
             west = geometry.areas(box(-180, -5, -172, 5));
  REQUIRE(east.size() == 1);
  REQUIRE(west.size() == 1);
  CHECK(area(east) == Approx(area(west)).epsilon(0.01));
}

TEST_CASE("the seam where data are cut at 180 degrees is no coast") {
  const View view = View::fit({170, -10, -170, 10}, frame, "auto");
  const PageGeometry geometry(view);
  const auto seam = view.to_page({180, 0}).value();
  for (const auto& path : geometry.lines(box(172, -5, 180, 5)))
    for (std::size_t i = 1; i < path.points.size(); ++i) {
      const bool along =
          std::abs(path.points[i].x - seam.x) < 1 && std::abs(path.points[i - 1].x - seam.x) < 1;
      CHECK_FALSE((along && std::abs(path.points[i].y - path.points[i - 1].y) > 5));
    }
}

TEST_CASE("a dense line is thinned to what can be seen") {
  const View view = View::fit({-93, 14, -91, 16}, frame, "auto");
  geo::Line line;
  for (int i = 0; i <= 200000; ++i) line.push_back({-93 + i * 1e-5, 15 + 0.1 * std::sin(i * 1e-3)});
  std::size_t points = 0;
  for (const auto& path : PageGeometry(view).lines(line)) points += path.points.size();
  CHECK(points > 200);
  CHECK(points < 15000);
}
