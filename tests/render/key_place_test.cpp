#include "render/key_place.hpp"

#include "catch.hpp"

#include <rapidcheck.h>

using namespace rumbo::render;

namespace {
const Box frame{0, 0, 600, 400};
}

TEST_CASE("a key covers neither a stop nor a panel, and stays inside the frame") {
  CHECK(rc::check([] {
    std::vector<XY> stops;
    for (int i = *rc::gen::inRange(0, 12); i > 0; --i)
      stops.push_back({static_cast<double>(*rc::gen::inRange(0, 600)),
                       static_cast<double>(*rc::gen::inRange(0, 400))});
    const Box panel{12, 12, 200, 100};
    const InkMap ink(frame);
    const auto place = place_key({{180, 120}, {300, 70}}, {frame, {panel}, stops, ink});
    if (!place) return;
    RC_ASSERT(frame.contains(place->box));
    RC_ASSERT(!place->box.meets(panel));
    for (const XY& stop : stops) RC_ASSERT(!place->box.contains(stop));
  }));
}

TEST_CASE("a key goes where no way runs, along an edge where the corners are taken") {
  InkMap ink(frame);
  const std::vector<XY> corners{{60, 40}, {540, 40}, {60, 360}, {540, 360}};
  ink.draw({{{60, 40}, {60, 360}}, false}, 12);
  const auto place = place_key({{150, 100}}, {frame, {}, corners, ink});
  REQUIRE(place);
  CHECK(ink.under(place->box) == 0);
}

TEST_CASE("a key that would cover a stop wherever it stood has no place on the map") {
  std::vector<XY> stops;
  for (int x = 20; x < 600; x += 60)
    for (int y = 20; y < 400; y += 60) stops.push_back({1.0 * x, 1.0 * y});
  const InkMap ink(frame);
  CHECK_FALSE(place_key({{150, 100}}, {frame, {}, stops, ink}));
}

TEST_CASE("map and key divide the page between them so that the route is shown the larger") {
  const std::vector<XY> sizes{{150, 380}, {380, 150}};
  const auto wide = divide(frame, sizes, {500, 100}), tall = divide(frame, sizes, {100, 500});
  REQUIRE(wide);
  REQUIRE(tall);
  CHECK(wide->map.width() == frame.width());
  CHECK(tall->map.height() == frame.height());
  for (const auto& strip : {*wide, *tall}) {
    CHECK_FALSE(strip.map.meets(strip.key));
    CHECK(frame.contains(strip.key));
  }
  CHECK_FALSE(divide(frame, {{500, 300}}, {1, 1}));
}
