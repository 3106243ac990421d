#include "placement/conflict_graph.hpp"

#include <algorithm>
#include <numeric>

namespace rumbo::placement {
namespace {

class Search {
 public:
  explicit Search(const ConflictGraph& graph)
      : graph_(graph),
        blocked_(graph.choices(), 0),
        order_(graph.labels()),
        least_after_(graph.labels() + 1, 0),
        at_(graph.labels(), left_out),
        best_(solve_greedily(graph)),
        best_cost_(cost_of(graph, best_)) {
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    std::ranges::stable_sort(order_, std::ranges::greater{},
                             [&](std::size_t label) { return graph_.penalty[label]; });
    for (std::size_t i = order_.size(); i-- > 0;)
      least_after_[i] = least_after_[i + 1] + cheapest(order_[i]);
  }

  Solution run() {
    descend(0, 0);
    return best_;
  }

 private:
  double cheapest(std::size_t label) const {
    const std::size_t first = graph_.first[label];
    return first == graph_.first[label + 1] ? graph_.penalty[label]
                                            : std::min(graph_.penalty[label], graph_.price[first]);
  }

  // What the labels from `depth` on cost at the very least, given what is blocked.
  double bound(std::size_t depth) const {
    double sum = 0;
    for (std::size_t i = depth; i < order_.size(); ++i) {
      double least = graph_.penalty[order_[i]];
      for (std::size_t c = graph_.first[order_[i]]; c < graph_.first[order_[i] + 1]; ++c)
        if (blocked_[c] == 0) {
          least = std::min(least, graph_.price[c]);
          break;
        }
      sum += least;
    }
    return sum;
  }

  void descend(std::size_t depth, double cost) {
    if (depth == order_.size()) {
      if (cost < best_cost_) best_cost_ = cost, best_ = at_;
      return;
    }
    if (cost + least_after_[depth] >= best_cost_ || cost + bound(depth) >= best_cost_) return;
    const std::size_t label = order_[depth];
    for (std::size_t c = graph_.first[label]; c < graph_.first[label + 1]; ++c) {
      if (blocked_[c] > 0) continue;
      for (const std::uint32_t other : graph_.conflicts[c]) ++blocked_[other];
      at_[label] = static_cast<std::uint32_t>(c);
      descend(depth + 1, cost + graph_.price[c]);
      for (const std::uint32_t other : graph_.conflicts[c]) --blocked_[other];
    }
    at_[label] = left_out;
    descend(depth + 1, cost + graph_.penalty[label]);
  }

  const ConflictGraph& graph_;
  std::vector<int> blocked_;
  std::vector<std::size_t> order_;
  std::vector<double> least_after_;
  Solution at_;
  Solution best_;
  double best_cost_;
};

}  // namespace

Solution solve_exactly(const ConflictGraph& graph) { return Search(graph).run(); }

}  // namespace rumbo::placement
