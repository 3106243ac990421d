#include "gdalfiles/ogr_geometry.hpp"

#include <algorithm>
#include <cmath>
#include <memory>

#include <fmt/format.h>
#include <ogr_geometry.h>

namespace rumbo::gdalfiles {
namespace {

// Sums of rounding in other programs put points this far, in degrees, beyond the edge of the world.
constexpr double tolerance = 1e-6;

geo::LonLat position(double lon, double lat) {
  if (!std::isfinite(lon) || !std::isfinite(lat)) {
    throw Unusable{"has a coordinate that is not a finite number; mend the geometry"};
  }
  if (std::abs(lon) > 180 + tolerance || std::abs(lat) > 90 + tolerance) {
    throw Unusable{fmt::format(
        "has the position {}, {}, which is not in degrees on the globe; give the file its "
        "CRS, or convert it to WGS 84",
        lon, lat)};
  }
  return {std::clamp(lon, -180.0, 180.0), std::clamp(lat, -90.0, 90.0)};
}

geo::Line line(const OGRSimpleCurve& curve) {
  geo::Line result;
  result.reserve(static_cast<std::size_t>(curve.getNumPoints()));
  for (int i = 0; i < curve.getNumPoints(); ++i) {
    result.push_back(position(curve.getX(i), curve.getY(i)));
  }
  return result;
}

geo::Polygon polygon(const OGRPolygon& source) {
  geo::Polygon result;
  for (const OGRLinearRing* ring : source) {
    geo::Ring closed = line(*ring);
    if (!closed.empty() && !(closed.front() == closed.back())) closed.push_back(closed.front());
    const bool outer = result.rings.empty();
    if (closed.size() < 4) {
      if (outer) return {};
      continue;
    }
    result.rings.push_back(std::move(closed));
  }
  return result;
}

geo::Geometry multi_polygon(const OGRMultiPolygon& source) {
  geo::MultiPolygon result;
  for (const OGRPolygon* part : source) {
    geo::Polygon one = polygon(*part);
    if (!one.rings.empty()) result.polygons.push_back(std::move(one));
  }
  if (result.polygons.empty()) return {};
  return result;
}

geo::Geometry multi_line(const OGRMultiLineString& source) {
  geo::MultiLine result;
  for (const OGRLineString* part : source) {
    if (part->getNumPoints() > 1) result.lines.push_back(line(*part));
  }
  if (result.lines.empty()) return {};
  return result;
}

geo::Geometry multi_point(const OGRMultiPoint& source) {
  geo::MultiPoint result;
  for (const OGRPoint* point : source) {
    if (!point->IsEmpty()) result.points.push_back(position(point->getX(), point->getY()));
  }
  if (result.points.empty()) return {};
  return result;
}

geo::Geometry from_linear(const OGRGeometry& geometry) {
  switch (wkbFlatten(geometry.getGeometryType())) {
    case wkbPoint:
      return position(geometry.toPoint()->getX(), geometry.toPoint()->getY());
    case wkbMultiPoint:
      return multi_point(*geometry.toMultiPoint());
    case wkbLineString: {
      geo::Line one = line(*geometry.toLineString());
      if (one.size() < 2) return {};
      return one;
    }
    case wkbMultiLineString:
      return multi_line(*geometry.toMultiLineString());
    case wkbPolygon: {
      geo::Polygon one = polygon(*geometry.toPolygon());
      if (one.rings.empty()) return {};
      return one;
    }
    case wkbMultiPolygon:
      return multi_polygon(*geometry.toMultiPolygon());
    default:
      throw Unusable{
          fmt::format("is a {}, which is not drawn; split it into points, lines and polygons",
                      geometry.getGeometryName())};
  }
}

}  // namespace

geo::Geometry from_ogr(const OGRGeometry* geometry) {
  if (!geometry || geometry->IsEmpty()) return {};
  if (!geometry->hasCurveGeometry(TRUE)) return from_linear(*geometry);
  const std::unique_ptr<OGRGeometry> linear(geometry->getLinearGeometry());
  return linear ? from_linear(*linear) : geo::Geometry();
}

}  // namespace rumbo::gdalfiles
