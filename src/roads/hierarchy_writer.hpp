#pragma once

#include "roads/hierarchy_order.hpp"

#include <string>

namespace rumbo::roads {

// A contracted graph as hierarchy_format.hpp lays it out; has_free: an arc of it costs nothing.
// Error for more than 2^32 arcs. Uses the graph up.
std::string to_bytes(RankedGraph graph, bool has_free);

}  // namespace rumbo::roads
