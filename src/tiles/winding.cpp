#include "tiles/winding.hpp"

#include <algorithm>
#include <limits>

namespace rumbo::tiles {
namespace {

using mvt::Point;

Point turned(Point at) { return {at.y, at.x}; }

// Whether a ray from the middle of two places towards lesser x meets the edge from p to q, which
// has its upper end, not its lower one.
bool ray_meets(Point one, Point other, Point p, Point q) {
  if (p.y > q.y) std::swap(p, q);
  const std::int64_t y = std::int64_t{one.y} + other.y, x = std::int64_t{one.x} + other.x;
  if (y < 2 * std::int64_t{p.y} || y >= 2 * std::int64_t{q.y}) return false;
  return (q.x - p.x) * (y - 2 * std::int64_t{p.y}) < (q.y - p.y) * (x - 2 * std::int64_t{p.x});
}

// Edges by bands across the rays, so that a ray has few to try.
class Bands {
 public:
  explicit Bands(std::vector<NetEdge> edges) : edges_(std::move(edges)) {
    std::int32_t high = std::numeric_limits<std::int32_t>::min();
    low_ = std::numeric_limits<std::int32_t>::max();
    for (const NetEdge& edge : edges_) {
      low_ = std::min({low_, edge.a.y, edge.b.y});
      high = std::max({high, edge.a.y, edge.b.y});
    }
    width_ = std::max<std::int32_t>(1, (high - low_) / 256 + 1);
    bands_.resize(static_cast<std::size_t>((high - low_) / width_) + 1);
    for (std::uint32_t i = 0; i < edges_.size(); ++i) {
      const auto [from, to] = std::minmax(edges_[i].a.y, edges_[i].b.y);
      for (std::size_t band = band_of(from); band <= band_of(to); ++band) bands_[band].push_back(i);
    }
  }

  // How often the edges wind clockwise about what lies just at lesser x of an edge's middle.
  std::int32_t before(Point a, Point b) const {
    std::int32_t sum = 0;
    const auto middle = static_cast<std::int32_t>((std::int64_t{a.y} + b.y - 2 * low_) / 2 + low_);
    for (const std::uint32_t i : bands_[band_of(middle)]) {
      const NetEdge& edge = edges_[i];
      if (ray_meets(a, b, edge.a, edge.b)) sum += edge.b.y < edge.a.y ? edge.times : -edge.times;
    }
    return sum;
  }

 private:
  std::size_t band_of(std::int32_t y) const {
    return static_cast<std::size_t>((y - low_) / width_);
  }

  std::vector<NetEdge> edges_;
  std::vector<std::vector<std::uint32_t>> bands_;
  std::int32_t low_ = 0;
  std::int32_t width_ = 1;
};

std::vector<NetEdge> turned(const std::vector<NetEdge>& edges) {
  std::vector<NetEdge> out;
  for (const NetEdge& edge : edges) out.push_back({turned(edge.a), turned(edge.b), -edge.times});
  return out;
}

}  // namespace

std::vector<std::pair<Point, Point>> borders(const std::vector<NetEdge>& edges) {
  std::vector<std::pair<Point, Point>> out;
  if (edges.empty()) return out;
  const Bands rows(edges), columns(turned(edges));
  for (const NetEdge& edge : edges) {
    const bool level = edge.a.y == edge.b.y;
    const bool upwards = edge.b.y < edge.a.y;
    // Before: at lesser x, or above an edge that lies level.
    const std::int32_t before =
        level ? columns.before(turned(edge.a), turned(edge.b)) : rows.before(edge.a, edge.b);
    const std::int32_t after = before + (level || upwards ? edge.times : -edge.times);
    if ((before > 0) == (after > 0)) continue;
    const bool along = (level || upwards) == (after > 0);
    out.push_back(along ? std::pair(edge.a, edge.b) : std::pair(edge.b, edge.a));
  }
  return out;
}

bool surrounds(const std::vector<Point>& ring, Point a, Point b) {
  bool inside = false;
  for (std::size_t i = 0; i < ring.size(); ++i)
    if (ray_meets(a, b, ring[i], ring[(i + 1) % ring.size()])) inside = !inside;
  return inside;
}

}  // namespace rumbo::tiles
