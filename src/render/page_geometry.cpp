#include "render/page_geometry.hpp"

#include "geo/antimeridian.hpp"
#include "geo/simplify.hpp"

#include <algorithm>
#include <cmath>

namespace rumbo::render {
namespace {

constexpr double visible = 0.5;       // pixels: what is nearer together is one point
constexpr double straight = 0.25;     // pixels a chord may lie off its curve
constexpr double short_segment = 12;  // pixels: shorter ones are straight on any map
constexpr int deepest = 9;

template <class... Fs>
struct Overloaded : Fs... {
  using Fs::operator()...;
};
template <class... Fs>
Overloaded(Fs...) -> Overloaded<Fs...>;

geo::Line shifted(const geo::Line& line, double turn) {
  geo::Line moved = line;
  for (geo::LonLat& point : moved) point.lon += turn;
  return moved;
}

struct Span {
  double west, south, east, north;
};

// Nothing when a position is not a number.
std::optional<Span> span_of(const geo::Line& line) {
  if (line.empty()) return std::nullopt;
  Span span{line.front().lon, line.front().lat, line.front().lon, line.front().lat};
  for (const geo::LonLat& point : line) {
    if (!std::isfinite(point.lon) || !std::isfinite(point.lat)) return std::nullopt;
    span.west = std::min(span.west, point.lon);
    span.east = std::max(span.east, point.lon);
    span.south = std::min(span.south, point.lat);
    span.north = std::max(span.north, point.lat);
  }
  return span;
}

bool meets(const Span& span, double turn, const geo::Window& window) {
  return span.west + turn <= window.right && span.east + turn >= window.left &&
         span.south <= window.top && span.north >= window.bottom;
}

bool within(const Span& span, double turn, const geo::Window& window) {
  return span.west + turn >= window.left && span.east + turn <= window.right &&
         span.south >= window.bottom && span.north <= window.top;
}

// Where data are cut to be stored, not where the land ends.
bool along_the_seam(const geo::LonLat& a, const geo::LonLat& b) {
  const auto edge = [](double lon) { return std::abs(std::abs(lon) - 180) < 1e-6; };
  return (edge(a.lon) && edge(b.lon) && a.lon * b.lon > 0) || (a.lat < -89.99 && b.lat < -89.99);
}

std::vector<geo::Line> edge_lines(const geo::Ring& ring) {
  std::vector<geo::Line> lines;
  geo::Line line;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    if (i > 0 && along_the_seam(ring[i - 1], ring[i])) {
      if (line.size() > 1) lines.push_back(line);
      line.clear();
    }
    line.push_back(ring[i]);
  }
  if (line.size() > 1) lines.push_back(std::move(line));
  return lines;
}

double off_chord(const XY& a, const XY& b, const XY& middle) {
  return std::hypot(middle.x - (a.x + b.x) / 2, middle.y - (a.y + b.y) / 2);
}

// Adds the points between two, so that the chords follow the projected curve.
void bend(const View& view, std::pair<geo::LonLat, XY> from, std::pair<geo::LonLat, XY> to,
          int depth, std::vector<XY>& out) {
  const double length = std::hypot(to.second.x - from.second.x, to.second.y - from.second.y);
  const bool wide = std::abs(to.first.lon - from.first.lon) > 20;  // may go round and end nearby
  if (depth >= deepest || (length < short_segment && !wide)) return;
  const geo::LonLat middle{(from.first.lon + to.first.lon) / 2,
                           (from.first.lat + to.first.lat) / 2};
  const auto point = view.to_page(middle);
  if (!point) return;
  const bool long_one = depth == 0 && length > 80;
  if (!long_one && !wide && off_chord(from.second, to.second, *point) < straight) return;
  bend(view, from, {middle, *point}, depth + 1, out);
  out.push_back(*point);
  bend(view, {middle, *point}, to, depth + 1, out);
}

// In degrees, as rings are stored.
bool holds(const geo::Ring& ring, geo::LonLat at) {
  bool inside = false;
  for (std::size_t i = 1; i < ring.size(); ++i) {
    const geo::LonLat &a = ring[i - 1], &b = ring[i];
    if ((a.lat > at.lat) == (b.lat > at.lat)) continue;
    if (at.lon < a.lon + (b.lon - a.lon) * (at.lat - a.lat) / (b.lat - a.lat)) inside = !inside;
  }
  return inside;
}

// The most pixels that a degree takes on the page, tried at the middles of a grid of cells; a tear
// in the projection only makes it larger.
double pixels_a_degree(const View& view, const geo::Window& globe) {
  constexpr int cells = 12;
  constexpr double step = 0.01;
  double most = 0;
  for (int i = 0; i < cells * cells; ++i) {
    const geo::LonLat at{globe.left + (globe.right - globe.left) * (i % cells + 0.5) / cells,
                         globe.bottom + (globe.top - globe.bottom) * (i / cells + 0.5) / cells};
    const auto here = view.to_page(at);
    for (const geo::LonLat beside : {geo::LonLat{at.lon + step, at.lat}, {at.lon, at.lat - step}}) {
      const auto there = view.to_page(beside);
      if (here && there)
        most = std::max(most, std::hypot(there->x - here->x, there->y - here->y) / step);
    }
  }
  return most;
}

}  // namespace

