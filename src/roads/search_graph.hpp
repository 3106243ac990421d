#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace rumbo::roads {

// What a search runs over: nodes joined by directed arcs that cost something. For walkers a node is
// a junction and an arc a street; for vehicles, whose turns cost and may be banned, a node is a
// street driven in one direction and an arc a turn. The searches know nothing of that.
//
// Arcs are sorted by their source: those of node n are first_arc[n] to first_arc[n + 1]. Costs are
// whole numbers (milliseconds), so that sums are exact and two searches can be compared.
struct SearchGraph {
  using Node = std::uint32_t;
  using Cost = std::uint32_t;

  std::vector<std::uint32_t> first_arc;  // nodes + 1
  std::vector<Node> head;                // where an arc leads
  std::vector<Cost> cost;

  std::size_t nodes() const { return first_arc.empty() ? 0 : first_arc.size() - 1; }
  std::size_t arcs() const { return head.size(); }
};

// Error unless the arcs are sorted as said, each has a cost and leads to a node, and there are at
// most 2^28 nodes.
void check(const SearchGraph& graph);

// Where a search may begin or end, and what it costs to get from there to the node, or from the
// node to there. Searches throw Error for a node that is not there and
// for a cost over most_endpoint_cost.
struct Endpoint {
  SearchGraph::Node node = 0;
  std::uint64_t cost = 0;
};

inline constexpr std::uint64_t most_endpoint_cost = std::uint64_t{1} << 61;

// Error for an endpoint that no search over so many nodes takes.
void check(std::span<const Endpoint> ends, std::size_t nodes);

struct FoundPath {
  std::uint64_t cost = 0;                // with both endpoints'
  std::vector<SearchGraph::Node> nodes;  // from the start's node to the end's
};

}  // namespace rumbo::roads
