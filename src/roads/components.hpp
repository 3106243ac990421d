#pragma once

#include "roads/search_graph.hpp"

#include <cstdint>
#include <vector>

namespace rumbo::roads {

// Numbers, from 0, the parts of a graph within which each node is reached from each other (Tarjan,
// Depth-first search and linear graph algorithms, 1972): by node, the number of its part.
std::vector<std::uint32_t> strong_components(const SearchGraph& graph);

}  // namespace rumbo::roads
