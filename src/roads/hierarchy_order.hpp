#pragma once

#include "roads/search_graph.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace rumbo::roads {

// An arc at the lower of its ends, and in which direction it may be followed (format::Direction).
struct RankedArc {
  std::uint32_t head = 0;  // a node
  std::uint32_t cost = 0;
  std::uint32_t middle = 0;  // a node, or format::no_middle
  std::uint32_t directions = 0;
};

// A contracted graph.
struct RankedGraph {
  std::vector<std::uint32_t> order;      // the node of each rank
  std::vector<std::uint32_t> first_arc;  // by rank, and the end
  std::vector<RankedArc> arcs;
  std::uint32_t core = 0;  // nodes that could not be contracted, the highest
};

// Contracts all nodes, the least important first: those whose contraction adds few arcs for those
// it removes, and near which little has been contracted yet. Importance is worked out anew when a
// node's turn comes, and the node put back when it is no longer the least ("lazy updates").
// A node whose shortcut would cost more than an arc can hold stays, in the core.
RankedGraph contract(const SearchGraph& graph, const std::function<void(double)>& progress);

}  // namespace rumbo::roads
