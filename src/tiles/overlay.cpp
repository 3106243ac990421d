#include "tiles/overlay.hpp"

#include "tiles/noding.hpp"
#include "tiles/winding.hpp"

#include <algorithm>
#include <cstdlib>
#include <tuple>
#include <utility>

namespace rumbo::tiles {
namespace {

using mvt::Point;
using Ring = std::vector<Point>;

constexpr std::int64_t speck = 2 * 16;  // twice the area of what vanishes
constexpr std::uint32_t none = UINT32_MAX;

bool before(Point a, Point b) { return std::tie(a.x, a.y) < std::tie(b.x, b.y); }

// Each edge once, with how often it is run through from its lesser end less how often against it.
std::vector<NetEdge> net_edges(const Rings& rings) {
  std::vector<NetEdge> edges;
  for (const Ring& ring : rings)
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const Point a = ring[i], b = ring[(i + 1) % ring.size()];
      if (a == b) continue;
      edges.push_back(before(a, b) ? NetEdge{a, b, 1} : NetEdge{b, a, -1});
    }
  std::ranges::sort(edges, [](const NetEdge& e, const NetEdge& f) {
    return std::tie(e.a.x, e.a.y, e.b.x, e.b.y) < std::tie(f.a.x, f.a.y, f.b.x, f.b.y);
  });
  std::vector<NetEdge> net;
  for (const NetEdge& edge : edges) {
    if (!net.empty() && net.back().a == edge.a && net.back().b == edge.b)
      net.back().times += edge.times;
    else
      net.push_back(edge);
  }
  std::erase_if(net, [](const NetEdge& edge) { return edge.times == 0; });
  return net;
}

// Walks along the edges with the area on the right, and turns towards it where several edges meet,
// so that each walk is about one piece of it; a walk that comes to a place again leaves a ring.
class Walker {
 public:
  explicit Walker(std::vector<std::pair<Point, Point>> edges) : edges_(std::move(edges)) {
    std::ranges::sort(edges_, [](const auto& e, const auto& f) {
      return std::tie(e.first.x, e.first.y, e.second.x, e.second.y) <
             std::tie(f.first.x, f.first.y, f.second.x, f.second.y);
    });
    for (std::uint32_t i = 0; i < edges_.size(); ++i) {
      if (i == 0 || edges_[i].first != edges_[i - 1].first) begins_.push_back(i);
      from_.push_back(static_cast<std::uint32_t>(begins_.size()) - 1);
    }
    begins_.push_back(static_cast<std::uint32_t>(edges_.size()));
    used_.resize(edges_.size(), false);
    on_path_.resize(begins_.size(), none);
  }

  bool walk(Rings& out) {
    for (std::uint32_t edge = 0; edge < edges_.size(); ++edge)
      if (!used_[edge] && !walk_from(edge, out)) return false;
    return true;
  }

 private:
  bool walk_from(std::uint32_t start, Rings& out) {
    path_.assign(1, from_[start]);
    on_path_[from_[start]] = 0;
    std::uint32_t edge = start;
    do {
      if (used_[edge]) return false;
      used_[edge] = true;
      const std::uint32_t to = end_of(edge);
      if (to == none) return false;
      arrive(to, out);
      edge = next(edge, to);
    } while (edge != start);
    for (const std::uint32_t place : path_) on_path_[place] = none;
    return path_.size() == 1;
  }

  void arrive(std::uint32_t place, Rings& out) {
    if (on_path_[place] == none) {
      on_path_[place] = static_cast<std::uint32_t>(path_.size());
      path_.push_back(place);
      return;
    }
    const std::uint32_t from = on_path_[place];
    Ring ring;
    for (std::size_t i = from; i < path_.size(); ++i) {
      ring.push_back(edges_[begins_[path_[i]]].first);
      if (i > from) on_path_[path_[i]] = none;
    }
    path_.resize(from + 1);
    out.push_back(std::move(ring));
  }

