#pragma once

#include "roads/heap.hpp"
#include "roads/search_graph.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace rumbo::roads {

// Shortest paths without any preparation: Dijkstra's algorithm, which stops as soon as the cheapest
// target is certain. What the hierarchy is held against. Keeps its memory (16 bytes a node) from
// one search to the next. Confined to a thread; the graph outlives it.
class Dijkstra {
 public:
  explicit Dijkstra(const SearchGraph& graph);  // Error when check(graph) throws

  // The cheapest path from any of the sources to any of the targets; nothing when there is none.
  std::optional<FoundPath> find(std::span<const Endpoint> sources,
                                std::span<const Endpoint> targets);
  std::optional<std::uint64_t> cost(std::span<const Endpoint> sources,
                                    std::span<const Endpoint> targets);

  // The cost from the sources to each of the nodes, all in one search.
  std::vector<std::optional<std::uint64_t>> costs(std::span<const Endpoint> sources,
                                                  std::span<const SearchGraph::Node> targets);

 private:
  struct Label {
    std::uint64_t cost = 0;
    SearchGraph::Node before = 0;  // itself where a search began
    std::uint32_t search = 0;      // that wrote this
  };
  struct Waiting {
    std::uint64_t cost = 0;
    SearchGraph::Node node = 0;
    bool operator<(const Waiting& other) const {
      return cost != other.cost ? cost < other.cost : node < other.node;
    }
  };

  void begin(std::span<const Endpoint> sources);
  void reach(SearchGraph::Node node, std::uint64_t cost, SearchGraph::Node before);
  std::optional<Waiting> settle();  // the next node, its arcs followed; nothing when all are done
  std::optional<Endpoint> run(std::span<const Endpoint> sources, std::span<const Endpoint> targets);

  const SearchGraph& graph_;
  std::vector<Label> labels_;
  Heap<Waiting> waiting_;
  std::uint32_t search_ = 0;
};

}  // namespace rumbo::roads