PageGeometry::PageGeometry(const View& view, double margin) : view_(view), globe_(view.window()) {
  const Box box = view.sheet().grown(margin);
  page_ = {box.left, box.top, box.right, box.bottom};
  const bool whole = globe_.right - globe_.left > 359.999;
  if (!whole) {
    const double pad = std::max(globe_.right - globe_.left, globe_.top - globe_.bottom) * 0.12;
    globe_.left -= pad;
    globe_.right += pad;
    globe_.bottom = std::max(-90.0, globe_.bottom - pad);
    globe_.top = std::min(90.0, globe_.top + pad);
  }
  const double scale = pixels_a_degree(view, globe_);
  if (scale > 0) unseen_ = visible / 3 / scale;
}

std::vector<std::vector<XY>> PageGeometry::project(const geo::Line& line) const {
  std::vector<std::vector<XY>> parts(1);
  std::optional<std::pair<geo::LonLat, XY>> last;
  for (const geo::LonLat& position : line) {
    if (last && &position != &line.back() && std::abs(position.lon - last->first.lon) < unseen_ &&
        std::abs(position.lat - last->first.lat) < unseen_)
      continue;
    const auto point =
        view_.has_rim() && view_.beyond_rim(position) ? std::nullopt : view_.to_page(position);
    if (!point || std::abs(point->x) > 1e7 || std::abs(point->y) > 1e7) {
      last.reset();
      if (!parts.back().empty()) parts.emplace_back();
      continue;
    }
    if (last) bend(view_, *last, {position, *point}, 0, parts.back());
    parts.back().push_back(*point);
    last = {position, *point};
  }
  if (parts.back().empty()) parts.pop_back();
  return parts;
}

// On a globe drawn as a disc, what lies beyond its rim is drawn along the rim. Where the ring holds
// the point opposite the centre, the whole rim is drawn with it: even-odd filling then takes the
// right side.
void PageGeometry::add_ring_on_disc(const geo::Ring& ring, std::vector<Path>& out) const {
  constexpr double step = 2;  // degrees an edge may span between points
  std::vector<XY> points;
  std::optional<double> last;  // the bearing of the point before, where that was beyond
  const auto put = [&](geo::LonLat position) {
    if (const auto point = view_.to_page(position)) points.push_back(*point);
  };
  const auto add = [&](geo::LonLat position) {
    if (!view_.beyond_rim(position)) {
      last.reset();
      return put(position);
    }
    const double bearing = view_.rim_bearing(position);
    const double turn = last ? std::remainder(bearing - *last, 360.0) : 0;
    const int pieces = static_cast<int>(std::abs(turn) / step);
    for (int k = 1; k <= pieces; ++k) put(view_.on_rim(*last + turn * k / (pieces + 1.0)));
    put(view_.on_rim(bearing));
    last = bearing;
  };
  for (std::size_t i = 0; i < ring.size(); ++i) {
    if (i > 0) {
      const geo::LonLat &a = ring[i - 1], &b = ring[i];
      const int pieces =
          static_cast<int>(std::min(360.0, std::hypot(b.lon - a.lon, b.lat - a.lat) / step));
      for (int k = 1; k <= pieces; ++k) {
        const double t = k / (pieces + 1.0);
        add({a.lon + (b.lon - a.lon) * t, a.lat + (b.lat - a.lat) * t});
      }
    }
    add(ring[i]);
  }
  const auto keep = [&](std::vector<XY> path) {
    path.push_back(path.front());
    path = geo::clip_ring(path, page_);
    geo::thin(path, visible);
    if (path.size() < 4) return;
    path.pop_back();
    out.push_back({std::move(path), true});
  };
  if (points.size() > 2) keep(points);
  if (!holds(ring, view_.antipode())) return;
  if (const auto rim = view_.outline()) out.push_back(*rim);
}

