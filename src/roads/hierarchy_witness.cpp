#include "roads/hierarchy_witness.hpp"

#include <algorithm>

namespace rumbo::roads {

void WitnessSearch::run(const RemainingGraph& graph, std::uint32_t from, std::uint32_t avoided,
                        std::span<Target> targets, const Limits& limits) {
  for (const Target& target : targets) labels_[target.node].over = target.over;
  furthest_ = targets.front().over;
  reach({0, from, 0});
  auto missing = targets.begin();
  for (std::uint32_t settled = 0; settled < limits.settled && !waiting_.empty();) {
    const Waiting next = waiting_.pop();
    if (next.length > labels_[next.node].length) continue;
    while (missing != targets.end() && labels_[missing->node].length <= missing->over) ++missing;
    if (missing == targets.end()) break;
    furthest_ = missing->over;
    if (next.length > furthest_) break;
    ++settled;
    if (next.arcs < limits.arcs) follow(graph, next, avoided);
  }
  for (Target& target : targets) {
    target.has_witness = labels_[target.node].length <= target.over;
    labels_[target.node].over = 0;
  }
  for (const std::uint32_t node : reached_) labels_[node].length = UINT64_MAX;
  reached_.clear();
  waiting_.clear();
}

void WitnessSearch::follow(const RemainingGraph& graph, const Waiting& from,
                           std::uint32_t avoided) {
  for (const RemainingArc& arc : graph.out(from.node)) {
    const Length there = from.length + length(arc);
    if (arc.node != avoided && there <= furthest_) reach({there, arc.node, from.arcs + 1});
  }
}

void WitnessSearch::reach(const Waiting& reached) {
  Label& label = labels_[reached.node];
  if (label.length <= reached.length) return;
  if (label.length == UINT64_MAX) reached_.push_back(reached.node);
  label.length = reached.length;
  waiting_.push(reached);
}

}  // namespace rumbo::roads
