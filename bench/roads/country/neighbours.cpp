#include "country/neighbours.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace rumbo::bench {
namespace {

constexpr double cell_km = 0.5;
constexpr std::int64_t furthest_ring = 12;

bool nearer(const Neighbours::Near& a, const Neighbours::Near& b) {
  return a.km != b.km ? a.km < b.km : a.point < b.point;
}

}  // namespace

Neighbours::Neighbours(const std::vector<geo::XY>& points, double side_km)
    : points_(points), cells_(static_cast<std::int64_t>(side_km / cell_km) + 1) {
  const auto index = [&](geo::XY at) {
    return static_cast<std::size_t>(cell(at.y) * cells_ + cell(at.x));
  };
  first_.assign(static_cast<std::size_t>(cells_ * cells_) + 2, 0);
  for (const geo::XY& at : points) ++first_[index(at) + 2];
  for (std::size_t i = 2; i < first_.size(); ++i) first_[i] += first_[i - 1];
  members_.resize(points.size());
  for (std::uint32_t point = 0; point < points.size(); ++point)
    members_[first_[index(points[point]) + 1]++] = point;
}

std::int64_t Neighbours::cell(double kilometres) const {
  return std::clamp<std::int64_t>(static_cast<std::int64_t>(kilometres / cell_km), 0, cells_ - 1);
}

std::vector<Neighbours::Near> Neighbours::of(std::uint32_t point, std::size_t count) const {
  const std::int64_t column = cell(points_[point].x);
  const std::int64_t row = cell(points_[point].y);
  std::vector<Near> found;
  for (std::int64_t ring = 0; ring <= furthest_ring; ++ring) {
    for (std::int64_t y = -ring; y <= ring; ++y)
      for (std::int64_t x = -ring; x <= ring; x += std::abs(y) == ring || ring == 0 ? 1 : 2 * ring)
        look(column + x, row + y, point, found);
    if (found.size() < count) continue;
    std::nth_element(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(count) - 1,
                     found.end(), nearer);
    if (found[count - 1].km <= static_cast<double>(ring) * cell_km) break;
  }
  std::sort(found.begin(), found.end(), nearer);
  if (found.size() > count) found.resize(count);
  return found;
}

void Neighbours::look(std::int64_t column, std::int64_t row, std::uint32_t point,
                      std::vector<Near>& found) const {
  if (column < 0 || row < 0 || column >= cells_ || row >= cells_) return;
  const auto at = static_cast<std::size_t>(row * cells_ + column);
  for (std::uint32_t i = first_[at]; i < first_[at + 1]; ++i) {
    const geo::XY there = points_[members_[i]];
    if (members_[i] != point)
      found.push_back(
          {members_[i], std::hypot(there.x - points_[point].x, there.y - points_[point].y)});
  }
}

}  // namespace rumbo::bench
