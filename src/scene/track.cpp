#include "scene/track.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace rumbo::scene {

Track::Track(std::vector<XY> points) {
  for (const XY& point : points) {
    const double step =
        points_.empty() ? 0 : std::hypot(point.x - points_.back().x, point.y - points_.back().y);
    if (!points_.empty() && step == 0) continue;
    along_.push_back(length() + step);
    points_.push_back(point);
  }
}

XY Track::at(double distance) const {
  if (points_.empty()) return {};
  if (points_.size() == 1) return points_.front();
  const auto above = std::ranges::upper_bound(along_, distance);
  const auto i = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(
      above - along_.begin(), 1, static_cast<std::ptrdiff_t>(along_.size()) - 1));
  const double share = (distance - along_[i - 1]) / (along_[i] - along_[i - 1]);
  return {points_[i - 1].x + (points_[i].x - points_[i - 1].x) * share,
          points_[i - 1].y + (points_[i].y - points_[i - 1].y) * share};
}

double Track::bearing(double from, double to) const {
  const XY a = at(from), b = at(to);
  return std::atan2(b.y - a.y, b.x - a.x) * 180 / std::numbers::pi;
}

std::vector<Stand> stands_on(const Track& track, const std::vector<double>& widths) {
  std::vector<Stand> stands;
  double from = (track.length() - std::accumulate(widths.begin(), widths.end(), 0.0)) / 2;
  for (const double width : widths) {
    const double middle = from + width / 2, reach = std::max(1.0, width / 2);
    stands.push_back({track.at(middle), track.bearing(middle - reach, middle + reach)});
    from += width;
  }
  return stands;
}

}  // namespace rumbo::scene
