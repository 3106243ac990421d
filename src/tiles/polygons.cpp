#include "tiles/polygons.hpp"

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>

#include <geos_c.h>

namespace rumbo::tiles {
namespace {

using mvt::Point;
using Rings = std::vector<std::vector<Point>>;

struct Edge {
  Point a, b;
  std::int32_t left, right;
  std::uint32_t ring = 0;
  std::uint32_t place = 0;
};

std::int64_t turn(Point a, Point b, Point c) {
  return std::int64_t{b.x - a.x} * (c.y - a.y) - std::int64_t{b.y - a.y} * (c.x - a.x);
}

int sign(std::int64_t number) { return number > 0 ? 1 : number < 0 ? -1 : 0; }

bool between(Point a, Point b, Point p) {
  return std::min(a.x, b.x) <= p.x && p.x <= std::max(a.x, b.x) && std::min(a.y, b.y) <= p.y &&
         p.y <= std::max(a.y, b.y);
}

// Whether edges have a place in common, other than the end where neighbours meet.
bool meet(const Edge& e, const Edge& f, bool f_follows, bool e_follows) {
  const int c = sign(turn(e.a, e.b, f.a)), d = sign(turn(e.a, e.b, f.b));
  const int g = sign(turn(f.a, f.b, e.a)), h = sign(turn(f.a, f.b, e.b));
  if (f_follows || e_follows) {
    // They share one end; they overlap only when they turn back on themselves.
    const Point middle = f_follows ? e.b : e.a;
    const Point before = f_follows ? e.a : e.b, after = f_follows ? f.b : f.a;
    if (c != 0 || d != 0) return false;
    return between(middle, after, before) || between(middle, before, after);
  }
  if (c * d < 0 && g * h < 0) return true;
  return (c == 0 && between(e.a, e.b, f.a)) || (d == 0 && between(e.a, e.b, f.b)) ||
         (g == 0 && between(f.a, f.b, e.a)) || (h == 0 && between(f.a, f.b, e.b));
}

struct Geos {
  GEOSContextHandle_t handle = GEOS_init_r();
  ~Geos() { GEOS_finish_r(handle); }
};

using Owned = std::unique_ptr<GEOSGeometry, std::function<void(GEOSGeometry*)>>;

class Repair {
 public:
  Rings run(const Rings& rings) {
    std::vector<GEOSGeometry*> polygons;
    for (const auto& [outer, holes] : grouped(rings)) {
      std::vector<GEOSGeometry*> inner;
      for (const auto* hole : holes) inner.push_back(ring(*hole));
      polygons.push_back(GEOSGeom_createPolygon_r(geos_.handle, ring(*outer), inner.data(),
                                                  static_cast<unsigned>(inner.size())));
    }
    Owned all = own(GEOSGeom_createCollection_r(geos_.handle, GEOS_MULTIPOLYGON, polygons.data(),
                                                static_cast<unsigned>(polygons.size())));
    if (all) all = own(GEOSMakeValid_r(geos_.handle, all.get()));
    if (all) all = own(GEOSGeom_setPrecision_r(geos_.handle, all.get(), 1.0, 0));
    Rings out;
    if (all) collect(all.get(), out);
    return out;
  }

 private:
  using Polygon = std::pair<const std::vector<Point>*, std::vector<const std::vector<Point>*>>;

  static std::vector<Polygon> grouped(const Rings& rings) {
    std::vector<Polygon> polygons;
    for (const auto& points : rings) {
      if (mvt::doubled_area(points) > 0 || polygons.empty())
        polygons.push_back({&points, {}});
      else
        polygons.back().second.push_back(&points);
    }
    return polygons;
  }

  Owned own(GEOSGeometry* geometry) {
    return {geometry, [this](GEOSGeometry* g) { GEOSGeom_destroy_r(geos_.handle, g); }};
  }

