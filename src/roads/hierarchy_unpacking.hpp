#pragma once

#include "roads/hierarchy_labels.hpp"
#include "roads/hierarchy_query.hpp"
#include "roads/hierarchy_view.hpp"
#include "roads/search_graph.hpp"

#include <vector>

namespace rumbo::roads {

// The nodes (not ranks) of the path through a meeting, every arc over a middle replaced by the two
// it stands for. No node comes twice. InputError when the bytes lack one of those arcs.
std::vector<SearchGraph::Node> unpack(const HierarchyView& view, const Meeting& meeting,
                                      const Labels& from_sources, const Labels& from_targets);

}  // namespace rumbo::roads
