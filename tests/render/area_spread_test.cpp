#include "render/area_spread.hpp"

#include "catch.hpp"

#include <cmath>

using namespace rumbo::render;

namespace {

const Box frame{0, 0, 1000, 800};

AreaOutline outline_of(std::vector<XY> points) { return {{Path{std::move(points), true}}, frame}; }

std::vector<Spot> spots_of(const AreaOutline& outline) {
  std::vector<Spot> spots;
  for (double x = 5; x < 1000; x += 10)
    for (double y = 5; y < 800; y += 10)
      if (outline.contains({x, y})) spots.push_back({{x, y}, outline.clearance({x, y})});
  std::ranges::stable_sort(spots,
                           [](const Spot& a, const Spot& b) { return a.clearance > b.clearance; });
  return spots;
}

const Typesetter& typesetter() {
  static const Typesetter shared(RUMBO_DATA_DIR "/fonts.conf", "Noto Sans", "en");
  return shared;
}

std::vector<LabelLine> lines_of(const std::vector<std::string>& texts) {
  std::vector<LabelLine> lines;
  for (const std::string& text : texts) {
    LabelLine line;
    line.text = text;
    line.font.size = 12;
    lines.push_back(std::move(line));
  }
  measure(lines, typesetter());
  return lines;
}

}  // namespace

TEST_CASE("the room about a position is as wide as the narrower side allows, over all its height") {
  const AreaOutline square = outline_of({{100, 100}, {500, 100}, {500, 500}, {100, 500}});
  CHECK(square.room({300, 300}, 20) == Approx(400));
  CHECK(square.room({200, 300}, 20) == Approx(200));
  const AreaOutline wedge = outline_of({{100, 100}, {500, 100}, {100, 500}});
  CHECK(wedge.room({150, 200}, 100) == Approx(100));
  CHECK(wedge.room({250, 200}, 100) == Approx(200));
}

TEST_CASE(
    "a name reaches over the share of its area's width, its letters no more than 1.2 ems apart") {
  const AreaOutline wide = outline_of({{100, 200}, {700, 200}, {700, 400}, {100, 400}});
  const auto spread =
      spread_lines(wide, spots_of(wide), 0.25, typesetter(), lines_of({"GUATEMALA"}));
  REQUIRE(spread.size() == 1);
  CHECK(spread[0].width == Approx(150).margin(8));
  const auto short_name = spread_lines(wide, spots_of(wide), 0.9, typesetter(), lines_of({"PERU"}));
  CHECK(short_name[0].font.spacing == Approx(1.2 * 12));
}

TEST_CASE("a broken name becomes one line where there is width for it") {
  const AreaOutline wide = outline_of({{100, 200}, {900, 200}, {900, 400}, {100, 400}});
  const auto name = lines_of({"COSTA", "RICA"});
  const auto spread = spread_lines(wide, spots_of(wide), 0.5, typesetter(), name);
  REQUIRE(spread.size() == 1);
  CHECK(spread[0].text == "COSTA RICA");
  const AreaOutline narrow = outline_of({{100, 200}, {190, 200}, {190, 400}, {100, 400}});
  CHECK(spread_lines(narrow, spots_of(narrow), 0.5, typesetter(), name).size() == 2);
}

TEST_CASE("letters that hang together are not torn apart") {
  const AreaOutline wide = outline_of({{100, 200}, {700, 200}, {700, 400}, {100, 400}});
  CHECK(spread_lines(wide, spots_of(wide), 0.8, typesetter(), lines_of({"مصر"}))[0].font.spacing ==
        0);
}

TEST_CASE("a name too wide for its area stands along it, inside, upwards where that is steep") {
  const AreaOutline chile = outline_of({{300, 700}, {340, 100}, {380, 100}, {340, 700}});
  const auto name = lines_of({"CHILE SEPTENTRIONAL"});
  const auto along = along_the_area(chile, spots_of(chile), name.front());
  REQUIRE_FALSE(along.empty());
  for (const Candidate& candidate : along) {
    REQUIRE(candidate.path.size() == 2);
    const XY &from = candidate.path.front(), &to = candidate.path.back();
    CHECK(from.y > to.y);
    CHECK(std::hypot(to.x - from.x, to.y - from.y) == Approx(name.front().width));
    CHECK(chile.contains({(from.x + to.x) / 2, (from.y + to.y) / 2}));
  }
}
