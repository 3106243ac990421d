#include "roads/hierarchy_contraction.hpp"

#include <algorithm>

namespace rumbo::roads {

void Contraction::simulate(const RemainingGraph& graph, std::uint32_t node) {
  shortcuts_.clear();
  is_possible_ = true;
  hops_added_ = hops_removed_ = 0;
  arcs_removed_ = graph.in(node).size() + graph.out(node).size();
  sort_out(graph.out(node));
  for (const RemainingArc& arc : outs_) hops_removed_ += arc.hops;
  for (const RemainingArc& arc : graph.in(node)) {
    hops_removed_ += arc.hops;
    from(graph, arc, node);
  }
}

void Contraction::sort_out(std::span<const RemainingArc> arcs) {
  outs_.assign(arcs.begin(), arcs.end());
  std::sort(outs_.begin(), outs_.end(), [](const RemainingArc& a, const RemainingArc& b) {
    return length(a) != length(b) ? length(a) > length(b) : a.node < b.node;
  });
}

void Contraction::from(const RemainingGraph& graph, const RemainingArc& in, std::uint32_t node) {
  targets_.clear();
  over_.clear();
  for (const RemainingArc& out : outs_) {
    if (out.node == in.node) continue;
    over_.push_back({in.node, out.node, std::uint64_t{in.cost} + out.cost,
                     std::min(in.hops + out.hops, most_hops)});
    targets_.push_back({out.node, length(over_.back().cost, over_.back().hops)});
  }
  if (targets_.empty()) return;
  witnesses_.run(graph, in.node, node, targets_, {});
  for (std::size_t i = 0; i < over_.size(); ++i)
    if (!targets_[i].has_witness) keep(over_[i]);
}

void Contraction::keep(const Shortcut& shortcut) {
  is_possible_ = is_possible_ && shortcut.cost <= UINT32_MAX;
  hops_added_ += shortcut.hops;
  shortcuts_.push_back(shortcut);
}

}  // namespace rumbo::roads
