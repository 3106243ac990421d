#include "roads/hierarchy_remaining.hpp"

#include "roads/hierarchy_format.hpp"

#include <vector>

namespace rumbo::roads {
namespace {

std::vector<std::uint32_t> out_degrees(const SearchGraph& graph) {
  std::vector<std::uint32_t> degrees(graph.nodes());
  for (std::size_t node = 0; node < degrees.size(); ++node)
    degrees[node] = graph.first_arc[node + 1] - graph.first_arc[node];
  return degrees;
}

std::vector<std::uint32_t> in_degrees(const SearchGraph& graph) {
  std::vector<std::uint32_t> degrees(graph.nodes());
  for (const SearchGraph::Node head : graph.head) ++degrees[head];
  return degrees;
}

}  // namespace

RemainingGraph::RemainingGraph(const SearchGraph& graph)
    : out_(out_degrees(graph)), in_(in_degrees(graph)) {
  for (std::uint32_t node = 0; node < graph.nodes(); ++node)
    for (std::uint32_t arc = graph.first_arc[node]; arc < graph.first_arc[node + 1]; ++arc)
      put(node, graph.head[arc], {0, graph.cost[arc], 1, format::no_middle});
}

void RemainingGraph::add(const Shortcut& shortcut, std::uint32_t middle) {
  put(shortcut.from, shortcut.to,
      {0, static_cast<std::uint32_t>(shortcut.cost), shortcut.hops, middle});
}

void RemainingGraph::put(std::uint32_t from, std::uint32_t to, const RemainingArc& arc) {
  if (from == to) return;
  RemainingArc leaving = arc;
  RemainingArc arriving = arc;
  leaving.node = to;
  arriving.node = from;
  if (RemainingArc* there = out_.find(from, to)) {
    if (length(*there) <= length(arc)) return;
    *there = leaving;
    *in_.find(to, from) = arriving;
    return;
  }
  out_.add(from, leaving);
  in_.add(to, arriving);
}

void RemainingGraph::remove(std::uint32_t node) {
  for (const RemainingArc& arc : out(node)) in_.remove(arc.node, node);
  for (const RemainingArc& arc : in(node)) out_.remove(arc.node, node);
  out_.clear(node);
  in_.clear(node);
}

}  // namespace rumbo::roads
