#include "few_roads.hpp"

#include <algorithm>
#include <cstring>
#include <optional>

#include <rapidcheck.h>

namespace rumbo {
namespace {

using roads::Endpoint;
using roads::SearchGraph;

std::uint32_t number_below(std::size_t limit) {
  return *rc::gen::inRange<std::uint32_t>(0, static_cast<std::uint32_t>(limit));
}

// Few different costs make many equal paths; large ones make shortcuts that no arc can hold.
std::uint32_t made_up_cost() {
  return *rc::gen::weightedOneOf<std::uint32_t>(
      {{3, rc::gen::inRange<std::uint32_t>(0, 4)},
       {6, rc::gen::inRange<std::uint32_t>(0, 1000)},
       {1, rc::gen::inRange<std::uint32_t>(UINT32_MAX / 3, UINT32_MAX)}});
}

void add_both(std::vector<Arc>& arcs, std::uint32_t from, std::uint32_t to) {
  const std::uint32_t cost = made_up_cost();
  arcs.push_back({from, to, cost});
  if (number_below(4) > 0) arcs.push_back({to, from, cost});
}

std::vector<Arc> scattered(std::size_t nodes) {
  std::vector<Arc> arcs;
  for (std::size_t left = number_below(4 * nodes + 1); left > 0; --left)
    add_both(arcs, number_below(nodes), number_below(nodes));
  return arcs;
}

std::vector<Arc> grid(std::uint32_t side) {
  std::vector<Arc> arcs;
  for (std::uint32_t row = 0; row < side; ++row)
    for (std::uint32_t column = 0; column < side; ++column) {
      const std::uint32_t node = row * side + column;
      if (column + 1 < side) add_both(arcs, node, node + 1);
      if (row + 1 < side) add_both(arcs, node, node + side);
    }
  return arcs;
}

std::optional<std::uint64_t> cheapest_end(std::span<const Endpoint> ends, std::uint32_t node) {
  std::optional<std::uint64_t> cheapest;
  for (const Endpoint& end : ends)
    if (end.node == node) cheapest = std::min(cheapest.value_or(end.cost), end.cost);
  return cheapest;
}

std::optional<std::uint64_t> cheapest_arc(const SearchGraph& graph, std::uint32_t from,
                                          std::uint32_t to) {
  std::optional<std::uint64_t> cheapest;
  for (std::uint32_t arc = graph.first_arc[from]; arc < graph.first_arc[from + 1]; ++arc)
    if (graph.head[arc] == to)
      cheapest = std::min<std::uint64_t>(cheapest.value_or(UINT64_MAX), graph.cost[arc]);
  return cheapest;
}

std::vector<Endpoint> some_ends(const SearchGraph& graph) {
  std::vector<Endpoint> ends;
  for (std::uint32_t left = 1 + number_below(3); left > 0; --left)
    ends.push_back({number_below(graph.nodes()), number_below(2) * number_below(1000)});
  return ends;
}

}  // namespace

SearchGraph graph_of(std::size_t nodes, std::vector<Arc> arcs) {
  std::stable_sort(arcs.begin(), arcs.end(),
                   [](const Arc& a, const Arc& b) { return a.from < b.from; });
  SearchGraph graph;
  graph.first_arc.assign(nodes + 1, 0);
  for (const Arc& arc : arcs) {
    ++graph.first_arc[arc.from + 1];
    graph.head.push_back(arc.to);
    graph.cost.push_back(arc.cost);
  }
  for (std::size_t node = 0; node < nodes; ++node)
    graph.first_arc[node + 1] += graph.first_arc[node];
  return graph;
}

SearchGraph made_up_graph() {
  if (number_below(3) == 0) {
    const std::uint32_t side = 1 + number_below(7);
    return graph_of(std::size_t{side} * side, grid(side));
  }
  if (number_below(4) == 0) {
    const std::uint32_t nodes = 1 + number_below(60);
    std::vector<Arc> arcs;
    for (std::uint32_t node = 0; node + 1 < nodes; ++node) add_both(arcs, node, node + 1);
    return graph_of(nodes, arcs);
  }
  const std::size_t nodes = 1 + number_below(40);
  return graph_of(nodes, scattered(nodes));
}

Ends made_up_ends(const SearchGraph& graph) { return {some_ends(graph), some_ends(graph)}; }

std::optional<std::uint64_t> cost_along(const SearchGraph& graph, const Ends& ends,
                                        const std::vector<std::uint32_t>& nodes) {
  if (nodes.empty()) return std::nullopt;
  const auto start = cheapest_end(ends.sources, nodes.front());
  const auto finish = cheapest_end(ends.targets, nodes.back());
  if (!start || !finish) return std::nullopt;
  std::uint64_t cost = *start + *finish;
  for (std::size_t i = 0; i + 1 < nodes.size(); ++i) {
    const auto arc = cheapest_arc(graph, nodes[i], nodes[i + 1]);
    if (!arc) return std::nullopt;
    cost += *arc;
  }
  return cost;
}

AlignedBytes::AlignedBytes(const std::string& bytes)
    : words_(bytes.size() / sizeof(std::uint64_t) + 1), size_(bytes.size()) {
  std::memcpy(words_.data(), bytes.data(), bytes.size());
}

std::span<const std::byte> AlignedBytes::span() const {
  return std::as_bytes(std::span(words_)).first(size_);
}

}  // namespace rumbo
