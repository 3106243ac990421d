#include "scene/line_pieces.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rumbo::scene {
namespace {

constexpr std::size_t piece_segments = 100;
constexpr std::size_t whole_below = 200;

double length(const std::vector<XY>& points, std::size_t from, std::size_t to) {
  double sum = 0;
  for (std::size_t i = from; i < to; ++i)
    sum += std::hypot(points[i + 1].x - points[i].x, points[i + 1].y - points[i].y);
  return sum;
}

void cut(const Path& path, double dash_period, std::vector<Piece>& pieces) {
  std::vector<XY> points = path.points;
  if (path.closed && points.front() != points.back()) points.push_back(points.front());
  double along = 0;
  for (std::size_t first = 0; first + 1 < points.size();) {
    const std::size_t last = std::min(first + piece_segments, points.size() - 1);
    Piece piece;
    piece.dash_offset = dash_period > 0 ? std::fmod(along, dash_period) : 0;
    piece.paths.push_back({{points.begin() + static_cast<std::ptrdiff_t>(first),
                            points.begin() + static_cast<std::ptrdiff_t>(last) + 1},
                           false});
    pieces.push_back(std::move(piece));
    if (last + 1 == points.size()) break;
    along += length(points, first, last - 1);
    first = last - 1;
  }
}

}  // namespace

std::vector<Piece> line_pieces(const std::vector<Path>& paths, const std::vector<double>& dashes) {
  const double pattern = std::accumulate(dashes.begin(), dashes.end(), 0.0);
  const double period = dashes.size() % 2 ? 2 * pattern : pattern;
  std::vector<Piece> pieces;
  std::size_t gathered = whole_below;
  for (const Path& path : paths) {
    if (path.points.size() < 2) continue;
    if (path.points.size() > whole_below) {
      cut(path, period, pieces);
      gathered = whole_below;
      continue;
    }
    if (!dashes.empty() || gathered + path.points.size() > whole_below) {
      pieces.emplace_back();
      gathered = 0;
    }
    pieces.back().paths.push_back(path);
    gathered += path.points.size();
  }
  return pieces;
}

}  // namespace rumbo::scene
