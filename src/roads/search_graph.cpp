#include "roads/search_graph.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace rumbo::roads {
namespace {

constexpr std::size_t most_nodes = std::size_t{1} << 28;

[[noreturn]] void refuse(std::string_view what) {
  throw base::Error(fmt::format("the search graph cannot be used: {}", what));
}

}  // namespace

void check(const SearchGraph& graph) {
  if (graph.nodes() > most_nodes)
    refuse(
        fmt::format("{} nodes are more than {}; take a smaller part", graph.nodes(), most_nodes));
  if (graph.cost.size() != graph.arcs()) refuse("arcs and costs differ in number");
  if (graph.arcs() > UINT32_MAX) refuse("more than 2^32 arcs; take a smaller part");
  if (graph.first_arc.empty()) {
    if (graph.arcs() != 0) refuse("arcs without nodes");
    return;
  }
  if (graph.first_arc.front() != 0 || graph.first_arc.back() != graph.arcs() ||
      !std::is_sorted(graph.first_arc.begin(), graph.first_arc.end()))
    refuse("its arcs are not sorted by their source");
  if (std::any_of(graph.head.begin(), graph.head.end(),
                  [&](SearchGraph::Node node) { return node >= graph.nodes(); }))
    refuse("an arc leads to no node");
}

void check(std::span<const Endpoint> ends, std::size_t nodes) {
  for (const Endpoint& end : ends) {
    if (end.node >= nodes) refuse(fmt::format("it has no node {}, but {}", end.node, nodes));
    if (end.cost > most_endpoint_cost) refuse("getting to or from an end costs more than 2^61");
  }
}

}  // namespace rumbo::roads
