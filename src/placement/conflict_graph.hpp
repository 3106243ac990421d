#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace rumbo::placement {

// Label placement as a problem of numbers: every label has choices, a choice has a price, some
// pairs of choices exclude each other, and a label without a choice costs its penalty. A solution
// is good when the sum of prices and penalties is small.
struct ConflictGraph {
  std::vector<double> penalty;     // by label
  std::vector<std::size_t> first;  // by label, and one more: its choices are first[i]..first[i + 1]
  std::vector<double> price;       // by choice; a label's choices go from cheap to dear
  std::vector<std::uint32_t> owner;  // by choice: its label
  std::vector<std::vector<std::uint32_t>>
      conflicts;  // by choice: those of other labels it excludes

  std::size_t labels() const { return penalty.size(); }
  std::size_t choices() const { return price.size(); }
};

// By label: the choice taken, or nothing.
using Solution = std::vector<std::uint32_t>;
inline constexpr std::uint32_t left_out = std::numeric_limits<std::uint32_t>::max();

double cost_of(const ConflictGraph& graph, const Solution& solution);
std::size_t placed(const Solution& solution);

// Each label in turn, the dearest to leave out first, takes its cheapest choice still free.
Solution solve_greedily(const ConflictGraph& graph);

// From the greedy solution on, simulated annealing whose moves put a label somewhere, throw out
// those in its way and let these find another place; then descent until no such move helps.
// Deterministic: the random numbers are our own, and the work is counted, not timed. After
// Christensen, Marks and Shieber, "An empirical study of algorithms for point-feature label
// placement", ACM Transactions on Graphics 14 (1995), with the ejections of tabu search.
Solution solve_well(const ConflictGraph& graph);

// The best solution there is, by branch and bound: for small graphs, to measure the others by.
Solution solve_exactly(const ConflictGraph& graph);

}  // namespace rumbo::placement
