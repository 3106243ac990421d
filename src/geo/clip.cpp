#include "geo/clip.hpp"

#include "geo/lonlat.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

namespace rumbo::geo {
namespace {

template <class Point>
Point between(const Point& a, const Point& b, double share) {
  const auto [ax, ay] = a;
  const auto [bx, by] = b;
  return Point{ax + (bx - ax) * share, ay + (by - ay) * share};
}

// The share of the segment from..to inside the window (Liang and Barsky 1984).
template <class Point>
std::optional<std::pair<double, double>> inside(const Point& from, const Point& to,
                                                const Window& window) {
  const auto [x, y] = from;
  const auto [end_x, end_y] = to;
  const double dx = end_x - x;
  const double dy = end_y - y;
  double enter = 0;
  double leave = 1;
  const std::pair<double, double> edges[] = {{-dx, x - window.left},
                                             {dx, window.right - x},
                                             {-dy, y - window.bottom},
                                             {dy, window.top - y}};
  for (const auto& [step, room] : edges) {
    if (step == 0) {
      if (room < 0) return std::nullopt;
    } else if (step < 0) {
      enter = std::max(enter, room / step);
    } else {
      leave = std::min(leave, room / step);
    }
  }
  if (enter > leave) return std::nullopt;
  return std::pair{enter, leave};
}

// One pass of Sutherland and Hodgman (1974): keeps what lies on the inner side of one edge. `depth`
// gives a point's signed distance inside that edge.
template <class Point, class Depth>
std::vector<Point> clip_edge(const std::vector<Point>& ring, const Depth& depth) {
  std::vector<Point> kept;
  kept.reserve(ring.size());
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point& from = ring[i];
    const Point& to = ring[(i + 1) % ring.size()];
    const double a = depth(from);
    const double b = depth(to);
    if (a >= 0) kept.push_back(from);
    if ((a >= 0) != (b >= 0)) kept.push_back(between(from, to, a / (a - b)));
  }
  return kept;
}

template <class Point>
bool all_inside(const std::vector<Point>& points, const Window& window) {
  return std::ranges::all_of(points, [&](const Point& point) {
    const auto [x, y] = point;
    return x >= window.left && x <= window.right && y >= window.bottom && y <= window.top;
  });
}

}  // namespace

template <class Point>
std::vector<std::vector<Point>> clip_line(const std::vector<Point>& line, const Window& window) {
  std::vector<std::vector<Point>> parts;
  std::vector<Point> part;
  const auto finish = [&] {
    if (part.size() > 1) parts.push_back(std::move(part));
    part.clear();
  };
  for (std::size_t i = 1; i < line.size(); ++i) {
    const auto share = inside(line[i - 1], line[i], window);
    if (!share) {
      finish();
      continue;
    }
    if (part.empty() || share->first > 0) {
      finish();
      part.push_back(share->first > 0 ? between(line[i - 1], line[i], share->first) : line[i - 1]);
    }
    part.push_back(share->second < 1 ? between(line[i - 1], line[i], share->second) : line[i]);
    if (share->second < 1) finish();
  }
  finish();
  return parts;
}

template <class Point>
std::vector<Point> clip_ring(const std::vector<Point>& ring, const Window& window) {
  if (ring.size() < 4 || all_inside(ring, window))
    return ring.size() < 4 ? std::vector<Point>{} : ring;
  std::vector<Point> open(ring.begin(), ring.end() - 1);
  open = clip_edge(open, [&](const Point& p) {
    const auto [x, y] = p;
    return x - window.left;
  });
  open = clip_edge(open, [&](const Point& p) {
    const auto [x, y] = p;
    return window.right - x;
  });
  open = clip_edge(open, [&](const Point& p) {
    const auto [x, y] = p;
    return y - window.bottom;
  });
  open = clip_edge(open, [&](const Point& p) {
    const auto [x, y] = p;
    return window.top - y;
  });
  if (open.size() < 3) return {};
  open.push_back(open.front());
  return open;
}

template std::vector<std::vector<LonLat>> clip_line(const std::vector<LonLat>&, const Window&);
template std::vector<std::vector<XY>> clip_line(const std::vector<XY>&, const Window&);
template std::vector<LonLat> clip_ring(const std::vector<LonLat>&, const Window&);
template std::vector<XY> clip_ring(const std::vector<XY>&, const Window&);

}  // namespace rumbo::geo
