#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace rumbo::mvt {

// A place in a tile: 0..extent from its west and north edges (y down); a little beyond in the
// buffer.
struct Point {
  std::int32_t x = 0;
  std::int32_t y = 0;
  friend bool operator==(const Point&, const Point&) = default;
};

enum class Kind { point = 1, line = 2, polygon = 3 };  // as the specification numbers them

// Points: one part. Lines: each a part. Polygons: each ring a part, its first point not repeated;
// an outer ring (positive area) goes before its holes.
struct Geometry {
  Kind kind = Kind::point;
  std::vector<std::vector<Point>> parts;
  friend bool operator==(const Geometry&, const Geometry&) = default;
};

// Twice the area by the surveyor's formula: positive where the ring runs clockwise as seen on the
// page (y down), as outer rings must.
std::int64_t doubled_area(std::span<const Point> ring);

// The commands of vector tiles (MVT 2.1, section 4.3). Points that repeat the last one and parts
// too short for their kind are left out, as the specification wants; nothing is left of a geometry
// of none but such.
std::vector<std::uint32_t> encode(const Geometry& geometry);

// What commands say, or why they say nothing valid: problems are added to `problems`.
Geometry decode(Kind kind, std::span<const std::uint32_t> commands,
                std::vector<std::string>& problems);

}  // namespace rumbo::mvt
