#include "tiles/noding.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace rumbo::tiles {
namespace {

using mvt::Point;

constexpr int rounds = 12;

struct Insert {
  std::uint32_t ring = 0;
  std::uint32_t edge = 0;
  std::int64_t along = 0;
  Point at;
};

Point crossing(Point a, Point b, Point c, Point d) {
  const double abx = b.x - a.x, aby = b.y - a.y, cdx = d.x - c.x, cdy = d.y - c.y;
  const double t = ((c.x - a.x) * cdy - (c.y - a.y) * cdx) / (abx * cdy - aby * cdx);
  return {static_cast<std::int32_t>(std::lround(a.x + t * abx)),
          static_cast<std::int32_t>(std::lround(a.y + t * aby))};
}

class Inserts {
 public:
  explicit Inserts(const Rings& rings) : rings_(rings) {}

  void at(const Touch& touch) {
    const auto [a, b] = ends(touch.ring, touch.edge);
    const auto [c, d] = ends(touch.other_ring, touch.other_edge);
    const bool meets_end =
        lies_on(a, c, d) || lies_on(b, c, d) || lies_on(c, a, b) || lies_on(d, a, b);
    if (!meets_end) {
      const Point place = crossing(a, b, c, d);
      add(touch.ring, touch.edge, place);
      add(touch.other_ring, touch.other_edge, place);
      return;
    }
    for (const Point& place : {c, d})
      if (lies_on(place, a, b)) add(touch.ring, touch.edge, place);
    for (const Point& place : {a, b})
      if (lies_on(place, c, d)) add(touch.other_ring, touch.other_edge, place);
  }

  std::vector<Insert> take() {
    std::ranges::sort(all_, [](const Insert& a, const Insert& b) {
      return std::tie(a.ring, a.edge, a.along, a.at.x, a.at.y) <
             std::tie(b.ring, b.edge, b.along, b.at.x, b.at.y);
    });
    return std::move(all_);
  }

 private:
  std::pair<Point, Point> ends(std::uint32_t ring, std::uint32_t edge) const {
    const auto& points = rings_[ring];
    return {points[edge], points[(edge + 1) % points.size()]};
  }

  void add(std::uint32_t ring, std::uint32_t edge, Point at) {
    const auto [a, b] = ends(ring, edge);
    if (at == a || at == b) return;
    const std::int64_t along =
        std::int64_t{b.x - a.x} * (at.x - a.x) + std::int64_t{b.y - a.y} * (at.y - a.y);
    all_.push_back({ring, edge, along, at});
  }

  const Rings& rings_;
  std::vector<Insert> all_;
};

void insert(Rings& rings, const std::vector<Insert>& inserts) {
  for (auto next = inserts.begin(); next != inserts.end();) {
    const std::uint32_t ring = next->ring;
    const std::vector<Point> before = std::move(rings[ring]);
    std::vector<Point>& after = rings[ring];
    after.clear();
    for (std::uint32_t i = 0; i < before.size(); ++i) {
      after.push_back(before[i]);
      for (; next != inserts.end() && next->ring == ring && next->edge == i; ++next)
        after.push_back(next->at);
    }
    after.erase(std::unique(after.begin(), after.end()), after.end());
    while (after.size() > 1 && after.back() == after.front()) after.pop_back();
  }
}

}  // namespace

bool node(Rings& rings) {
  for (int round = 0; round < rounds; ++round) {
    Inserts wanted(rings);
    for (const Touch& touch : touches_of(rings)) wanted.at(touch);
    const std::vector<Insert> inserts = wanted.take();
    if (inserts.empty()) return true;
    insert(rings, inserts);
  }
  return false;
}

}  // namespace rumbo::tiles
