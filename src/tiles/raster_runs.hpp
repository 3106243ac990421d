#pragma once

#include "cut/zoom_shapes.hpp"

#include <algorithm>
#include <span>
#include <vector>

namespace rumbo::tiles {

// Visits a line's, or a closed ring's, runs of edges that bear none of the flags: their positions,
// and whether the run closes. A ring's runs go on past where it begins.
template <class Visit>
void each_run(const cut::Part& part, bool closed, cut::EdgeFlags skip, Visit visit) {
  const std::size_t size = part.size, edges = closed ? size : size - 1;
  if (size < 2) return;
  const auto skipped = [&](std::size_t edge) { return (part.flags[edge] & skip) != 0; };
  std::size_t begin = 0;
  while (begin < edges && !skipped(begin)) ++begin;
  if (begin == edges) return visit(part.points(), closed);
  if (!closed) begin = 0;
  std::vector<cut::Position> run;
  const auto end_run = [&] {
    if (run.size() > 1) visit(std::span<const cut::Position>(run), false);
    run.clear();
  };
  for (std::size_t k = 0; k < edges; ++k) {
    const std::size_t i = (begin + k) % size;
    if (skipped(i)) {
      end_run();
      continue;
    }
    if (run.empty()) run.push_back(part.positions[i]);
    run.push_back(part.positions[(i + 1) % size]);
  }
  end_run();
}

}  // namespace rumbo::tiles
