#include "render/lanes.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <tuple>

namespace rumbo::render {
namespace {

using Corner = std::pair<long long, long long>;

Corner corner(const geo::LonLat& point) {
  return {std::llround(point.lon * 1000), std::llround(point.lat * 1000)};
}

struct Ends {
  Corner from;
  Corner to;
};

std::optional<Ends> ends_of(const geo::Feature& feature) {
  if (feature.string_or("feature", "") != "leg") return std::nullopt;
  const auto valid = [](const geo::Line& line) {
    return line.size() > 1 && line.front().valid() && line.back().valid();
  };
  if (const auto* line = std::get_if<geo::Line>(&feature.geometry); line && valid(*line))
    return Ends{corner(line->front()), corner(line->back())};
  if (const auto* many = std::get_if<geo::MultiLine>(&feature.geometry);
      many && !many->lines.empty() && valid(many->lines.front()) && valid(many->lines.back()))
    return Ends{corner(many->lines.front().front()), corner(many->lines.back().back())};
  return std::nullopt;
}

XY normal(const XY& a, const XY& b) {
  const double length = std::hypot(b.x - a.x, b.y - a.y);
  return length > 0 ? XY{-(b.y - a.y) / length, (b.x - a.x) / length} : XY{};
}

}  // namespace

Lanes::Lanes(const geo::Features& journeys) : offsets_(journeys.size(), 0) {
  std::map<std::pair<Corner, Corner>, std::vector<std::size_t>> ways;
  for (std::size_t i = 0; i < journeys.size(); ++i)
    if (const auto ends = ends_of(journeys[i]))
      ways[std::minmax(ends->from, ends->to)].push_back(i);
  for (const auto& [way, legs] : ways) {
    for (std::size_t lane = 0; lane < legs.size(); ++lane) {
      const double offset = static_cast<double>(lane) - static_cast<double>(legs.size() - 1) / 2;
      const bool forward = ends_of(journeys[legs[lane]])->from == way.first;
      offsets_[legs[lane]] = forward ? offset : -offset;
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
