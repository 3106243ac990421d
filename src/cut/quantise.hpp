#pragma once

#include "cut/shapes.hpp"
#include "geo/geometry.hpp"

namespace rumbo::cut {

// A geometry in the grid, places that repeat the last one left out, parts too short for their kind
// too; from_zoom is 0 throughout. No parts for what has none.
Shape quantise(const geo::Geometry& geometry, int zoom);

// Twice the area: positive clockwise as seen on the page. Exact for rings less than 2^26 units
// wide.
template <class Items, class ToPosition>
double doubled_area(const Items& ring, ToPosition to_position) {
  double sum = 0;
  if (ring.empty()) return 0;
  const Position origin = to_position(ring[0]);
  for (std::size_t i = 1; i + 1 < ring.size(); ++i) {
    const Position a = to_position(ring[i]), b = to_position(ring[i + 1]);
    sum += static_cast<double>(std::int64_t{a.x - origin.x} * (b.y - origin.y)) -
           static_cast<double>(std::int64_t{b.x - origin.x} * (a.y - origin.y));
  }
  return sum;
}

}  // namespace rumbo::cut
