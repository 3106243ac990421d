#include "render/scale_bar.hpp"

#include "catch.hpp"
#include "geo/geodesic.hpp"

#include <cmath>

#include <rapidcheck.h>

using namespace rumbo;
using render::View;

TEST_CASE("the scale bar is true to one per cent of the geodesic where it stands") {
  const render::Box frame{0, 0, 1000, 800};
  const struct {
    geo::BBox extent;
    const char* projection;
  } maps[] = {{{-93, 14.4, -91.8, 15.6}, "auto"},
              {{-93, 14.4, -91.8, 15.6}, "mercator"},
              {{-120, 15, -70, 50}, "auto"},
              {{5, 55, 30, 71}, "mercator"},
              {{178, -19, -178, -15}, "auto"}};
  for (const auto& map : maps) {
    const View view = View::fit(map.extent, frame, map.projection);
    for (const double unit : {1.0, 1.609344}) {
      const render::XY at{40, 760};
      const auto bar = render::round_length(view, at, 190, unit);
      REQUIRE(bar);
      const auto west = view.to_globe(at).value(),
                 east = view.to_globe({at.x + bar->pixels, at.y}).value();
      CHECK(geo::distance_km(west, east) == Approx(bar->length * unit).epsilon(0.01));
    }
  }
}

TEST_CASE("the scale bar's lengths are round and at most as wide as asked for") {
  for (const double height : {0.01, 0.1, 0.3, 1.0, 4.0, 11.0}) {
    const View view =
        View::fit({-92 - height, 15 - height, -92 + height, 15 + height}, {0, 0, 900, 900}, "auto");
    const auto bar = render::round_length(view, {20, 880}, 190, 1);
    REQUIRE(bar);
    const double digits = bar->length / std::pow(10, std::floor(std::log10(bar->length) + 1e-9));
    CHECK((digits == Approx(1) || digits == Approx(2) || digits == Approx(5)));
    CHECK(bar->pixels <= 191);
    CHECK(bar->pixels > 60);
  }
}

TEST_CASE("off the globe there is no scale") {
  const View view = View::fit({-180, -85, 180, 85}, {0, 0, 900, 900}, "auto");
  CHECK_FALSE(render::round_length(view, {5, 895}, 190, 1));
}

TEST_CASE("the scale bar is true to one per cent wherever on the globe the map is") {
  const bool holds = rc::check([] {
    const double lon = *rc::gen::inRange(-179, 180), lat = *rc::gen::inRange(-84, 85);
    const double size = *rc::gen::element(0.03, 0.4, 2.5, 8.0);
    const char* projection = *rc::gen::element("auto", "mercator");
    const geo::BBox extent = geo::BBox{lon, lat, lon, lat}.padded(size);
    const View view = View::fit(extent, {0, 0, 1000, 800}, projection);
    const render::XY at{*rc::gen::inRange(0, 800) + 0.5, *rc::gen::inRange(0, 800) + 0.5};
    const auto bar = render::round_length(view, at, 190, 1);
    if (!bar) return;  // off the globe
    const auto west = view.to_globe(at), east = view.to_globe({at.x + bar->pixels, at.y});
    RC_ASSERT(west && east);
    RC_ASSERT(std::abs(geo::distance_km(*west, *east) / bar->length - 1) < 0.01);
  });
  CHECK(holds);
}

TEST_CASE("the scale bar counts metres and feet where a kilometre and a mile would not fit") {
  using namespace std::string_literals;
  CHECK(render::metric_unit(0.4).name == "m"s);
  CHECK(render::metric_unit(1.2).name == "km"s);
  CHECK(render::imperial_unit(1.2).name == "ft"s);
  CHECK(render::imperial_unit(2).name == "mi"s);
  CHECK(5280 * render::imperial_unit(1).km == Approx(render::imperial_unit(2).km));
}
