#include "render/area_outline.hpp"

#include "geo/simplify.hpp"

#include <cmath>
#include <numeric>

namespace rumbo::render {
namespace {

constexpr double coarse = 3;  // pixels between an outline's points
constexpr std::size_t edges_a_band = 4, most_bands = 1024;

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
    : bounds_{1e9, 1e9, -1e9, -1e9} {
  for (Path& path : paths) {
    geo::thin(path.points, coarse);
    for (const XY& point : path.points) {
      bounds_.left = std::min(bounds_.left, point.x),
      bounds_.right = std::max(bounds_.right, point.x);
      bounds_.top = std::min(bounds_.top, point.y),
      bounds_.bottom = std::max(bounds_.bottom, point.y);
    }
  }
  sort_edges(paths);
  bounds_ = {std::max(bounds_.left, frame.left), std::max(bounds_.top, frame.top),
             std::min(bounds_.right, frame.right), std::min(bounds_.bottom, frame.bottom)};
}

void AreaOutline::sort_edges(const std::vector<Path>& paths) {
  std::vector<Edge> edges;
  for (const Path& path : paths)
    for (std::size_t i = 0; i < path.points.size(); ++i)
      edges.push_back({path.points[i], path.points[(i + 1) % path.points.size()]});
  const std::size_t bands = std::clamp<std::size_t>(edges.size() / edges_a_band, 1, most_bands);
  top_ = bounds_.top;
  height_ = std::max((bounds_.bottom - bounds_.top) / static_cast<double>(bands), 1e-9);
  begins_.assign(bands + 1, 0);
  const auto each_band = [&](const Edge& edge, auto visit) {
    const auto last = static_cast<std::size_t>(band_at(std::max(edge.a.y, edge.b.y)));
    for (auto i = static_cast<std::size_t>(band_at(std::min(edge.a.y, edge.b.y))); i <= last; ++i)
      visit(i);
  };
  for (const Edge& edge : edges) each_band(edge, [&](std::size_t i) { ++begins_[i]; });
  std::inclusive_scan(begins_.begin(), begins_.end(), begins_.begin());
  edges_.resize(begins_.back());
  for (const Edge& edge : edges)
    each_band(edge, [&](std::size_t i) { edges_[--begins_[i]] = edge; });
}

// The one next to it where it lies in none.
std::ptrdiff_t AreaOutline::band_at(double y) const {
  const auto last = static_cast<double>(begins_.size()) - 2;
  return static_cast<std::ptrdiff_t>(std::clamp(std::floor((y - top_) / height_), 0.0, last));
}

std::span<const AreaOutline::Edge> AreaOutline::band(std::ptrdiff_t number) const {
  const auto i = static_cast<std::size_t>(number);
  return std::span(edges_).subspan(begins_[i], begins_[i + 1] - begins_[i]);
}

bool AreaOutline::contains(XY at) const {
  bool inside = false;
  for (const auto& [a, b] : band(band_at(at.y)))
    if ((a.y > at.y) != (b.y > at.y) && at.x < (b.x - a.x) * (at.y - a.y) / (b.y - a.y) + a.x)
      inside = !inside;
  return inside;
}

// Band after band away from the position, until none can hold anything nearer.
double AreaOutline::clearance(XY at) const {
  const double least = std::min(
      {at.x - bounds_.left, bounds_.right - at.x, at.y - bounds_.top, bounds_.bottom - at.y});
  if (least < 0) return least;
  double square = least * least;
  const auto bands = static_cast<std::ptrdiff_t>(begins_.size()) - 1;
  const auto look = [&](std::ptrdiff_t number) {
    for (const auto& [a, b] : band(number)) square = std::min(square, apart(at, a, b));
  };
  const std::ptrdiff_t own = band_at(at.y);
  look(own);
  for (std::ptrdiff_t i = own - 1; i >= 0; --i) {
    const double away = at.y - (top_ + height_ * static_cast<double>(i + 1));
    if (away > 0 && away * away > square) break;
    look(i);
  }
  for (std::ptrdiff_t i = own + 1; i < bands; ++i) {
    const double away = top_ + height_ * static_cast<double>(i) - at.y;
    if (away > 0 && away * away > square) break;
    look(i);
  }
  return std::sqrt(square);
}

double AreaOutline::room(XY at, double height) const {
  double reach = std::min(at.x - bounds_.left, bounds_.right - at.x);
  const double top = at.y - height / 2, bottom = at.y + height / 2;
  const auto look = [&](const XY& a, const XY& b) {
    if (std::max(a.y, b.y) < top || std::min(a.y, b.y) > bottom) return;
    // The edge's nearest place in the band.
    const auto x_at = [&](double y) {
      return a.y == b.y ? a.x : a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y);
    };
    const double first = x_at(std::clamp(a.y, top, bottom)),
                 last = x_at(std::clamp(b.y, top, bottom));
    const bool spans = (first - at.x) * (last - at.x) < 0;
    reach = std::min(reach, spans ? 0 : std::min(std::abs(first - at.x), std::abs(last - at.x)));
  };
  for (std::ptrdiff_t i = band_at(top); i <= band_at(bottom); ++i)
    for (const auto& [a, b] : band(i)) look(a, b);
  return 2 * std::max(reach, 0.0);
}

}  // namespace rumbo::render
