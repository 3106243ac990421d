#include "cut/importance.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace rumbo::cut {
namespace {

constexpr std::size_t longest =
    4096;  // vertices looked at together: the time grows with its square

struct Stretch {
  std::size_t from = 0;
  std::size_t to = 0;
  std::uint8_t zoom = 0;  // of the vertex that made it: those within are not needed earlier
};

double distance(Position p, Position a, Position b) {
  const double dx = b.x - a.x, dy = b.y - a.y, px = p.x - a.x, py = p.y - a.y;
  const double length = dx * dx + dy * dy;
  const double t = length > 0 ? std::clamp((px * dx + py * dy) / length, 0.0, 1.0) : 0;
  const double x = px - t * dx, y = py - t * dy;
  return std::sqrt(x * x + y * y);
}

std::uint8_t zoom_for(double distance, std::uint8_t lowest, const ShapeOptions& options) {
  auto zoom = lowest;
  while (zoom < options.finest && distance <= std::ldexp(options.tolerance, options.finest - zoom))
    ++zoom;
  return zoom;
}

void rank_stretch(std::span<Vertex> line, const ShapeOptions& options) {
  std::vector<Stretch> open{{0, line.size() - 1, 0}};
  while (!open.empty()) {
    const Stretch stretch = open.back();
    open.pop_back();
    double farthest = -1;
    std::size_t split = stretch.from;
    for (std::size_t i = stretch.from + 1; i < stretch.to; ++i) {
      const double away = distance(line[i].at, line[stretch.from].at, line[stretch.to].at);
      if (away > farthest) farthest = away, split = i;
    }
    if (split == stretch.from) continue;
    const std::uint8_t zoom = zoom_for(farthest, stretch.zoom, options);
    line[split].from_zoom = zoom;
    open.push_back({stretch.from, split, zoom});
    open.push_back({split, stretch.to, zoom});
  }
}

bool runs_backwards(std::span<const Vertex> line) {
  for (std::size_t i = 0, j = line.size() - 1; i < j; ++i, --j)
    if (line[i].at != line[j].at) return line[j].at < line[i].at;
  return false;
}

}  // namespace

void rank_vertices(std::span<Vertex> line, const ShapeOptions& options) {
  if (line.size() < 3) return;
  const bool backwards = runs_backwards(line);
  std::vector<Vertex> turned;
  if (backwards) turned.assign(line.rbegin(), line.rend());
  const std::span<Vertex> forwards = backwards ? std::span(turned) : line;
  for (std::size_t from = 0; from + 1 < forwards.size(); from += longest) {
    const std::size_t count = std::min(longest + 1, forwards.size() - from);
    rank_stretch(forwards.subspan(from, count), options);
  }
  for (std::size_t i = 0; i < turned.size(); ++i)
    line[line.size() - 1 - i].from_zoom = turned[i].from_zoom;
}

}  // namespace rumbo::cut
