#include "corridor/fill.hpp"

#include "catch.hpp"
#include "corridor/walk.hpp"

#include <rapidcheck.h>

using namespace rumbo;
using corridor::Fill;
using corridor::Segment;
using corridor::Square;

namespace {

// A square of eight cells a side, as text, north first: '#' inside, 'o' and '.' in and out with an
// edge through, ' ' outside.
std::string drawn(const geo::Geometry& geometry) {
  const Square square{0, 0, 1, 8};
  Fill fill(square);
  fill.add(geometry);
  fill.finish();
  std::string text;
  for (int row = 7; row >= 0; --row) {
    for (int column = 0; column < 8; ++column) {
      const auto cell = static_cast<std::size_t>(row * 8 + column);
      text += fill.edge(cell) ? (fill.inside(cell) ? 'o' : '.') : fill.inside(cell) ? '#' : ' ';
    }
    text += '\n';
  }
  return text;
}

}  // namespace

TEST_CASE("a polygon fills the cells inside, less its hole, and marks those on its edges") {
  const geo::Polygon polygon{{{{1.2, 1.2}, {6.8, 1.2}, {6.8, 6.8}, {1.2, 6.8}, {1.2, 1.2}},
                              {{3.4, 3.4}, {4.6, 3.4}, {4.6, 4.6}, {3.4, 4.6}, {3.4, 3.4}}}};
  CHECK(drawn(polygon) ==
        "        \n"
        " oooooo \n"
        " o####o \n"
        " o#..#o \n"
        " o#..#o \n"
        " o####o \n"
        " oooooo \n"
        "        \n");
}

TEST_CASE("a polygon larger than the square fills all of it") {
  const geo::Polygon polygon{{{{-5, -5}, {20, -5}, {20, 20}, {-5, 20}, {-5, -5}}}};
  CHECK(drawn(polygon) ==
        "########\n########\n########\n########\n########\n########\n########\n########\n");
}

TEST_CASE("a walk visits neighbouring cells from the first to the last") {
  CHECK(rc::check([] {
    const auto place = [] { return 0.01 * *rc::gen::inRange(-2000, 2000); };
    const Segment segment{{place(), place()}, {place(), place()}};
    const Square square{0, 0, 1, 8};
    std::vector<std::pair<int, int>> cells;
    RC_ASSERT(corridor::walk(square, segment, [&](int column, int row) {
      cells.emplace_back(column, row);
      return true;
    }));
    RC_ASSERT(cells.front() ==
              std::pair(square.column(segment.from.lon), square.row(segment.from.lat)));
    RC_ASSERT(cells.back() == std::pair(square.column(segment.to.lon), square.row(segment.to.lat)));
    for (std::size_t i = 1; i < cells.size(); ++i)
      RC_ASSERT(std::abs(cells[i].first - cells[i - 1].first) +
                    std::abs(cells[i].second - cells[i - 1].second) ==
                1);
  }));
}
