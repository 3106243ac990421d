#pragma once

#include "route/max_sum.hpp"
#include "route/score_graph.hpp"

#include <cstddef>
#include <vector>

namespace rumbo::route {

struct BestValues : Best {
  // Whether no other choice of values scores more, and `with` is the very best total with each
  // value. Otherwise `with` of some variables lets only the others move that were easy to move.
  bool exact = true;
};

// The limits on the work, in table entries. A chain where each variable is linked to the two before
// it needs tables of the cube of its values, and is always solved exactly up to the small ones.
struct Effort {
  std::size_t large_table = 200'000;
  std::size_t small_table = 10'000;
  double most_entries = 20'000'000;  // of all tables, for each way to hold what is linked too much
};

// The values with the highest total. Exact by elimination (see max_sum.hpp), with the variables
// that need too large a table tried at each of their values. Where those are too many ways, they
// are moved one by one and the rest solved exactly about them, in turns, from several starts: by
// each variable's own scores, one after another each best beside those before it, and `start` if it
// is not empty. The total is never below that of any start.
BestValues best_values(const ScoreGraph& graph, const std::vector<std::size_t>& start = {},
                       const Effort& effort = {});

// Each variable's best value by its own scores alone; of equals the first.
std::vector<std::size_t> each_alone(const ScoreGraph& graph);

}  // namespace rumbo::route
