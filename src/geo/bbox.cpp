#include "geo/bbox.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace rumbo::geo {
namespace {

bool overlap(double a_low, double a_high, double b_low, double b_high) {
  return a_low <= b_high && b_low <= a_high;
}

// The longest stretch without a point, going round the globe: the box is the rest.
std::pair<double, double> narrowest(std::vector<double> longitudes) {
  std::ranges::sort(longitudes);
  double widest = longitudes.front() + 360 - longitudes.back();
  std::pair<double, double> span{longitudes.front(), longitudes.back()};
  for (std::size_t i = 1; i < longitudes.size(); ++i) {
    const double gap = longitudes[i] - longitudes[i - 1];
    if (gap <= widest) continue;
    widest = gap;
    span = {longitudes[i], longitudes[i - 1]};
  }
  return span;
}

}  // namespace

bool BBox::valid() const {
  return LonLat{west, south}.valid() && LonLat{east, north}.valid() && south <= north;
}

LonLat BBox::centre() const {
  const double lon = west + width() / 2;
  return {lon > 180 ? lon - 360 : lon, (south + north) / 2};
}

bool BBox::contains(LonLat point) const {
  if (point.lat < south || point.lat > north) return false;
  if (crosses_antimeridian()) return point.lon >= west || point.lon <= east;
  return point.lon >= west && point.lon <= east;
}

bool BBox::intersects(const BBox& other) const {
  if (!overlap(south, north, other.south, other.north)) return false;
  const double a_east = west + width();
  const double b_east = other.west + other.width();
  for (const double turn : {-360.0, 0.0, 360.0})
    if (overlap(west, a_east, other.west + turn, b_east + turn)) return true;
  return false;
}

BBox BBox::padded(double degrees) const {
  BBox box = *this;
  box.south = std::max(-90.0, south - degrees);
  box.north = std::min(90.0, north + degrees);
  if (width() + 2 * degrees >= 360) {
    box.west = -180;
    box.east = 180;
    return box;
  }
  box.west = west - degrees < -180 ? west - degrees + 360 : west - degrees;
  box.east = east + degrees > 180 ? east + degrees - 360 : east + degrees;
  return box;
}

std::optional<BBox> bbox_of(std::span<const LonLat> points) {
  if (points.empty()) return std::nullopt;
  const auto [south, north] = std::ranges::minmax(points, {}, &LonLat::lat);
  std::vector<double> longitudes;
  longitudes.reserve(points.size());
  for (const LonLat& point : points) longitudes.push_back(point.lon);
  const auto [west, east] = narrowest(std::move(longitudes));
  return BBox{west, south.lat, east, north.lat};
}

std::optional<BBox> parse_bbox(std::string_view text) {
  std::array<double, 4> numbers{};
  const char* cursor = text.data();
  const char* const end = text.data() + text.size();
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (i > 0 && (cursor == end || *cursor++ != ',')) return std::nullopt;
    while (cursor != end && *cursor == ' ') ++cursor;
    const auto parsed = std::from_chars(cursor, end, numbers[i]);
    if (parsed.ec != std::errc{}) return std::nullopt;
    cursor = parsed.ptr;
  }
  const BBox box{numbers[0], numbers[1], numbers[2], numbers[3]};
  if (cursor != end || !box.valid()) return std::nullopt;
  return box;
}

}  // namespace rumbo::geo
