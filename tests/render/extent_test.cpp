#include "render/extent.hpp"

#include "catch.hpp"
#include "geo/geodesic.hpp"
#include "sample_journeys.hpp"

using namespace rumbo;

namespace {
double width_km(const geo::BBox& box) {
  const double lat = box.centre().lat;
  return geo::distance_km({box.west, lat}, {box.east, lat});
}
}  // namespace

TEST_CASE("the extent holds every stop that happened, with room round it") {
  const auto box = render::extent_of(sample::caravans());
  for (const auto& at : {sample::tapachula, sample::huixtla, sample::comaltitlan}) {
    CHECK(box.contains(at));
    CHECK(at.lon - box.west > 0.04);
    CHECK(box.north - at.lat > 0.04);
  }
}

TEST_CASE("far destinations that were only intended do not stretch the extent") {
  const auto box = render::extent_of(sample::caravans());
  CHECK_FALSE(box.contains(sample::mexico_city));
  CHECK(width_km(box) < 150);
}

TEST_CASE("one stop gets its region, 60 to 100 km across") {
  const auto box = render::extent_of({sample::stop("a", 1, {"Huixtla", sample::huixtla}, "")});
  CHECK(width_km(box) > 60);
  CHECK(width_km(box) < 100);
  CHECK(box.height() * 111.2 == Approx(width_km(box)).epsilon(0.02));
}

TEST_CASE("intended stops make the extent when nothing else is known") {
  const auto box = render::extent_of(
      {sample::stop("a", 1, {"Mexico City", sample::mexico_city}, "", "intended")});
  CHECK(box.contains(sample::mexico_city));
  CHECK(width_km(box) < 200);
}

TEST_CASE("discs count for the extent, whole states do not") {
  auto stop = sample::stop("a", 1, {"Huixtla", sample::huixtla}, "");
  geo::Feature disc, state;
  disc.geometry = geo::Polygon{{geo::circle({-92.0, 15.9}, 20)}};
  disc.set("feature", "area"), disc.set("radius_km", 20.0);
  state.geometry = geo::Polygon{{{{-94, 14}, {-90, 14}, {-90, 18}, {-94, 18}, {-94, 14}}}};
  state.set("feature", "area");
  CHECK(render::extent_of({stop, disc}).contains({-92.0, 16.05}));
  CHECK_FALSE(render::extent_of({stop, state}).contains({-93.5, 17.5}));
}

TEST_CASE("stops on either side of 180 degrees give a narrow extent across it") {
  const auto box = render::extent_of({sample::stop("a", 1, {"Taveuni", {179.9, -16.8}}, ""),
                                      sample::stop("a", 2, {"Lau", {-179.0, -17.5}}, "")});
  CHECK(box.crosses_antimeridian());
  CHECK(box.width() < 5);
}

TEST_CASE("no journeys at all give the world") {
  CHECK(render::extent_of({}).width() == 360);
  geo::Feature unlocated;
  unlocated.set("feature", "stop");
  CHECK(render::extent_of({unlocated}).width() == 360);
}

TEST_CASE("a day's walk of 3 km is drawn at its own size, a stroll at 2 km") {
  const auto walk = render::extent_of({sample::stop("a", 1, {"Market", {-92.2575, 14.9038}}, ""),
                                       sample::stop("a", 2, {"Chapel", {-92.2575, 14.9310}}, "")});
  CHECK(walk.height() * 111.2 > 3);
  CHECK(walk.height() * 111.2 < 5);
  const auto stroll = render::extent_of({sample::stop("a", 1, {"Door", {-92.2575, 14.9038}}, ""),
                                         sample::stop("a", 2, {"Gate", {-92.2575, 14.9075}}, "")});
  CHECK(stroll.height() * 111.2 == Approx(2).epsilon(0.02));
}
