#pragma once

#include "corridor/surface.hpp"

#include <optional>
#include <vector>

namespace rumbo::corridor {

// A cell where a way may begin or end, and what it costs to come there from the end itself.
struct Gate {
  int cell = 0;
  double cost = 0;
};

// The cheapest way over a surface from one of the starts to one of the goals, as cells: A* with
// sixteen directions. On an exact surface no step by the shore crosses a coastline. Of equally
// cheap ways always the same one.
std::optional<std::vector<int>> cheapest(const Surface& surface, const std::vector<Gate>& starts,
                                         const std::vector<Gate>& goals);

}  // namespace rumbo::corridor
