#include "tiles/untangle.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <utility>

namespace rumbo::tiles {
namespace {

using mvt::Point;
using Ring = std::vector<Point>;

constexpr int rounds = 8;
constexpr std::int64_t small = 2 * 256;  // twice the area of a loop that may go

// The part of a ring between two touching edges: after edge `from`'s beginning, up to edge `to`'s.
struct Loop {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  std::uint32_t size() const { return to - from; }
};

Point crossing(Point a, Point b, Point c, Point d) {
  const double abx = b.x - a.x, aby = b.y - a.y, cdx = d.x - c.x, cdy = d.y - c.y;
  const double t = ((c.x - a.x) * cdy - (c.y - a.y) * cdx) / (abx * cdy - aby * cdx);
  return {static_cast<std::int32_t>(std::lround(a.x + t * abx)),
          static_cast<std::int32_t>(std::lround(a.y + t * aby))};
}

// A ring in two where it comes back to the same place; `knot` is in both.
std::pair<Ring, Ring> split(const Ring& ring, const Loop& loop) {
  const Point a = ring[loop.from], b = ring[loop.from + 1], c = ring[loop.to],
              d = ring[(loop.to + 1) % ring.size()];
  const Point knot = lies_on(c, a, b)   ? c
                     : lies_on(b, c, d) ? b
                     : lies_on(a, c, d) ? a
                     : lies_on(d, a, b) ? d
                                        : crossing(a, b, c, d);
  Ring inner{knot}, outer(ring.begin(), ring.begin() + loop.from + 1);
  outer.push_back(knot);
  for (std::uint32_t i = loop.from + 1; i <= loop.to; ++i) inner.push_back(ring[i]);
  for (std::size_t i = loop.to + 1; i < ring.size(); ++i) outer.push_back(ring[i]);
  const auto tidy = [](Ring& points) {
    points.erase(std::unique(points.begin(), points.end()), points.end());
    while (points.size() > 1 && points.back() == points.front()) points.pop_back();
  };
  tidy(inner);
  tidy(outer);
  return {std::move(outer), std::move(inner)};
}

// Takes a loop off the ring: away if it is small, else into `more`. Whether the vertices before the
// loop have kept their numbers, so that loops before it may go too; nothing where it must stay.
std::optional<bool> take_off(Ring& ring, const Loop& loop, Rings& more) {
  auto [outer, inner] = split(ring, loop);
  const std::int64_t of_outer = mvt::doubled_area(outer), of_inner = mvt::doubled_area(inner);
  const bool inner_goes = std::abs(of_inner) <= small, outer_goes = std::abs(of_outer) <= small;
  if (!inner_goes && outer_goes) {
    ring = std::move(inner);
    return false;
  }
  if (!inner_goes && (of_outer > 0) != (of_inner > 0)) return std::nullopt;
  if (!inner_goes) more.push_back(std::move(inner));
  const bool kept = outer.size() > loop.from;
  ring = std::move(outer);
  return kept;
}

// Loops that lie apart, the least first: they can be cut off together, the last one first.
std::vector<Loop> apart(const std::vector<Touch>& touches) {
  std::vector<Loop> loops;
  for (const Touch& touch : touches)
    loops.push_back(
        {std::min(touch.edge, touch.other_edge), std::max(touch.edge, touch.other_edge)});
  std::ranges::sort(loops, [](const Loop& a, const Loop& b) {
    return std::pair(a.size(), a.from) < std::pair(b.size(), b.from);
  });
  std::vector<Loop> chosen;
  for (const Loop& loop : loops)
    if (std::ranges::none_of(chosen, [&](const Loop& other) {
          return loop.from <= other.to + 1 && other.from <= loop.to + 1;
        }))
      chosen.push_back(loop);
  std::ranges::sort(chosen, std::greater<>(), &Loop::from);
  return chosen;
}

void untangle(Ring ring, Rings& out) {
  Rings waiting{std::move(ring)};
  for (int round = 0; round < rounds && !waiting.empty(); ++round) {
    Rings next;
    for (Ring& tangled : waiting) {
      const std::vector<Touch> touches = touches_of({tangled});
      bool changed = false;
      for (const Loop& loop : apart(touches)) {
        const std::optional<bool> goes_on = take_off(tangled, loop, next);
        changed = changed || goes_on.has_value();
        if (tangled.size() < 3 || !goes_on.value_or(true)) break;
      }
      if (changed)
        next.push_back(std::move(tangled));
      else
        out.push_back(std::move(tangled));
    }
    waiting = std::move(next);
  }
  std::ranges::move(waiting, std::back_inserter(out));
}

}  // namespace

Rings untangled(std::vector<Point> ring) {
  Rings out;
  untangle(std::move(ring), out);
  std::erase_if(
      out, [](const Ring& piece) { return piece.size() < 3 || mvt::doubled_area(piece) == 0; });
  return out;
}

}  // namespace rumbo::tiles
