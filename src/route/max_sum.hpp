#pragma once

#include "route/elimination_order.hpp"
#include "route/score_graph.hpp"

#include <cstddef>
#include <vector>

namespace rumbo::route {

struct Best {
  std::vector<std::size_t> values;
  double total = 0;
  // [variable][value]: the best total with that value, the others free to follow.
  std::vector<std::vector<double>> with;
};

// The best values of all variables while those held keep the value `values` gives them, and what
// each other choice would cost, exactly: the max-sum algorithm on the order's tree (Viterbi there
// and back, where the graph is a chain). Of equals the one named first wins. `with` of a variable
// held is empty.
Best best_while_held(const ScoreGraph& graph, const EliminationOrder& order,
                     const std::vector<std::size_t>& values);

}  // namespace rumbo::route
