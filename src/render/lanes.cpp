#include "render/lanes.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace rumbo::render {
namespace {

constexpr double same_place = 12;  // pixels

struct Ends {
  geo::LonLat from;
  geo::LonLat to;
};

std::optional<Ends> ends_of(const geo::Feature& feature) {
  if (feature.string_or("feature", "") != "leg") return std::nullopt;
  const auto valid = [](const geo::Line& line) {
    return line.size() > 1 && line.front().valid() && line.back().valid();
  };
  if (const auto* line = std::get_if<geo::Line>(&feature.geometry); line && valid(*line))
    return Ends{line->front(), line->back()};
  if (const auto* many = std::get_if<geo::MultiLine>(&feature.geometry);
      many && !many->lines.empty() && valid(many->lines.front()) && valid(many->lines.back()))
    return Ends{many->lines.front().front(), many->lines.back().back()};
  return std::nullopt;
}

// Numbers places, the same for those that coincide on the page.
class Places {
 public:
  explicit Places(const View& view) : view_(view) {}

  int number(const geo::LonLat& position) {
    const auto point = view_.to_page(position);
    if (!point) return -1;
    for (std::size_t i = 0; i < points_.size(); ++i)
      if (std::hypot(points_[i].x - point->x, points_[i].y - point->y) < same_place)
        return static_cast<int>(i);
    points_.push_back(*point);
    return static_cast<int>(points_.size()) - 1;
  }

 private:
  const View& view_;
  std::vector<XY> points_;
};

XY normal(const XY& a, const XY& b) {
  const double length = std::hypot(b.x - a.x, b.y - a.y);
  return length > 0 ? XY{-(b.y - a.y) / length, (b.x - a.x) / length} : XY{};
}

}  // namespace

Lanes::Lanes(const geo::Features& journeys, const View& view) : offsets_(journeys.size(), 0) {
  struct Leg {
    std::size_t index;
    bool forward;
  };
  Places places(view);
  std::map<std::pair<int, int>, std::vector<Leg>> ways;
  for (std::size_t i = 0; i < journeys.size(); ++i) {
    const auto ends = ends_of(journeys[i]);
    if (!ends) continue;
    const int from = places.number(ends->from), to = places.number(ends->to);
    if (from != to && from >= 0 && to >= 0) ways[std::minmax(from, to)].push_back({i, from < to});
  }
  for (const auto& [way, legs] : ways) {
    for (std::size_t lane = 0; lane < legs.size(); ++lane) {
      const double offset = static_cast<double>(lane) - static_cast<double>(legs.size() - 1) / 2;
      offsets_[legs[lane].index] = legs[lane].forward ? offset : -offset;
    }
  }
}

Path beside(const Path& path, double distance) {
  if (distance == 0 || path.points.size() < 2) return path;
  Path moved{{}, path.closed};
  moved.points.reserve(path.points.size());
  const auto& points = path.points;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const XY before = i > 0 ? normal(points[i - 1], points[i]) : normal(points[0], points[1]);
    const XY after = i + 1 < points.size() ? normal(points[i], points[i + 1]) : before;
    XY middle{before.x + after.x, before.y + after.y};
    const double length = std::hypot(middle.x, middle.y);
    if (length < 0.5)
      middle = before;
    else
      middle = {middle.x / length, middle.y / length};
    const double reach = distance / std::max(0.5, middle.x * before.x + middle.y * before.y);
    moved.points.push_back({points[i].x + middle.x * reach, points[i].y + middle.y * reach});
  }
  return moved;
}

}  // namespace rumbo::render
