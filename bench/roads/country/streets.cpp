#include "country/streets.hpp"

#include "country/neighbours.hpp"
#include "random.hpp"

#include <cmath>

namespace rumbo::bench {
namespace {

constexpr std::size_t looked_at = 12;  // neighbours of a point
constexpr double chance_of_bridge = 0.03;

class Streets {
 public:
  Streets(const Points& points, std::uint64_t seed)
      : points_(points), neighbours_(points.at, points.side_km), random_(seed) {}

  std::vector<Street> make() {
    for (std::uint32_t from = 0; from < points_.at.size(); ++from) {
      const auto near = neighbours_.of(from, looked_at);
      for (std::size_t i = 0; i < near.size(); ++i) {
        const double chance = chance_of_street(near, i) * thinning(from);
        const bool is_built = random_.chance(chance) & !is_cut_by_river(from, near[i].point);
        if (from < near[i].point && is_built) build(from, near[i].point);
      }
    }
    return std::move(streets_);
  }

 private:
  using Near = Neighbours::Near;

  // Whoever lies between two points is nearer to either than the other is: so among these.
  double chance_of_street(const std::vector<Near>& near, std::size_t to) const {
    bool is_nearest = true;
    for (std::size_t i = 0; i < to; ++i) {
      const double across = distance(near[i].point, near[to].point);
      if (std::hypot(near[i].km, across) < near[to].km) return 0;
      is_nearest = is_nearest && across >= near[to].km;
    }
    return is_nearest ? 0.95 : 0.17;
  }

  double distance(std::uint32_t a, std::uint32_t b) const {
    return std::hypot(points_.at[a].x - points_.at[b].x, points_.at[a].y - points_.at[b].y);
  }

  double thinning(std::uint32_t from) const {
    return points_.in_town[from] ? 1 : 1 - 0.15 * height(points_.at[from], points_.side_km);
  }

  // Which of the lands between rivers.
  int land(geo::XY at) const {
    const double x = at.x / points_.side_km;
    const double y = at.y / points_.side_km;
    const double north = y + 0.05 * std::sin(9 * x) + 0.01 * std::sin(50 * x);
    const double east = x + 0.05 * std::sin(8 * y + 1) + 0.01 * std::sin(60 * y);
    return static_cast<int>(north * 4) * 8 + static_cast<int>(east * 4);
  }

  bool is_cut_by_river(std::uint32_t a, std::uint32_t b) {
    return land(points_.at[a]) != land(points_.at[b]) && !random_.chance(chance_of_bridge);
  }

  void build(std::uint32_t from, std::uint32_t to) {
    if (random_.chance(0.5)) std::swap(from, to);
    streets_.push_back({from, to, points_.in_town[from] && random_.chance(0.15)});
  }

  const Points& points_;
  Neighbours neighbours_;
  Random random_;
  std::vector<Street> streets_;
};

}  // namespace

std::vector<Street> make_streets(const Points& points, std::uint64_t seed) {
  return Streets(points, seed).make();
}

}  // namespace rumbo::bench