  GEOSGeometry* ring(const std::vector<Point>& points) {
    const auto size = static_cast<unsigned>(points.size());
    GEOSCoordSequence* sequence = GEOSCoordSeq_create_r(geos_.handle, size + 1, 2);
    for (unsigned i = 0; i <= size; ++i)
      GEOSCoordSeq_setXY_r(geos_.handle, sequence, i, points[i % size].x, points[i % size].y);
    return GEOSGeom_createLinearRing_r(geos_.handle, sequence);
  }

  void collect(const GEOSGeometry* geometry, Rings& out) {
    if (GEOSGeomTypeId_r(geos_.handle, geometry) == GEOS_POLYGON) {
      if (GEOSisEmpty_r(geos_.handle, geometry)) return;
      add(GEOSGetExteriorRing_r(geos_.handle, geometry), true, out);
      for (int i = 0; i < GEOSGetNumInteriorRings_r(geos_.handle, geometry); ++i)
        add(GEOSGetInteriorRingN_r(geos_.handle, geometry, i), false, out);
      return;
    }
    const int count = GEOSGetNumGeometries_r(geos_.handle, geometry);
    const int type = GEOSGeomTypeId_r(geos_.handle, geometry);
    if (type != GEOS_MULTIPOLYGON && type != GEOS_GEOMETRYCOLLECTION) return;
    for (int i = 0; i < count; ++i) collect(GEOSGetGeometryN_r(geos_.handle, geometry, i), out);
  }

  void add(const GEOSGeometry* ring, bool outer, Rings& out) {
    const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(geos_.handle, ring);
    unsigned size = 0;
    GEOSCoordSeq_getSize_r(geos_.handle, sequence, &size);
    std::vector<Point> points;
    for (unsigned i = 0; i + 1 < size; ++i) {
      double x = 0, y = 0;
      GEOSCoordSeq_getXY_r(geos_.handle, sequence, i, &x, &y);
      points.push_back({static_cast<std::int32_t>(x), static_cast<std::int32_t>(y)});
    }
    if ((mvt::doubled_area(points) > 0) != outer) std::ranges::reverse(points);
    out.push_back(std::move(points));
  }

  Geos geos_;
};

}  // namespace

bool cross(const Rings& rings) {
  std::vector<Edge> edges;
  for (std::uint32_t r = 0; r < rings.size(); ++r)
    for (std::uint32_t i = 0, n = static_cast<std::uint32_t>(rings[r].size()); i < n; ++i) {
      const Point a = rings[r][i], b = rings[r][(i + 1) % n];
      edges.push_back({a, b, std::min(a.x, b.x), std::max(a.x, b.x), r, i});
    }
  std::ranges::sort(edges, {}, &Edge::left);
  std::vector<const Edge*> open;  // edges that a line sweeping east stands on
  for (const Edge& edge : edges) {
    std::erase_if(open, [&](const Edge* other) { return other->right < edge.left; });
    for (const Edge* other : open) {
      if (std::max(other->a.y, other->b.y) < std::min(edge.a.y, edge.b.y) ||
          std::min(other->a.y, other->b.y) > std::max(edge.a.y, edge.b.y))
        continue;
      const bool same = other->ring == edge.ring;
      const auto n = static_cast<std::uint32_t>(rings[edge.ring].size());
      const bool edge_follows = same && (other->place + 1) % n == edge.place;
      const bool other_follows = same && (edge.place + 1) % n == other->place;
      if (meet(*other, edge, edge_follows, other_follows)) return true;
    }
    open.push_back(&edge);
  }
  return false;
}

mvt::Geometry valid_polygons(std::span<const cut::Part> rings, cut::Position origin) {
  mvt::Geometry geometry{mvt::Kind::polygon, {}};
  for (const cut::Part& ring : rings) {
    auto& points = geometry.parts.emplace_back();
    points.reserve(ring.size);
    for (const cut::Position& at : ring.points())
      points.push_back({at.x - origin.x, at.y - origin.y});
  }
  if (cross(geometry.parts)) geometry.parts = Repair().run(geometry.parts);
  return geometry;
}

}  // namespace rumbo::tiles
