#pragma once

#include "mvt/geometry.hpp"

#include <cstdint>
#include <vector>

namespace rumbo::tiles {

using Rings = std::vector<std::vector<mvt::Point>>;

// Two edges that have a place in common, other than the end where neighbouring edges meet. An edge
// has the number of the vertex that it begins at.
struct Touch {
  std::uint32_t ring = 0;
  std::uint32_t edge = 0;
  std::uint32_t other_ring = 0;
  std::uint32_t other_edge = 0;
};

// All of them, by a sweep from west to east: in about the order of the rings' vertices for maps, in
// its square at worst.
std::vector<Touch> touches_of(const Rings& rings);

bool lies_on(mvt::Point at, mvt::Point a, mvt::Point b);  // on the edge from a to b, ends included

}  // namespace rumbo::tiles
