#include "render/north_arrow.hpp"

#include "catch.hpp"

using namespace rumbo;
using render::View;

namespace {
const render::Box frame{20, 20, 820, 620};
}

TEST_CASE("north is up on Mercator and leans to the middle meridian on a cone") {
  const View mercator = View::fit({-118, 14, -86, 33}, frame, "mercator");
  CHECK(render::north_at(mercator, {100, 100}).value() == Approx(0).margin(1e-6));
  const View cone = View::fit({-125, 24, -66, 50}, frame, "auto");
  CHECK(render::north_at(cone, {frame.left, 320}).value() > 10);
  CHECK(render::north_at(cone, {frame.right, 320}).value() < -10);
  CHECK(render::north_at(cone, frame.centre()).value() == Approx(0).margin(0.5));
}

TEST_CASE("a town's map does not turn north; a wide country's does; round a pole none is shown") {
  CHECK(render::north_turn(View::fit({-92.3, 14.8, -92.2, 14.9}, frame, "auto")) < 0.5);
  CHECK(render::north_turn(View::fit({-125, 24, -66, 50}, frame, "auto")) > 10);
  CHECK(render::north_turn(View::fit({-180, 60, 180, 90}, frame, "auto")) == 0);
}
