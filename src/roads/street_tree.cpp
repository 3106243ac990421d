#include "roads/street_tree.hpp"

#include "geo/antimeridian.hpp"
#include "geo/geodesic.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <queue>
#include <tuple>

namespace rumbo::roads {

using prepared_format::Box;

namespace {

Box joined(const Box& a, const Box& b) {
  return {{std::min(a.least.lon, b.least.lon), std::min(a.least.lat, b.least.lat)},
          {std::max(a.most.lon, b.most.lon), std::max(a.most.lat, b.most.lat)}};
}

// Distances from one position, in metres, on a plane.
class Plane {
 public:
  explicit Plane(geo::LonLat centre) : centre_(centre) {
    constexpr double a = 6378137.0;
    constexpr double e2 = 0.00669437999014;  // WGS 84
    const double sine = std::sin(centre.lat * radians);
    const double w = 1 - e2 * sine * sine;
    north_ = a * (1 - e2) / (w * std::sqrt(w)) * radians;
    east_ = a / std::sqrt(w) * radians;
  }

  double east(double lon, double lat) const { return wrapped(lon - centre_.lon) * east_at(lat); }
  double north(double lat) const { return (lat - centre_.lat) * north_; }

  // No more than the distance to anything in the box.
  double to_box(const Box& box) const {
    const geo::LonLat least = box.least.degrees();
    const geo::LonLat most = box.most.degrees();
    const double north_part =
        std::max({0.0, least.lat - centre_.lat, centre_.lat - most.lat}) * north_;
    const bool inside = centre_.lon >= least.lon && centre_.lon <= most.lon;
    if (inside || most.lon - least.lon > 180) return north_part;
    const double apart = std::min(std::abs(wrapped(least.lon - centre_.lon)),
                                  std::abs(wrapped(most.lon - centre_.lon)));
    return length(apart * std::min(east_at(least.lat), east_at(most.lat)), north_part);
  }

  static double length(double x, double y) { return std::sqrt(x * x + y * y); }

 private:
  static constexpr double radians = std::numbers::pi / 180;

  static double wrapped(double degrees) {
    return std::abs(degrees) <= 180 ? degrees : std::remainder(degrees, 360.0);
  }

  // Half-way between the position and there.
  double east_at(double lat) const {
    return east_ * std::max(0.0, std::cos((lat + centre_.lat) / 2 * radians));
  }

  geo::LonLat centre_;
  double north_ = 0;  // metres a degree
  double east_ = 0;
};

struct Found {
  double metres = 0;
  OnStreet on;
};

// Rounding makes no difference between what is nearest and what is as near.
constexpr double slack_metres = 1e-4;

class Search {
 public:
  Search(const Prepared& roads, geo::LonLat position, double most_metres)
      : roads_(roads), plane_(position), most_metres_(most_metres) {
    std::size_t size = roads.tree_street().size();
    for (std::size_t first = 0; size > 0; size = (size + tree_width - 1) / tree_width) {
      levels_.push_back({first, size});
      first += size;
      if (size == 1) break;
    }
  }

  std::vector<OnStreet> run() {
    if (!levels_.empty()) push(levels_.size() - 1, 0);
    while (!waiting_.empty() && waiting_.top().metres <= most_metres_ + slack_metres) {
      const Waiting next = waiting_.top();
      waiting_.pop();
      if (next.level == 0)
        look_along(roads_.tree_street()[next.number]);
      else
        open(next);
    }
    return nearest();
  }

 private:
  struct Level {
    std::size_t first = 0;
    std::size_t size = 0;
  };
  struct Waiting {
    double metres = 0;
    std::size_t level = 0;
    std::size_t number = 0;
    bool operator<(const Waiting& other) const {  // the nearest on top
      return std::tie(metres, level, number) > std::tie(other.metres, other.level, other.number);
    }
  };

  void push(std::size_t level, std::size_t number) {
    const double metres = plane_.to_box(roads_.tree_boxes()[levels_[level].first + number]);
    if (metres <= most_metres_ + slack_metres) waiting_.push({metres, level, number});
  }

  void open(const Waiting& box) {
    const std::size_t first = box.number * tree_width;
    const std::size_t end = std::min(first + tree_width, levels_[box.level - 1].size);
    for (std::size_t child = first; child < end; ++child) push(box.level - 1, child);
  }

  void look_along(std::uint32_t street) {
    const auto points = roads_.points_of(roads_.streets()[street]);
    std::optional<Found> best;
    geo::LonLat a = points.front().degrees();
    double x = plane_.east(a.lon, a.lat);
    double y = plane_.north(a.lat);
    for (std::size_t i = 1; i < points.size(); ++i) {
      const geo::LonLat b = points[i].degrees();
      const double next_x = plane_.east(b.lon, b.lat);
      const double next_y = plane_.north(b.lat);
      const double dx = next_x - x;
      const double dy = next_y - y;
      const double square = dx * dx + dy * dy;
      const double share = square > 0 ? std::clamp(-(x * dx + y * dy) / square, 0.0, 1.0) : 0.0;
      const double metres = Plane::length(x + share * dx, y + share * dy);
      if (!best || metres < best->metres)
        best = {metres, {street, static_cast<std::uint32_t>(i - 1), share, between(a, b, share)}};
      a = b;
      x = next_x;
      y = next_y;
    }
    if (!best || best->metres > most_metres_ + slack_metres) return;
    most_metres_ = std::min(most_metres_, best->metres);
    found_.push_back(*best);
  }

  // Of the points as near as the nearest, those that are the first street's.
  std::vector<OnStreet> nearest() {
    std::erase_if(
        found_, [this](const Found& found) { return found.metres > most_metres_ + slack_metres; });
    std::ranges::sort(found_, {}, [](const Found& found) { return found.on.street; });
    std::vector<OnStreet> streets;
    for (const auto& found : found_)
      if (streets.empty() || found.on.position == streets.front().position)
        streets.push_back(found.on);
    return streets;
  }

  static geo::LonLat between(geo::LonLat a, geo::LonLat b, double share) {
    if (share <= 0) return a;
    if (share >= 1) return b;
    const double lon = a.lon + share * std::remainder(b.lon - a.lon, 360.0);
    return {geo::wrap_longitude(lon), a.lat + share * (b.lat - a.lat)};
  }

  const Prepared& roads_;
  Plane plane_;
  std::vector<Level> levels_;
  std::priority_queue<Waiting> waiting_;
  double most_metres_;
  std::vector<Found> found_;
};

}  // namespace

std::vector<Box> build_tree(std::vector<Box> boxes) {
  std::size_t first = 0;
  std::size_t size = boxes.size();
  while (size > 1) {
    for (std::size_t i = 0; i < size; i += tree_width) {
      Box box = boxes[first + i];
      for (std::size_t j = i + 1; j < std::min(i + tree_width, size); ++j)
        box = joined(box, boxes[first + j]);
      boxes.push_back(box);
    }
    first += size;
    size = (size + tree_width - 1) / tree_width;
  }
  return boxes;
}

std::vector<OnStreet> nearest_on_streets(const Prepared& roads, geo::LonLat position,
                                         double most_km) {
  // The plane may be a thousandth out: look a little further, then measure.
  auto found = Search(roads, position, most_km * 1002).run();
  if (!found.empty() && geo::distance_km(position, found.front().position) > most_km) return {};
  return found;
}

}  // namespace rumbo::roads
