#include "cut/quantise.hpp"

#include "geo/web_mercator.hpp"

#include <algorithm>
#include <cmath>
#include <variant>

namespace rumbo::cut {
namespace {

using Part = std::vector<Vertex>;

class Quantiser {
 public:
  explicit Quantiser(int zoom) : world_(extent << zoom), beyond_(world_ / 2) {}

  Shape operator()(std::monostate) const { return {}; }
  Shape operator()(const geo::LonLat& point) const { return points({point}); }
  Shape operator()(const geo::MultiPoint& points_of) const { return points(points_of.points); }
  Shape operator()(const geo::Line& line) const {
    Shape shape{0, Kind::line, {}};
    add_line(line, shape);
    return shape;
  }
  Shape operator()(const geo::MultiLine& lines) const {
    Shape shape{0, Kind::line, {}};
    for (const geo::Line& line : lines.lines) add_line(line, shape);
    return shape;
  }
  Shape operator()(const geo::Polygon& polygon) const {
    Shape shape{0, Kind::polygon, {}};
    add_polygon(polygon, shape);
    return shape;
  }
  Shape operator()(const geo::MultiPolygon& polygons) const {
    Shape shape{0, Kind::polygon, {}};
    for (const geo::Polygon& polygon : polygons.polygons) add_polygon(polygon, shape);
    return shape;
  }

 private:
  Position place(geo::LonLat at) const {
    const geo::XY unit = geo::web_mercator::forward(at);
    return {static_cast<std::int32_t>(std::lround(unit.x * world_)),
            static_cast<std::int32_t>(std::lround(unit.y * world_))};
  }

  Shape points(const std::vector<geo::LonLat>& positions) const {
    Shape shape{0, Kind::point, {Part()}};
    for (const geo::LonLat& at : positions)
      if (at.valid()) shape.parts[0].push_back({place(at), 0, 0});
    if (shape.parts[0].empty()) shape.parts.clear();
    return shape;
  }

  void add_line(const geo::Line& line, Shape& shape) const {
    Part part;
    for (const geo::LonLat& at : line) push(part, place(at));
    if (part.size() < 2) return;
    if (const Position end = past_edge(part.back().at); end != part.back().at) push(part, end);
    if (const Position end = past_edge(part.front().at); end != part.front().at)
      part.insert(part.begin(), {end, 0, 0});
    shape.parts.push_back(std::move(part));
  }

  void add_polygon(const geo::Polygon& polygon, Shape& shape) const {
    for (std::size_t i = 0; i < polygon.rings.size(); ++i) {
      Part ring = ring_of(polygon.rings[i]);
      const double area = doubled_area(ring, [](const Vertex& v) { return v.at; });
      if (area == 0 && i == 0) return;  // without its outer ring there are no holes
      if (area == 0) continue;
      if ((area > 0) != (i == 0)) std::reverse(ring.begin(), ring.end());
      shape.parts.push_back(std::move(ring));
    }
  }

  // Where a ring runs along the world's edge it makes a detour past it.
  Part ring_of(const geo::Ring& positions) const {
    Part ring;
    for (const geo::LonLat& at : positions) push(ring, place(at));
    while (ring.size() > 1 && ring.back().at == ring.front().at) ring.pop_back();
    Part out;
    bool was_along = !ring.empty() && along(ring.back().at, ring.front().at);
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const Position at = ring[i].at, next = ring[(i + 1) % ring.size()].at;
      const bool is_along = along(at, next);
      if (!is_along || !was_along) push(out, at);
      if (is_along) {
        push(out, past_edge(at));
        push(out, past_edge(next));
      }
      was_along = is_along;
    }
    while (out.size() > 1 && out.back().at == out.front().at) out.pop_back();
    return out;
  }

  // Whether an edge runs along the world's.
  bool along(Position a, Position b) const {
    return (a.x == b.x && (a.x == 0 || a.x == world_)) ||
           (a.y == b.y && (a.y == 0 || a.y == world_));
  }

  Position past_edge(Position at) const {
    if (at.x == 0) at.x = -beyond_;
    if (at.x == world_) at.x = world_ + beyond_;
    if (at.y == 0) at.y = -beyond_;
    if (at.y == world_) at.y = world_ + beyond_;
    return at;
  }

  static void push(Part& part, Position at) {
    if (part.empty() || part.back().at != at) part.push_back({at, 0, 0});
  }

  std::int32_t world_;
  std::int32_t beyond_;  // how far past the world's edge shapes reach
};

}  // namespace

Shape quantise(const geo::Geometry& geometry, int zoom) {
  return std::visit(Quantiser(zoom), geometry);
}

}  // namespace rumbo::cut
