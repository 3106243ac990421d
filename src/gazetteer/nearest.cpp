#include "gazetteer/nearest.hpp"

#include "gazetteer/points.hpp"
#include "gazetteer/record_run.hpp"
#include "geo/geodesic.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace rumbo::gazetteer {
namespace {

using format::PointBox;
using format::PointRecord;
using format::Section;

constexpr std::uint32_t number_mask = (1U << format::point_axis_shift) - 1;

// The earth's diameter is 2^31 units: no square of a distance passes 2^62. Unsigned, for what a
// damaged file holds may wrap.
constexpr std::uint64_t squared(std::int64_t value) {
  const auto size = static_cast<std::uint64_t>(value);
  return size * size;
}
constexpr std::uint64_t farthest = std::uint64_t{1} << 62;

std::uint64_t squared_units(double km) {
  if (!(km < mean_radius_km * 3)) return farthest;
  const double chord = 2 * mean_radius_km * std::sin(std::max(km, 0.0) / (2 * mean_radius_km));
  const double units = chord / equatorial_radius_km * format::point_scale;
  return std::min(farthest, static_cast<std::uint64_t>(units * units));
}

struct Found {
  std::uint64_t squared_distance = 0;
  PointRecord point{};

  std::uint32_t place() const { return point.place & number_mask; }
  bool operator<(const Found& other) const {
    return std::pair(squared_distance, place()) < std::pair(other.squared_distance, other.place());
  }
};

// Along the sphere that fits the chord; where that would not do, the geodesic.
double km_between(geo::LonLat position, const Found& found) {
  constexpr double farthest_by_sphere_km = 500;
  const double chord = std::sqrt(static_cast<double>(found.squared_distance)) /
                       format::point_scale * equatorial_radius_km;
  if (chord > farthest_by_sphere_km)
    return geo::distance_km(position, position_at({found.point.x, found.point.y, found.point.z}));
  return 2 * mean_radius_km * std::asin(chord / (2 * mean_radius_km));
}

// One kind's tree.
struct Tree {
  RecordRun<PointRecord> points;
  RecordRun<PointBox> boxes;

  Tree(const Index& index, Kind kind) {
    if (index.kinds.size() == 0) return;
    const format::KindRecord run = index.kinds[static_cast<std::size_t>(kind)];
    points = {index.section(Section::points), run.first, std::size_t{run.first} + run.count,
              index.file()};
    std::size_t first = 0;
    for (std::size_t before = 0; before < static_cast<std::size_t>(kind); ++before)
      first += point_box_count(index.kinds[before].count);
    boxes = {index.section(Section::point_boxes), first, first + point_box_count(run.count),
             index.file()};
  }
};

// How far a range of the tree is from the point along each axis, at least.
using Gap = std::array<std::int64_t, 3>;

class Search {
 public:
  Search(const Tree& tree, const Point& from, std::size_t limit, double max_km)
      : points_(tree.points),
        boxes_(tree.boxes),
        from_(from),
        limit_(limit),
        bound_(squared_units(max_km)) {
    found_.reserve(limit_ + 1);
  }

  const std::vector<Found>& run() {
    if (limit_ > 0) search({0, points_.size(), 0}, {}, 0);
    return found_;
  }

 private:
  struct Node {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t number = 0;  // as of boxes
  };

  // `least` is the square of the gap: that far away is all of the node.
  void search(Node node, Gap gap, std::uint64_t least) {
    while (node.end - node.begin > format::point_bucket) {
      if (is_far(node)) return;
      const std::size_t middle = node.begin + (node.end - node.begin) / 2;
      const Node low{node.begin, middle, 2 * node.number + 1};
      const Node high{middle + 1, node.end, 2 * node.number + 2};
      points_.prefetch(low.begin + (low.end - low.begin) / 2);
      points_.prefetch(high.begin + (high.end - high.begin) / 2);
      const PointRecord point = points_[middle];
      const std::array<std::int32_t, 3> at{point.x, point.y, point.z};
      const std::uint32_t axis = (point.place >> format::point_axis_shift) % 3;
      const std::int64_t across = std::int64_t{from_[axis]} - at[axis];
      search(across < 0 ? low : high, gap, least);
      node = across < 0 ? high : low;
      least += squared(across) - squared(gap[axis]);
      gap[axis] = across;
      if (least > bound_) return;
      offer(point);
    }
    for (std::size_t i = node.begin; i < node.end; ++i) offer(points_[i]);
  }

  // Seldom asked on the way down, for nothing is known yet that is nearer.
  bool is_far(const Node& node) const {
    if (bound_ >= farthest || node.number >= boxes_.size()) return false;
    const PointBox box = boxes_[node.number];
    std::uint64_t distance = 0;
    for (std::size_t axis = 0; axis < from_.size(); ++axis)
      distance += squared(std::max({std::int64_t{0}, std::int64_t{box.low[axis]} - from_[axis],
                                    std::int64_t{from_[axis]} - box.high[axis]}));
    return distance > bound_;
  }

  void offer(const PointRecord& point) {
    const std::uint64_t distance = squared(std::int64_t{point.x} - from_[0]) +
                                   squared(std::int64_t{point.y} - from_[1]) +
                                   squared(std::int64_t{point.z} - from_[2]);
    if (distance > bound_) return;
    const Found found{distance, point};
    found_.insert(std::upper_bound(found_.begin(), found_.end(), found), found);
    if (found_.size() > limit_) found_.pop_back();
    if (found_.size() == limit_) bound_ = found_.back().squared_distance;
  }

  const RecordRun<PointRecord>& points_;
  const RecordRun<PointBox>& boxes_;
  Point from_;
  std::size_t limit_;
  std::uint64_t bound_;
  std::vector<Found> found_;
};

}  // namespace

std::vector<NearPlace> nearest(const Index& index, geo::LonLat position,
                               const NearestOptions& options) {
  const Tree tree(index, options.kind);
  const std::size_t limit = std::min(options.limit, tree.points.size());
  Search search(tree, point_at(position), limit, options.max_km);
  std::vector<NearPlace> places;
  places.reserve(limit);
  for (const Found& found : search.run())
    places.push_back({found.place(), km_between(position, found)});
  std::ranges::stable_sort(places, {}, &NearPlace::km);
  return places;
}

}  // namespace rumbo::gazetteer