void PageGeometry::add_ring(const geo::Ring& ring, std::vector<Path>& out) const {
  const auto span = span_of(ring);
  if (!span) return;
  if (view_.has_rim()) return add_ring_on_disc(ring, out);
  for (const double turn : {-360.0, 0.0, 360.0}) {
    if (!meets(*span, turn, globe_)) continue;
    geo::Ring moved = turn == 0 ? ring : shifted(ring, turn);
    if (!within(*span, turn, globe_)) moved = geo::clip_ring(moved, globe_);
    std::vector<XY> points;
    for (auto& part : project(moved)) points.insert(points.end(), part.begin(), part.end());
    if (points.size() < 3) continue;
    if (points.front() != points.back()) points.push_back(points.front());
    points = geo::clip_ring(points, page_);
    geo::thin(points, visible);
    if (points.size() < 4) continue;
    points.pop_back();
    out.push_back({std::move(points), true});
  }
}

void PageGeometry::add_line(const geo::Line& line, std::vector<Path>& out) const {
  const auto span = span_of(line);
  if (!span) return;
  for (const double turn : {-720.0, -360.0, 0.0, 360.0}) {
    if (!meets(*span, turn, globe_)) continue;
    const geo::Line moved = turn == 0 ? line : shifted(line, turn);
    for (const geo::Line& part : geo::clip_line(moved, globe_)) {
      for (const auto& projected : project(part)) {
        for (auto& points : geo::clip_line(projected, page_)) {
          geo::thin(points, visible);
          if (points.size() > 1) out.push_back({std::move(points), false});
        }
      }
    }
  }
}

std::vector<Path> PageGeometry::areas(const geo::Geometry& geometry) const {
  std::vector<Path> out;
  const auto add = [&](const geo::Polygon& polygon) {
    for (const geo::Ring& ring : polygon.rings) add_ring(ring, out);
  };
  std::visit(Overloaded{[&](const geo::Polygon& polygon) { add(polygon); },
                        [&](const geo::MultiPolygon& many) {
                          for (const auto& polygon : many.polygons) add(polygon);
                        },
                        [](const auto&) {}},
             geometry);
  return out;
}

std::vector<Path> PageGeometry::lines(const geo::Geometry& geometry) const {
  std::vector<Path> out;
  const auto edges = [&](const geo::Polygon& polygon) {
    for (const geo::Ring& ring : polygon.rings)
      for (const geo::Line& line : edge_lines(ring)) add_line(line, out);
  };
  std::visit(Overloaded{[&](const geo::Line& line) { add_line(line, out); },
                        [&](const geo::MultiLine& many) {
                          for (const auto& line : many.lines) add_line(line, out);
                        },
                        [&](const geo::Polygon& polygon) { edges(polygon); },
                        [&](const geo::MultiPolygon& many) {
                          for (const auto& polygon : many.polygons) edges(polygon);
                        },
                        [](const auto&) {}},
             geometry);
  return out;
}

std::vector<XY> PageGeometry::points(const geo::Geometry& geometry) const {
  std::vector<XY> out;
  const auto add = [&](geo::LonLat position) {
    if (!std::isfinite(position.lon) || !std::isfinite(position.lat)) return;
    if (view_.has_rim() && view_.beyond_rim(position)) return;
    const auto point = view_.to_page(position);
    if (point && point->x >= page_.left && point->x <= page_.right && point->y >= page_.bottom &&
        point->y <= page_.top)
      out.push_back(*point);
  };
  std::visit(Overloaded{[&](geo::LonLat position) { add(position); },
                        [&](const geo::MultiPoint& many) {
                          for (const auto& position : many.points) add(position);
                        },
                        [](const auto&) {}},
             geometry);
  return out;
}

}  // namespace rumbo::render
