#pragma once

#include "mvt/geometry.hpp"

#include <cstdint>
#include <utility>
#include <vector>

namespace rumbo::tiles {

// An edge that rings run through from a to b `times` more often than back. a is before b by x, then
// y.
struct NetEdge {
  mvt::Point a, b;
  std::int32_t times = 0;
};

// The edges between what is wound about at least once, clockwise as seen on the page, and what is
// not, the former on their right. Edges may have nothing but ends in common.
std::vector<std::pair<mvt::Point, mvt::Point>> borders(const std::vector<NetEdge>& edges);

// Whether a ring winds about the middle of an edge that is none of its own.
bool surrounds(const std::vector<mvt::Point>& ring, mvt::Point a, mvt::Point b);

}  // namespace rumbo::tiles