  std::uint32_t end_of(std::uint32_t edge) const {
    const Point to = edges_[edge].second;
    const auto found = std::lower_bound(
        begins_.begin(), begins_.end() - 1, to,
        [&](std::uint32_t begin, Point at) { return before(edges_[begin].first, at); });
    if (found == begins_.end() - 1 || edges_[*found].first != to) return none;
    return static_cast<std::uint32_t>(found - begins_.begin());
  }

  std::uint32_t next(std::uint32_t edge, std::uint32_t place) const {
    std::uint32_t best = begins_[place];
    for (std::uint32_t other = best + 1; other < begins_[place + 1]; ++other)
      if (sooner(edges_[edge], edges_[other].second, edges_[best].second)) best = other;
    return best;
  }

  // Whether one turning against the clock from the way that he came meets `a` before `b`.
  static bool sooner(const std::pair<Point, Point>& came, Point a, Point b) {
    const Point at = came.second;
    const auto cross = [&](Point p, Point q) {
      return std::int64_t{p.x - at.x} * (q.y - at.y) - std::int64_t{p.y - at.y} * (q.x - at.x);
    };
    const auto half = [&](Point p) {
      const std::int64_t side = cross(came.first, p);
      if (side != 0) return side < 0 ? 0 : 2;
      const bool back = std::int64_t{came.first.x - at.x} * (p.x - at.x) +
                            std::int64_t{came.first.y - at.y} * (p.y - at.y) >
                        0;
      return back ? 3 : 1;
    };
    const int of_a = half(a), of_b = half(b);
    return of_a != of_b ? of_a < of_b : cross(a, b) < 0;
  }

  std::vector<std::pair<Point, Point>> edges_;  // sorted by where they begin
  std::vector<std::uint32_t> begins_;           // of each place's edges
  std::vector<std::uint32_t> from_;             // the place of each edge
  std::vector<bool> used_;
  std::vector<std::uint32_t> path_;
  std::vector<std::uint32_t> on_path_;
};

// Without vertices in the middle of a straight line.
Ring straightened(const Ring& ring) {
  Ring out;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point last = out.empty() ? ring.back() : out.back();
    const Point at = ring[i], next = ring[(i + 1) % ring.size()];
    if (!lies_on(at, last, next)) out.push_back(at);
  }
  return out;
}

// The least outer ring about a hole; a place of the hole's that no outer ring has.
std::size_t outer_of(const Ring& hole, const Rings& outers) {
  std::size_t found = outers.size();
  for (std::size_t i = 0; i < outers.size(); ++i)
    if (surrounds(outers[i], hole[0], hole[1]) &&
        (found == outers.size() || mvt::doubled_area(outers[i]) < mvt::doubled_area(outers[found])))
      found = i;
  return found;
}

Rings with_holes_behind(Rings rings) {
  Rings outers, holes;
  for (Ring& ring : rings) {
    const std::int64_t area = mvt::doubled_area(ring);
    if (std::abs(area) > speck) (area > 0 ? outers : holes).push_back(std::move(ring));
  }
  std::vector<std::vector<std::size_t>> of_outer(outers.size() + 1);
  for (std::size_t i = 0; i < holes.size(); ++i) of_outer[outer_of(holes[i], outers)].push_back(i);
  Rings out;
  for (std::size_t i = 0; i < outers.size(); ++i) {
    out.push_back(straightened(outers[i]));
    for (const std::size_t hole : of_outer[i]) out.push_back(straightened(holes[hole]));
  }
  return out;
}

}  // namespace

std::optional<Rings> overlaid(Rings rings) {
  if (!node(rings)) return std::nullopt;
  Walker walker(borders(net_edges(rings)));
  Rings walked;
  if (!walker.walk(walked)) return std::nullopt;
  return with_holes_behind(std::move(walked));
}

}  // namespace rumbo::tiles
