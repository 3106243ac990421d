#include "corridor/links.hpp"

#include "catch.hpp"

#include <algorithm>
#include <cmath>

#include <rapidcheck.h>

using namespace rumbo;
using corridor::neighbours;
using Links = std::vector<std::pair<std::size_t, std::size_t>>;

namespace {

double between(geo::XY a, geo::XY b) { return std::hypot(a.x - b.x, a.y - b.y); }

}  // namespace

TEST_CASE("points in a row are linked each to the next") {
  CHECK(neighbours({{0, 0}, {2, 0}, {1, 0.1}, {3, 0}}) == Links{{0, 2}, {1, 2}, {1, 3}});
}

TEST_CASE("nothing links fewer than two points, and points on one spot do no harm") {
  CHECK(neighbours({}).empty());
  CHECK(neighbours({{1, 1}}).empty());
  CHECK(neighbours(std::vector<geo::XY>(30, {1, 1})).size() >= 1);
}

TEST_CASE("a link has no third point nearer to both its ends") {
  CHECK(rc::check([](const std::vector<std::pair<int, int>>& given) {
    std::vector<geo::XY> points;
    for (const auto& [x, y] : given) points.push_back({x % 1000 * 1.0, y % 1000 * 1.0});
    for (const auto& [a, b] : neighbours(points)) {
      RC_ASSERT(a < b);
      const double length = between(points[a], points[b]);
      RC_ASSERT(std::ranges::none_of(points, [&](geo::XY p) {
        return between(p, points[a]) < length - 1e-9 && between(p, points[b]) < length - 1e-9 &&
               between(p, points[a]) > 0 && between(p, points[b]) > 0;
      }));
    }
  }));
}
