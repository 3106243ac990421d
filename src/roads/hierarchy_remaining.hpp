#pragma once

#include "roads/hierarchy_arc_lists.hpp"
#include "roads/search_graph.hpp"

#include <cstdint>

namespace rumbo::roads {

// How long an arc or path is: its cost, and of equal costs its hops. As every hop counts, no way
// round is free, and a shortest path visits no node twice.
using Length = std::uint64_t;
inline constexpr std::uint32_t most_hops = 1U << 29;
inline Length length(std::uint64_t cost, std::uint64_t hops) { return (cost << 30) + hops; }
inline Length length(const RemainingArc& arc) { return length(arc.cost, arc.hops); }

// Two arcs in one, over the node between them.
struct Shortcut {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  std::uint64_t cost = 0;
  std::uint32_t hops = 0;
};

// What is left of a graph while nodes are taken out of it. Between two nodes there is at most one
// arc each way, the shortest; none leads to where it began.
class RemainingGraph {
 public:
  explicit RemainingGraph(const SearchGraph& graph);

  std::span<const RemainingArc> out(std::uint32_t node) const { return out_.of(node); }
  std::span<const RemainingArc> in(std::uint32_t node) const { return in_.of(node); }
  void add(const Shortcut& shortcut,
           std::uint32_t middle);   // where it is shorter than what is there
  void remove(std::uint32_t node);  // with its arcs

 private:
  void put(std::uint32_t from, std::uint32_t to, const RemainingArc& arc);

  ArcLists out_;
  ArcLists in_;
};

}  // namespace rumbo::roads
