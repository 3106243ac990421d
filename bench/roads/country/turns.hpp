#pragma once

#include "road_graph.hpp"

namespace rumbo::bench {

// The same roads as vehicles search them: a node is a road driven in one direction and lies at its
// end, an arc is a turn into the next and costs what that one costs and the turn: right 2 s, left
// 6 s, back 20 s; back only where nothing else is possible.
RoadGraph turns_of(const RoadGraph& roads);

}  // namespace rumbo::bench
