#pragma once

#include "cut/position.hpp"
#include "geo/feature.hpp"

#include <cstdint>
#include <vector>

namespace rumbo::cut {

// A vertex in the finest grid, and the lowest zoom whose drawing needs it.
struct Vertex {
  Position at;
  std::uint8_t from_zoom = 0;
  EdgeFlags flags = 0;
};

// Points: one part. Lines: each a part. Polygons: each ring a part, its first vertex not repeated;
// outer rings run clockwise as seen on the page (positive area, y down), holes against them, each
// behind its outer ring.
struct Shape {
  std::uint32_t feature = 0;  // its place among the features
  Kind kind = Kind::point;
  std::vector<std::vector<Vertex>> parts;
};

struct ShapeOptions {
  int finest = 8;  // zoom of the grid, at most cut::deepest
  // How far, in units of the grid of the zoom drawn, a line may leave its course; 0 at the finest.
  double tolerance = 2;
};

// A layer's features in the finest grid of the web-Mercator square. Edges that several areas share
// are simplified alike, so that no slivers open between neighbours: rings are cut where they part
// and meet (the arcs of TopoJSON), and each arc is simplified by itself (Douglas and Peucker 1973),
// always in the same direction. Along the antimeridian and past 85.0511 degrees areas and lines go
// on a little beyond the world's edge, so that their own edges do not show there.
std::vector<Shape> shapes_of(const geo::Features& features, const ShapeOptions& options);

}  // namespace rumbo::cut
