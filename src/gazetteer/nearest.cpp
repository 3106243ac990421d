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

using format::PointRecord;

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

using Run = RecordRun<PointRecord>;

Run points_of(const Index& index, Kind kind) {
  if (index.kinds.size() == 0) return {};
  const format::KindRecord run = index.kinds[static_cast<std::size_t>(kind)];
  return {index.section(format::Section::points), run.first, std::size_t{run.first} + run.count,
          index.file()};
}

// How far a range of the tree is from the point along each axis, at least.
using Gap = std::array<std::int64_t, 3>;

class Search {
 public:
  Search(const Run& points, const Point& from, std::size_t limit, double max_km)
      : points_(points), from_(from), limit_(limit), bound_(squared_units(max_km)) {
    found_.reserve(limit_ + 1);
  }

  const std::vector<Found>& run() {
    if (limit_ > 0) search(0, points_.size(), {}, 0);
    return found_;
  }

 private:
  void search(std::size_t begin, std::size_t end, Gap gap, std::uint64_t least) {
    while (end - begin > format::point_bucket) {
      const std::size_t middle = begin + (end - begin) / 2;
      points_.prefetch(begin + (middle - begin) / 2);
      points_.prefetch(middle + 1 + (end - middle - 1) / 2);
      const PointRecord point = points_[middle];
      const std::array<std::int32_t, 3> at{point.x, point.y, point.z};
      const std::uint32_t axis = (point.place >> format::point_axis_shift) % 3;
      const std::int64_t across = std::int64_t{from_[axis]} - at[axis];
      const bool low = across < 0;
      if (low) {
        search(begin, middle, gap, least);
        begin = middle + 1;
      } else {
        search(middle + 1, end, gap, least);
        end = middle;
      }
      least += squared(across) - squared(gap[axis]);
      gap[axis] = across;
      if (least > bound_) return;
      offer(point);
    }
    for (; begin < end; ++begin) offer(points_[begin]);
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

  const Run& points_;
  Point from_;
  std::size_t limit_;
  std::uint64_t bound_;
  std::vector<Found> found_;
};

}  // namespace

std::vector<NearPlace> nearest(const Index& index, geo::LonLat position,
                               const NearestOptions& options) {
  const Run points = points_of(index, options.kind);
  const std::size_t limit = std::min(options.limit, points.size());
  Search search(points, point_at(position), limit, options.max_km);
  std::vector<NearPlace> places;
  places.reserve(limit);
  for (const Found& found : search.run())
    places.push_back({found.place(), km_between(position, found)});
  std::ranges::stable_sort(places, {}, &NearPlace::km);
  return places;
}

}  // namespace rumbo::gazetteer
