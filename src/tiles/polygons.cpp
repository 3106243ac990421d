#include "tiles/polygons.hpp"

#include "tiles/nesting.hpp"
#include "tiles/noding.hpp"
#include "tiles/overlay.hpp"
#include "tiles/touches.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <memory>
#include <numeric>
#include <optional>
#include <utility>

#include <geos_c.h>

namespace rumbo::tiles {
namespace {

using mvt::Point;
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

// The rings that have a place in common with one another, or with themselves, each set by its
// least.
class Touching {
 public:
  explicit Touching(std::size_t rings) : leader_(rings), touched_(rings, false) {
    std::iota(leader_.begin(), leader_.end(), 0u);
  }

  void join(std::uint32_t a, std::uint32_t b) {
    touched_[a] = touched_[b] = true;
    link(a, b);
  }
  void link(std::uint32_t a, std::uint32_t b) {
    const std::pair<std::uint32_t, std::uint32_t> ordered = std::minmax({leader(a), leader(b)});
    leader_[ordered.second] = ordered.first;
  }
  std::uint32_t leader(std::uint32_t ring) {
    while (leader_[ring] != ring) ring = leader_[ring] = leader_[leader_[ring]];
    return ring;
  }
  bool touched(std::uint32_t ring) const { return touched_[ring]; }

 private:
  std::vector<std::uint32_t> leader_;
  std::vector<bool> touched_;
};

// The rings that touch or lie in one another, with their holes, wound about anew; through GEOS
// where that fails.
Rings mended(Rings rings) {
  std::vector<Touch> touches = touches_of(rings);
  const auto inside = nested(rings);
  if (touches.empty() && inside.empty()) return rings;
  if (!touches.empty()) {
    // All together: a crossing moved to whole units may come to lie on a ring that touched none.
    if (Rings noded = rings; node(noded))
      rings = std::move(noded);
    else
      return Repair().run(rings);
    touches = touches_of(rings);
  }
  Touching touching(rings.size());
  for (const Touch& touch : touches) touching.join(touch.ring, touch.other_ring);
  for (const auto& [about, ring] : inside) touching.join(about, ring);
  std::uint32_t outer = 0;
  for (std::uint32_t i = 0; i < rings.size(); ++i) {
    if (mvt::doubled_area(rings[i]) > 0)
      outer = i;
    else
      touching.link(outer, i);
  }
  std::map<std::uint32_t, bool> touched;
  for (std::uint32_t i = 0; i < rings.size(); ++i)
    touched[touching.leader(i)] |= touching.touched(i);
  std::map<std::uint32_t, Rings> sets;
  Rings out;
  for (std::uint32_t i = 0; i < rings.size(); ++i) {
    const std::uint32_t leader = touching.leader(i);
    (touched[leader] ? sets[leader] : out).push_back(std::move(rings[i]));
  }
  for (const auto& [leader, set] : sets) {
    std::optional<Rings> whole = overlaid(set);
    std::ranges::move(whole ? *std::move(whole) : Repair().run(set), std::back_inserter(out));
  }
  return out;
}

}  // namespace

mvt::Geometry valid_polygons(std::span<const cut::Part> rings, cut::Position origin) {
  mvt::Geometry geometry{mvt::Kind::polygon, {}};
  for (const cut::Part& ring : rings) {
    auto& points = geometry.parts.emplace_back();
    points.reserve(ring.size);
    for (const cut::Position& at : ring.points())
      points.push_back({at.x - origin.x, at.y - origin.y});
  }
  geometry.parts = mended(std::move(geometry.parts));
  return geometry;
}

}  // namespace rumbo::tiles
