#pragma once

#include "country/points.hpp"
#include "roads/search_graph.hpp"

#include <vector>

namespace rumbo::bench {

// Joins every town to the nearest larger ones by roads that are faster the larger the smaller of
// the two is: lowers the cost of the arcs along the quickest way, both ways where it may be driven
// so. Larger towns come first, so that later roads follow those there are. `km` of each arc.
void build_main_roads(const Points& points, const std::vector<double>& km,
                      roads::SearchGraph& graph);

// Milliseconds; at least one.
roads::SearchGraph::Cost driving_time(double km, double km_an_hour);

}  // namespace rumbo::bench
