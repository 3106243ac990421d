#include "tiles/touches.hpp"

#include <algorithm>

namespace rumbo::tiles {
namespace {

using mvt::Point;

struct Edge {
  Point a, b;
  std::int32_t left, right;
  std::uint32_t ring = 0;
  std::uint32_t place = 0;
};

std::int64_t turn(Point a, Point b, Point c) {
  return std::int64_t{b.x - a.x} * (c.y - a.y) - std::int64_t{b.y - a.y} * (c.x - a.x);
}

int sign(std::int64_t number) { return number > 0 ? 1 : number < 0 ? -1 : 0; }

bool between(Point a, Point b, Point p) {
  return std::min(a.x, b.x) <= p.x && p.x <= std::max(a.x, b.x) && std::min(a.y, b.y) <= p.y &&
         p.y <= std::max(a.y, b.y);
}

// Whether edges have a place in common, other than the end where neighbours meet.
bool meet(const Edge& e, const Edge& f, bool f_follows, bool e_follows) {
  const int c = sign(turn(e.a, e.b, f.a)), d = sign(turn(e.a, e.b, f.b));
  const int g = sign(turn(f.a, f.b, e.a)), h = sign(turn(f.a, f.b, e.b));
  if (f_follows || e_follows) {
    // They share one end; they overlap only when they turn back on themselves.
    const Point middle = f_follows ? e.b : e.a;
    const Point before = f_follows ? e.a : e.b, after = f_follows ? f.b : f.a;
    if (c != 0 || d != 0) return false;
    return between(middle, after, before) || between(middle, before, after);
  }
  if (c * d < 0 && g * h < 0) return true;
  return (c == 0 && between(e.a, e.b, f.a)) || (d == 0 && between(e.a, e.b, f.b)) ||
         (g == 0 && between(f.a, f.b, e.a)) || (h == 0 && between(f.a, f.b, e.b));
}

}  // namespace

bool lies_on(Point at, Point a, Point b) { return turn(a, b, at) == 0 && between(a, b, at); }

std::vector<Touch> touches_of(const Rings& rings) {
  std::vector<Edge> edges;
  for (std::uint32_t r = 0; r < rings.size(); ++r)
    for (std::uint32_t i = 0, n = static_cast<std::uint32_t>(rings[r].size()); i < n; ++i) {
      const Point a = rings[r][i], b = rings[r][(i + 1) % n];
      edges.push_back({a, b, std::min(a.x, b.x), std::max(a.x, b.x), r, i});
    }
  std::ranges::sort(edges, {}, &Edge::left);
  std::vector<Touch> touches;
  std::vector<const Edge*> open;  // edges that the line sweeping east stands on
  for (const Edge& edge : edges) {
    std::size_t kept = 0;
    for (const Edge* other : open) {
      if (other->right < edge.left) continue;
      open[kept++] = other;
      if (std::max(other->a.y, other->b.y) < std::min(edge.a.y, edge.b.y) ||
          std::min(other->a.y, other->b.y) > std::max(edge.a.y, edge.b.y))
        continue;
      const bool same = other->ring == edge.ring;
      const auto n = static_cast<std::uint32_t>(rings[edge.ring].size());
      const bool edge_follows = same && (other->place + 1) % n == edge.place;
      const bool other_follows = same && (edge.place + 1) % n == other->place;
      if (meet(*other, edge, edge_follows, other_follows))
        touches.push_back({other->ring, other->place, edge.ring, edge.place});
    }
    open.resize(kept);
    open.push_back(&edge);
  }
  return touches;
}

}  // namespace rumbo::tiles
