#include "gazetteer/points.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numbers>
#include <tuple>

namespace rumbo::gazetteer {
namespace {

using format::PointRecord;
using Range = std::span<PointRecord>;

constexpr std::array<std::int32_t PointRecord::*, 3> axes{&PointRecord::x, &PointRecord::y,
                                                          &PointRecord::z};

constexpr double flattening = 1 / 298.257223563;
constexpr double eccentricity_squared = flattening * (2 - flattening);

std::int32_t scaled(double value) {
  return static_cast<std::int32_t>(std::llround(value * format::point_scale));
}

PointRecord point_of(const format::PlaceRecord& place, std::uint32_t number) {
  const Point at =
      point_at({place.lon / format::units_per_degree, place.lat / format::units_per_degree});
  return {at[0], at[1], at[2], number};
}

std::int64_t extent(Range points, std::int32_t PointRecord::*axis) {
  const auto [low, high] = std::ranges::minmax(points, {}, axis);
  return std::int64_t{high.*axis} - low.*axis;
}

std::uint32_t longest_axis(Range points) {
  std::uint32_t longest = 0;
  for (std::uint32_t axis = 1; axis < axes.size(); ++axis)
    if (extent(points, axes[axis]) > extent(points, axes[longest])) longest = axis;
  return longest;
}

// Places are told apart by number, so that equal coordinates have one order only.
void build_tree(Range points) {
  while (points.size() > format::point_bucket) {
    const std::uint32_t number = longest_axis(points);
    const auto axis = axes[number];
    const std::size_t middle = points.size() / 2;
    std::ranges::nth_element(points, points.begin() + static_cast<std::ptrdiff_t>(middle), {},
                             [axis](const PointRecord& p) { return std::pair(p.*axis, p.place); });
    points[middle].place |= number << format::point_axis_shift;
    build_tree(points.first(middle));
    points = points.subspan(middle + 1);
  }
  std::ranges::sort(points, {}, &PointRecord::place);
}

format::PointBox empty_box() {
  constexpr auto low = std::numeric_limits<std::int32_t>::min();
  constexpr auto high = std::numeric_limits<std::int32_t>::max();
  return {{high, high, high}, {low, low, low}};
}

void widen(format::PointBox& box, const format::PointBox& other) {
  for (std::size_t axis = 0; axis < axes.size(); ++axis) {
    box.low[axis] = std::min(box.low[axis], other.low[axis]);
    box.high[axis] = std::max(box.high[axis], other.high[axis]);
  }
}

// Fills in the boxes of the node that holds these points and of those below it.
format::PointBox box_around(std::span<const PointRecord> points, std::size_t node,
                            std::span<format::PointBox> boxes) {
  format::PointBox box = empty_box();
  const auto add = [&box](const PointRecord& p) { widen(box, {{p.x, p.y, p.z}, {p.x, p.y, p.z}}); };
  if (node < boxes.size() && !points.empty()) {
    const std::size_t middle = points.size() / 2;
    add(points[middle]);
    widen(box, box_around(points.first(middle), 2 * node + 1, boxes));
    widen(box, box_around(points.subspan(middle + 1), 2 * node + 2, boxes));
    boxes[node] = box;
  } else {
    std::ranges::for_each(points, add);
  }
  return box;
}

}  // namespace

Point point_at(geo::LonLat position) {
  const double lon = position.lon * std::numbers::pi / 180;
  const double lat = position.lat * std::numbers::pi / 180;
  const double up = std::sin(lat);
  const double normal = 1 / std::sqrt(1 - eccentricity_squared * up * up);
  const double out = normal * std::cos(lat);
  return {scaled(out * std::cos(lon)), scaled(out * std::sin(lon)),
          scaled(normal * (1 - eccentricity_squared) * up)};
}

geo::LonLat position_at(const Point& point) {
  constexpr double degree = std::numbers::pi / 180;
  const double out = std::hypot(point[0], point[1]) * (1 - eccentricity_squared);
  return {std::atan2(point[1], point[0]) / degree, std::atan2(point[2], out) / degree};
}

std::vector<PointRecord> build_points(std::span<const format::PlaceRecord> places,
                                      std::span<const format::KindRecord> kinds) {
  std::vector<PointRecord> points(places.size());
  for (std::uint32_t i = 0; i < points.size(); ++i) points[i] = point_of(places[i], i);
  for (const format::KindRecord& run : kinds)
    build_tree(Range(points).subspan(run.first, run.count));
  return points;
}

std::size_t point_box_count(std::uint32_t points) {
  std::size_t count = 0;
  for (std::size_t width = 1; points > 0; width *= 2, points /= 2) {
    count += width;
    if (points <= format::point_box_bucket) break;
  }
  return count;
}

std::vector<format::PointBox> build_point_boxes(std::span<const PointRecord> points,
                                                std::span<const format::KindRecord> kinds) {
  std::vector<format::PointBox> boxes;
  for (const format::KindRecord& run : kinds) {
    const std::size_t first = boxes.size();
    boxes.resize(first + point_box_count(run.count), empty_box());
    box_around(points.subspan(run.first, run.count), 0, std::span(boxes).subspan(first));
  }
  return boxes;
}

}  // namespace rumbo::gazetteer
