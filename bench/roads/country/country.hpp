#pragma once

#include "road_graph.hpp"

#include <cstdint>

namespace rumbo::bench {

// A made-up country's roads, the same for the same numbers on machines whose mathematics agree.
// Every node can be reached from every other.
RoadGraph make_country(std::size_t junctions, std::uint64_t seed);

}  // namespace rumbo::bench
