#include "scene/line_pieces.hpp"

#include "catch.hpp"

#include <cmath>

using namespace rumbo::scene;

namespace {
Path long_path(std::size_t count) {
  Path path;
  for (std::size_t i = 0; i < count; ++i)
    path.points.push_back({static_cast<double>(i) * 3, std::sin(static_cast<double>(i))});
  return path;
}
}  // namespace

TEST_CASE("a short path stays in one piece") {
  const auto pieces = line_pieces({long_path(50), long_path(60)}, {});
  REQUIRE(pieces.size() == 1);
  CHECK(pieces.front().paths.size() == 2);
}

TEST_CASE("a long path is cut into pieces that overlap by a segment and miss none") {
  const Path path = long_path(1000);
  const auto pieces = line_pieces({path}, {});
  REQUIRE(pieces.size() > 9);
  CHECK(pieces.front().paths.front().points.front() == path.points.front());
  CHECK(pieces.back().paths.front().points.back() == path.points.back());
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    const auto& before = pieces[i - 1].paths.front().points;
    CHECK(pieces[i].paths.front().points.front() == before[before.size() - 2]);
    CHECK(before.size() <= 101);
  }
}

TEST_CASE("dashes go on over the pieces of a path") {
  const Path path = long_path(1000);
  const auto pieces = line_pieces({path}, {5, 2});
  double along = 0;
  std::size_t at = 0;
  for (const Piece& piece : pieces) {
    for (; path.points[at] != piece.paths.front().points.front(); ++at)
      along += std::hypot(path.points[at + 1].x - path.points[at].x,
                          path.points[at + 1].y - path.points[at].y);
    CHECK(piece.dash_offset == Approx(std::fmod(along, 7)).margin(1e-6));
  }
}

TEST_CASE("a closed path's last edge is drawn when it is cut") {
  Path path = long_path(500);
  path.closed = true;
  CHECK(line_pieces({path}, {}).back().paths.front().points.back() == path.points.front());
}
