#include "render/panel.hpp"

#include "catch.hpp"

using namespace rumbo::render;

namespace {
const Box frame{0, 0, 600, 400};

Panel panel(double width, double height, std::vector<int> corners) {
  Panel out;
  out.size = {width, height};
  out.corners = std::move(corners);
  return out;
}
}  // namespace

TEST_CASE("a panel goes to its favourite corner when that is empty") {
  const auto places = place_panels({panel(100, 50, {1, 0, 2, 3})}, frame, InkMap(frame));
  REQUIRE(places.boxes.front());
  CHECK(places.boxes.front()->right == 588);
  CHECK(places.boxes.front()->top == 12);
}

TEST_CASE("a panel leaves the route's corner") {
  InkMap ink(frame);
  ink.draw({{{500, 20}, {590, 60}}, false}, 12);
  const auto places = place_panels({panel(100, 50, {1, 0, 2, 3})}, frame, ink);
  REQUIRE(places.boxes.front());
  CHECK(places.boxes.front()->left == 12);
  CHECK(places.blocked == 0);
}

TEST_CASE("panels never overlap one another") {
  std::vector<Panel> panels(6, panel(180, 110, {0, 1, 2, 3}));
  const auto places = place_panels(panels, frame, InkMap(frame));
  for (std::size_t i = 0; i < panels.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (places.boxes[i] && places.boxes[j]) CHECK_FALSE(places.boxes[i]->meets(*places.boxes[j]));
}

TEST_CASE("a panel larger than the frame goes nowhere") {
  CHECK_FALSE(place_panels({panel(700, 50, {0})}, frame, InkMap(frame)).boxes.front());
}
