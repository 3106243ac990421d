#pragma once

#include "corridor/fill.hpp"

#include <cmath>
#include <limits>

namespace rumbo::corridor {

// One axis of a walk: where it stands, and at which shares of the segment it crosses into the next
// cell.
struct Stride {
  int cell = 0;
  int last = 0;
  int step = 0;
  double next = std::numeric_limits<double>::infinity();
  double between = std::numeric_limits<double>::infinity();

  Stride(double from, double to) {
    cell = static_cast<int>(std::floor(from));
    last = static_cast<int>(std::floor(to));
    if (from == to) return;
    step = to > from ? 1 : -1;
    between = 1 / std::abs(to - from);
    next = (step > 0 ? cell + 1 - from : from - cell) * between;
  }
  void advance() {
    cell += step;
    next += between;
  }
};

// The cells that a segment runs through, in order: visit(column, row), which ends the walk by
// returning false (Amanatides and Woo 1987). False when it was ended.
template <class Visit>
bool walk(const Square& square, const Segment& segment, const Visit& visit) {
  Stride x((segment.from.lon - square.west) / square.step,
           (segment.to.lon - square.west) / square.step);
  Stride y((segment.from.lat - square.south) / square.step,
           (segment.to.lat - square.south) / square.step);
  int left = std::abs(x.last - x.cell) + std::abs(y.last - y.cell);
  while (visit(x.cell, y.cell)) {
    if (left-- == 0) return true;
    (x.next < y.next ? x : y).advance();
  }
  return false;
}

}  // namespace rumbo::corridor
