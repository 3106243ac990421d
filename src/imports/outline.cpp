#include "imports/outline.hpp"

#include "geo/bbox.hpp"
#include "geo/geodesic.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <queue>

namespace rumbo::imports {
namespace {

constexpr double tolerance_km = 0.1;
constexpr std::size_t most_between = 100;
constexpr double km_per_degree = 111.2;

double turned(double degrees) { return degrees - 360 * std::round(degrees / 360); }

// A plane about a position, in km.
class Plane {
 public:
  explicit Plane(geo::LonLat origin)
      : origin_(origin),
        km_per_lon_(km_per_degree * std::cos(origin.lat * std::numbers::pi / 180)) {}

  geo::XY operator()(geo::LonLat point) const {
    return {turned(point.lon - origin_.lon) * km_per_lon_,
            (point.lat - origin_.lat) * km_per_degree};
  }

 private:
  geo::LonLat origin_;
  double km_per_lon_;
};

double distance_to_segment(geo::XY point, geo::XY end) {
  const double length = end.x * end.x + end.y * end.y;
  const double along =
      length > 0 ? std::clamp((point.x * end.x + point.y * end.y) / length, 0.0, 1.0) : 0;
  return std::hypot(point.x - along * end.x, point.y - along * end.y);
}

// The point of a stretch that lies farthest off its straight line.
struct Worst {
  double km = 0;
  std::size_t first = 0;
  std::size_t at = 0;
  std::size_t last = 0;

  bool operator<(const Worst& other) const {
    return km != other.km ? km < other.km : first > other.first;
  }
};

Worst worst_between(const geo::Line& line, std::size_t first, std::size_t last) {
  Worst worst{0, first, first, last};
  const Plane plane(line[first]);
  const geo::XY end = plane(line[last]);
  for (std::size_t at = first + 1; at < last; ++at) {
    const double km = distance_to_segment(plane(line[at]), end);
    if (km > worst.km) worst = {km, first, at, last};
  }
  return worst;
}

}  // namespace

std::vector<std::size_t> kept_points(const geo::Line& line) {
  if (line.empty()) return {};
  std::vector<std::size_t> kept{0};
  if (line.size() == 1) return kept;
  kept.push_back(line.size() - 1);
  std::priority_queue<Worst> queue;
  queue.push(worst_between(line, 0, line.size() - 1));
  while (!queue.empty() && kept.size() < most_between + 2) {
    const Worst worst = queue.top();
    queue.pop();
    if (worst.km <= tolerance_km) break;
    kept.push_back(worst.at);
    queue.push(worst_between(line, worst.first, worst.at));
    queue.push(worst_between(line, worst.at, worst.last));
  }
  std::ranges::sort(kept);
  return kept;
}

double planar_km(geo::LonLat from, geo::LonLat to) {
  const geo::XY at = Plane(from)(to);
  return std::hypot(at.x, at.y);
}

Disc disc_round(const std::vector<geo::LonLat>& points) {
  const auto box = geo::bbox_of(points);
  if (!box) return {};
  Disc disc{box->centre(), 0};
  for (const geo::LonLat point : points)
    disc.radius_km = std::max(disc.radius_km, geo::distance_km(disc.centre, point));
  return disc;
}

}  // namespace rumbo::imports
