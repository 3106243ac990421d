#pragma once

#include "route/score_graph.hpp"

#include <cstddef>
#include <vector>

namespace rumbo::route {

// In which order the variables of a graph are eliminated, and which others each then depends on.
struct EliminationOrder {
  std::vector<std::size_t> order;
  // Of each variable: the ones eliminated after it that its best value depends on, the last first.
  std::vector<std::vector<std::size_t>> depends_on;
  // Those that would need too large a table, to be held at a value instead; not in the order.
  std::vector<std::size_t> held;
};

// Always the variable with the smallest table next; a chain is walked from its ends. Those with one
// value only are held from the start. No table has more than `largest_table` entries.
EliminationOrder elimination_order(const ScoreGraph& graph, std::size_t largest_table);

}  // namespace rumbo::route
