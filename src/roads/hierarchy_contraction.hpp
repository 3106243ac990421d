#pragma once

#include "roads/hierarchy_remaining.hpp"
#include "roads/hierarchy_witness.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace rumbo::roads {

// What taking a node out of a graph would take: the shortcuts that keep all distances between the
// others, arcs against arcs.
class Contraction {
 public:
  explicit Contraction(std::size_t nodes) : witnesses_(nodes) {}

  // Keeps the answers until the next call. Changes nothing of the graph.
  void simulate(const RemainingGraph& graph, std::uint32_t node);

  std::span<const Shortcut> shortcuts() const { return shortcuts_; }
  bool is_possible() const { return is_possible_; }  // no shortcut's cost exceeds 32 bits
  std::uint64_t arcs_removed() const { return arcs_removed_; }
  std::uint64_t hops_removed() const { return hops_removed_; }
  std::uint64_t hops_added() const { return hops_added_; }

 private:
  void sort_out(std::span<const RemainingArc> arcs);
  void from(const RemainingGraph& graph, const RemainingArc& in, std::uint32_t node);
  void keep(const Shortcut& shortcut);

  WitnessSearch witnesses_;
  std::vector<RemainingArc> outs_;  // the longest first
  std::vector<WitnessSearch::Target> targets_;
  std::vector<Shortcut> over_;  // to the targets
  std::vector<Shortcut> shortcuts_;
  bool is_possible_ = true;
  std::uint64_t arcs_removed_ = 0;
  std::uint64_t hops_removed_ = 0;
  std::uint64_t hops_added_ = 0;
};

}  // namespace rumbo::roads
