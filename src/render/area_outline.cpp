#include "render/area_outline.hpp"

#include "geo/simplify.hpp"

#include <cmath>

namespace rumbo::render {
namespace {

constexpr double coarse = 3;  // pixels between an outline's points

// The square of the distance from an edge: taking hypot of each was a tenth of a world map's time.
double apart(XY p, const XY& a, const XY& b) {
  const double dx = b.x - a.x, dy = b.y - a.y, square = dx * dx + dy * dy;
  const double share =
      square > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / square, 0.0, 1.0) : 0;
  const double x = a.x + dx * share - p.x, y = a.y + dy * share - p.y;
  return x * x + y * y;
}

}  // namespace

AreaOutline::AreaOutline(std::vector<Path> paths, const Box& frame)
    : paths_(std::move(paths)), bounds_{1e9, 1e9, -1e9, -1e9} {
  for (Path& path : paths_) {
    geo::thin(path.points, coarse);
    for (const XY& point : path.points) {
      bounds_.left = std::min(bounds_.left, point.x),
      bounds_.right = std::max(bounds_.right, point.x);
      bounds_.top = std::min(bounds_.top, point.y),
      bounds_.bottom = std::max(bounds_.bottom, point.y);
    }
  }
  bounds_ = {std::max(bounds_.left, frame.left), std::max(bounds_.top, frame.top),
             std::min(bounds_.right, frame.right), std::min(bounds_.bottom, frame.bottom)};
}

bool AreaOutline::contains(XY at) const {
  bool inside = false;
  each_edge([&](const XY& a, const XY& b) {
    if ((a.y > at.y) != (b.y > at.y) && at.x < (b.x - a.x) * (at.y - a.y) / (b.y - a.y) + a.x)
      inside = !inside;
  });
  return inside;
}

double AreaOutline::clearance(XY at) const {
  const double least = std::min(
      {at.x - bounds_.left, bounds_.right - at.x, at.y - bounds_.top, bounds_.bottom - at.y});
  double square = std::max(least, 0.0) * std::max(least, 0.0);
  each_edge([&](const XY& a, const XY& b) { square = std::min(square, apart(at, a, b)); });
  return least < 0 ? least : std::sqrt(square);
}

double AreaOutline::room(XY at, double height) const {
  double reach = std::min(at.x - bounds_.left, bounds_.right - at.x);
  const double top = at.y - height / 2, bottom = at.y + height / 2;
  each_edge([&](const XY& a, const XY& b) {
    if (std::max(a.y, b.y) < top || std::min(a.y, b.y) > bottom) return;
    // The edge's nearest place in the band.
    const auto x_at = [&](double y) {
      return a.y == b.y ? a.x : a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y);
    };
    const double first = x_at(std::clamp(a.y, top, bottom)),
                 last = x_at(std::clamp(b.y, top, bottom));
    const bool spans = (first - at.x) * (last - at.x) < 0;
    reach = std::min(reach, spans ? 0 : std::min(std::abs(first - at.x), std::abs(last - at.x)));
  });
  return 2 * std::max(reach, 0.0);
}

}  // namespace rumbo::render
