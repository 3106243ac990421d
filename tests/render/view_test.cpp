#include "render/view.hpp"

#include "base/error.hpp"
#include "catch.hpp"
#include "geo/geodesic.hpp"

#include <cmath>

using namespace rumbo;
using render::View;

namespace {
const render::Box frame{20, 60, 1580, 1160};
}

TEST_CASE("the extent fits the frame and its centre is the frame's") {
  const geo::BBox chiapas{-93, 14.4, -91.8, 15.6};
  const View view = View::fit(chiapas, frame, "auto");
  for (const double lon : {-93.0, -91.8})
    for (const double lat : {14.4, 15.6})
      CHECK(frame.grown(0.5).contains(view.to_page({lon, lat}).value()));
  const auto centre = view.to_page(chiapas.centre()).value();
  CHECK(std::hypot(centre.x - frame.centre().x, centre.y - frame.centre().y) < 6);
}

TEST_CASE("to_page and to_globe undo one another") {
  for (const char* projection : {"auto", "mercator", "+proj=laea +lat_0=15 +lon_0=-92"}) {
    const View view = View::fit({-93, 14.4, -91.8, 15.6}, frame, projection);
    const auto there = view.to_page({-92.3, 15.1}).value();
    const auto back = view.to_globe(there).value();
    CHECK(back.lon == Approx(-92.3).margin(1e-9));
    CHECK(back.lat == Approx(15.1).margin(1e-9));
  }
}

TEST_CASE("north is up and east is right") {
  const View view = View::fit({-93, 14.4, -91.8, 15.6}, frame, "");
  const auto a = view.to_page({-92.5, 15}).value(), north = view.to_page({-92.5, 15.2}).value();
  const auto east = view.to_page({-92.3, 15}).value();
  CHECK(north.y < a.y);
  CHECK(east.x > a.x);
}

TEST_CASE("the zoom is MapLibre's: the world is 512 pixels wide at zoom 0") {
  const double half = 85.05112877980659;
  const View world = View::fit({-180, -half, 180, half}, {0, 0, 512, 512}, "mercator");
  CHECK(world.zoom() == Approx(0).margin(0.01));
  const View closer = View::fit({-11.25, -11.178, 11.25, 11.178}, {0, 0, 512, 512}, "mercator");
  CHECK(closer.zoom() == Approx(4).margin(0.01));
}

TEST_CASE("metres per pixel are true at the centre") {
  const View view = View::fit({-93, 14.4, -91.8, 15.6}, frame, "mercator");
  const render::XY middle = frame.centre();
  const auto a = view.to_globe({middle.x - 50, middle.y}).value(),
             b = view.to_globe({middle.x + 50, middle.y}).value();
  CHECK(view.metres_per_pixel() * 100 == Approx(geo::distance_km(a, b) * 1000).epsilon(1e-4));
}

TEST_CASE("the window holds the whole frame, across the antimeridian too") {
  const View view = View::fit({178, -19, -178, -15}, frame, "auto");
  CHECK(view.bbox().crosses_antimeridian());
  for (int i = 0; i <= 20; ++i)
    for (int j = 0; j <= 20; ++j) {
      const auto at =
          view.to_globe({frame.left + frame.width() * i / 20, frame.top + frame.height() * j / 20});
      REQUIRE(at);
      CHECK(view.bbox().contains(*at));
    }
}

TEST_CASE("a view of a pole sees every meridian") {
  const View view = View::fit({-180, 70, 180, 90}, frame, "auto");
  CHECK(view.bbox().width() == 360);
  CHECK(view.bbox().north == 90);
}

TEST_CASE("a view of the world sees all of it") {
  const View view = View::fit({-180, -80, 180, 84}, frame, "auto");
  CHECK(view.bbox().width() == Approx(360).margin(1e-3));
  CHECK(view.window().top == 90);
}

TEST_CASE("a projection that cannot show the extent is refused with a remedy") {
  CHECK_THROWS_AS(View::fit({-93, 14.4, -91.8, 15.6}, frame, "+proj=nonsense"), base::UsageError);
  CHECK_THROWS_AS(View::fit({-92, 15, -92, 15}, frame, "mercator"), base::UsageError);
}
