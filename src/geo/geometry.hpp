#pragma once

#include "geo/lonlat.hpp"

#include <variant>
#include <vector>

namespace rumbo::geo {

using Line = std::vector<LonLat>;
// A ring is closed: its last position repeats its first.
using Ring = std::vector<LonLat>;

struct Polygon {
  std::vector<Ring> rings;  // the first is the outer one, the others are holes
  friend bool operator==(const Polygon&, const Polygon&) = default;
};
struct MultiPoint {
  std::vector<LonLat> points;
  friend bool operator==(const MultiPoint&, const MultiPoint&) = default;
};
struct MultiLine {
  std::vector<Line> lines;
  friend bool operator==(const MultiLine&, const MultiLine&) = default;
};
struct MultiPolygon {
  std::vector<Polygon> polygons;
  friend bool operator==(const MultiPolygon&, const MultiPolygon&) = default;
};

// Plain geometry in degrees; monostate is "unlocated". What works on it are free functions.
using Geometry =
    std::variant<std::monostate, LonLat, MultiPoint, Line, MultiLine, Polygon, MultiPolygon>;

}  // namespace rumbo::geo
