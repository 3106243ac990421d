#include "cut/shapes.hpp"

#include "catch.hpp"
#include "cut/zoom_shapes.hpp"

#include <cmath>

#include <rapidcheck.h>

using namespace rumbo;
using cut::Position;

namespace {

geo::Feature feature_of(geo::Geometry geometry) {
  geo::Feature feature;
  feature.geometry = std::move(geometry);
  return feature;
}

// A wavy border between two countries, `count` steps from north to south at about 10 east.
geo::Line wavy(int count, const std::vector<int>& waves) {
  geo::Line line;
  for (int i = 0; i <= count; ++i)
    line.push_back(
        {10 + waves[static_cast<std::size_t>(i) % waves.size()] / 500.0, 20.0 - 20.0 * i / count});
  return line;
}

geo::Features neighbours(const geo::Line& border) {
  geo::Ring west = border, east(border.rbegin(), border.rend());
  west.insert(west.end(), {{0, 0}, {0, 20}, border.front()});
  east.insert(east.end(), {{20, 20}, {20, 0}, border.back()});
  return {feature_of(geo::Polygon{{west}}), feature_of(geo::Polygon{{east}})};
}

std::vector<Position> places(const cut::Part& part) {
  return {part.points().begin(), part.points().end()};
}

bool has_edge(const std::vector<Position>& ring, Position a, Position b) {
  for (std::size_t i = 0; i < ring.size(); ++i)
    if (ring[i] == a && ring[(i + 1) % ring.size()] == b) return true;
  return false;
}

}  // namespace

TEST_CASE("neighbours keep the same border at every zoom, each the other way round") {
  CHECK(rc::check([] {
    const auto waves =
        *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(-300, 300)));
    const geo::Features countries = neighbours(wavy(*rc::gen::inRange(1, 200), waves));
    const auto shapes = cut::shapes_of(countries, {8, 2});
    for (int zoom = 0; zoom <= 8; ++zoom) {
      const cut::ZoomShapes drawn(shapes, zoom, 8, 0);
      RC_ASSERT(drawn.parts().size() == 2u);
      const auto west = places(drawn.parts()[0]), east = places(drawn.parts()[1]);
      // Every edge of the western country that is not its own three sides' is the eastern one's.
      std::size_t shared = 0;
      for (std::size_t i = 0; i < west.size(); ++i)
        if (has_edge(east, west[(i + 1) % west.size()], west[i])) ++shared;
      RC_ASSERT(shared + 3 == west.size());
      RC_ASSERT(shared + 3 == east.size());
    }
  }));
}

TEST_CASE("an edge that two areas share is flagged in the second one alone") {
  const auto shapes = cut::shapes_of(neighbours(wavy(10, {0, 100, -100})), {8, 2});
  const auto flagged = [&](std::size_t shape) {
    return std::ranges::count_if(shapes[shape].parts[0], [](const cut::Vertex& vertex) {
      return (vertex.flags & cut::second_side) != 0;
    });
  };
  CHECK(flagged(0) == 0);
  CHECK(flagged(1) == 10);
}

TEST_CASE("a simplified line stays within the tolerance of its zoom") {
  CHECK(rc::check([] {
    geo::Line line;
    for (const int wave : *rc::gen::container<std::vector<int>>(rc::gen::inRange(-300, 300)))
      line.push_back({static_cast<double>(line.size()) / 50, wave / 100.0});
    RC_PRE(line.size() >= 2u);
    const auto shapes = cut::shapes_of({feature_of(line)}, {10, 2});
    const cut::ZoomShapes fine(shapes, 10, 10, 0);
    for (int zoom = 0; zoom < 10; ++zoom) {
      const cut::ZoomShapes coarse(shapes, zoom, 10, 0);
      if (coarse.parts().empty()) continue;  // shorter than a unit
      const auto kept = places(coarse.parts()[0]);
      for (const Position& at : fine.parts()[0].points()) {
        const double scale = std::ldexp(1.0, zoom - 10), x = at.x * scale, y = at.y * scale;
        double nearest = INFINITY;
        for (std::size_t i = 0; i + 1 < kept.size(); ++i) {
          const double dx = kept[i + 1].x - kept[i].x, dy = kept[i + 1].y - kept[i].y;
          const double t = std::clamp(
              ((x - kept[i].x) * dx + (y - kept[i].y) * dy) / (dx * dx + dy * dy), 0.0, 1.0);
          nearest = std::min(nearest, std::hypot(x - kept[i].x - t * dx, y - kept[i].y - t * dy));
        }
        RC_ASSERT(nearest <= 2 + 0.75);  // and what rounding to whole units moves
      }
    }
  }));
}

TEST_CASE("at the finest zoom every vertex stays") {
  const auto shapes = cut::shapes_of(neighbours(wavy(50, {0, 3, 1, 4})), {12, 2});
  const cut::ZoomShapes drawn(shapes, 12, 12, 0);
  CHECK(drawn.parts()[0].size == 53);
}

TEST_CASE("areas run on past the world's edge, so that it is no edge of theirs") {
  const geo::Features land{
      feature_of(geo::Polygon{{{{170, -20}, {180, -20}, {180, 20}, {170, 20}, {170, -20}}}})};
  const auto shapes = cut::shapes_of(land, {4, 2});
  const std::int32_t world = cut::extent << 4;
  std::int32_t farthest = 0;
  for (const cut::Vertex& vertex : shapes[0].parts[0]) farthest = std::max(farthest, vertex.at.x);
  CHECK(farthest > world);
}

TEST_CASE("areas too small for a zoom are gathered into squares of the same area in sum") {
  geo::Features islands;
  for (int i = 0; i < 400; ++i) {
    const double x = i % 20 * 0.5, y = i / 20 * 0.5;
    islands.push_back(feature_of(
        geo::Polygon{{{{x, y}, {x + 0.1, y}, {x + 0.1, y + 0.1}, {x, y + 0.1}, {x, y}}}}));
  }
  const auto shapes = cut::shapes_of(islands, {10, 2});
  const cut::ZoomShapes fine(shapes, 10, 10, 0), coarse(shapes, 2, 10, 64);
  CHECK(fine.pieces().size() == 400);
  CHECK(coarse.gathered() == 400);
  double whole = 0, squares = 0;
  for (const cut::Part& part : fine.parts())
    whole += double(part.box.right - part.box.left) * (part.box.bottom - part.box.top) / (1 << 16);
  for (const cut::Part& part : coarse.parts())
    squares += double(part.box.right - part.box.left) * (part.box.bottom - part.box.top);
  CHECK(coarse.parts().size() > 5);
  CHECK(squares == Approx(whole).epsilon(0.15));
}
