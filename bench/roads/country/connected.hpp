#pragma once

#include "road_graph.hpp"

namespace rumbo::bench {

// Only the nodes that can be reached from `node` and from which it can be reached.
RoadGraph connected_part(const RoadGraph& roads, std::uint32_t node);

}  // namespace rumbo::bench
