#include "flatgeobuf/meets_box.hpp"

#include <algorithm>

namespace rumbo::flatgeobuf {
namespace {

// The sides of the box that a point lies beyond (Cohen and Sutherland).
unsigned beyond(geo::LonLat p, const geo::BBox& box) {
  return (p.lon < box.west ? 1U : 0U) | (p.lon > box.east ? 2U : 0U) |
         (p.lat < box.south ? 4U : 0U) | (p.lat > box.north ? 8U : 0U);
}

// On which side of the line through a and b: its sign.
double side(geo::LonLat a, geo::LonLat b, double lon, double lat) {
  return (b.lon - a.lon) * (lat - a.lat) - (b.lat - a.lat) * (lon - a.lon);
}

// For a segment with both ends outside, but beyond no side together.
bool passes(geo::LonLat a, geo::LonLat b, const geo::BBox& box) {
  const double corners[] = {side(a, b, box.west, box.south), side(a, b, box.west, box.north),
                            side(a, b, box.east, box.south), side(a, b, box.east, box.north)};
  const auto [least, most] = std::ranges::minmax(corners);
  return least <= 0 && most >= 0;
}

bool line_meets(const geo::Line& line, const geo::BBox& box) {
  unsigned before = ~0U;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const unsigned here = beyond(line[i], box);
    if (here == 0) return true;
    if (i > 0 && (before & here) == 0 && passes(line[i - 1], line[i], box)) return true;
    before = here;
  }
  return false;
}

// Whether the rings wind round the corner, crossings of a ray to the east counted.
bool surrounds(const geo::Polygon& polygon, const geo::BBox& box) {
  bool inside = false;
  for (const geo::Ring& ring : polygon.rings) {
    for (std::size_t i = 1; i < ring.size(); ++i) {
      const geo::LonLat a = ring[i - 1], b = ring[i];
      if ((a.lat > box.south) == (b.lat > box.south)) continue;
      const double lon = a.lon + (box.south - a.lat) / (b.lat - a.lat) * (b.lon - a.lon);
      if (lon > box.west) inside = !inside;
    }
  }
  return inside;
}

struct Meets {
  const geo::BBox& box;

  bool operator()(std::monostate) const { return false; }
  bool operator()(geo::LonLat point) const { return beyond(point, box) == 0; }
  bool operator()(const geo::MultiPoint& many) const {
    return std::ranges::any_of(many.points, *this);
  }
  bool operator()(const geo::Line& line) const { return line_meets(line, box); }
  bool operator()(const geo::MultiLine& many) const {
    return std::ranges::any_of(many.lines, *this);
  }
  bool operator()(const geo::Polygon& polygon) const {
    return std::ranges::any_of(polygon.rings,
                               [&](const geo::Ring& ring) { return line_meets(ring, box); }) ||
           surrounds(polygon, box);
  }
  bool operator()(const geo::MultiPolygon& many) const {
    return std::ranges::any_of(many.polygons, *this);
  }
};

}  // namespace

bool meets_box(const geo::Geometry& geometry, const geo::BBox& box) {
  return std::visit(Meets{box}, geometry);
}

}  // namespace rumbo::flatgeobuf
