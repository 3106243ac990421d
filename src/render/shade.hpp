#pragma once

#include "basemap/basemap.hpp"

namespace rumbo::render {

constexpr double finest_relief = 32;  // cells a degree that are worth asking for
constexpr double flat_lowland = 147;  // the grey of level ground: never to lie in the shade

// The grey at a place in cells from the middle of the first one: smooth (a cubic B-spline), as far
// beyond the edge as one likes.
double smooth_grey(const basemap::Grey& grey, double x, double y);

// What shaded relief lays over the ground: darkness or light, and how much of it.
struct Shade {
  unsigned char grey = 0;
  double alpha = 0;  // 0..1
};

// Slopes darker than `middle` shade, brighter ones lighten.
Shade shade_of(double grey, double middle);

}  // namespace rumbo::render
