#include "route/elimination_order.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

namespace rumbo::route {
namespace {

using Variables = std::vector<std::size_t>;

// The graph as it shrinks: neighbours of each variable left.
class Shrinking {
 public:
  explicit Shrinking(const ScoreGraph& graph) : graph_(graph), neighbours_(graph.size()) {
    for (const auto& link : graph.links()) {
      if (graph.values(link.first) == 1 || graph.values(link.second) == 1) continue;
      neighbours_[link.first].insert(link.second);
      neighbours_[link.second].insert(link.first);
    }
    for (std::size_t i = 0; i < graph.size(); ++i)
      if (graph.values(i) > 1) queue_.insert({cost(i), i});
  }

  bool empty() const { return queue_.empty(); }
  double smallest_table() const { return queue_.begin()->first; }

  // Eliminates the variable with the smallest table. Gives it and its neighbours.
  std::pair<std::size_t, Variables> eliminate() {
    const std::size_t variable = queue_.begin()->second;
    return {variable, remove(variable, true)};
  }

  std::size_t hold_the_best_linked() {
    std::size_t held = queue_.begin()->second;
    for (const auto& [table, variable] : queue_)
      if (neighbours_[variable].size() > neighbours_[held].size()) held = variable;
    remove(held, false);
    return held;
  }

 private:
  double cost(std::size_t variable) const {
    double size = static_cast<double>(graph_.values(variable));
    for (const std::size_t other : neighbours_[variable])
      size *= static_cast<double>(graph_.values(other));
    return size;
  }

  Variables remove(std::size_t variable, bool joining_neighbours) {
    queue_.erase({cost(variable), variable});
    const Variables around(neighbours_[variable].begin(), neighbours_[variable].end());
    for (const std::size_t other : around) queue_.erase({cost(other), other});
    for (const std::size_t other : around) neighbours_[other].erase(variable);
    if (joining_neighbours)
      for (const std::size_t a : around)
        for (const std::size_t b : around)
          if (a != b) neighbours_[a].insert(b);
    for (const std::size_t other : around) queue_.insert({cost(other), other});
    return around;
  }

  const ScoreGraph& graph_;
  std::vector<std::set<std::size_t>> neighbours_;
  std::set<std::pair<double, std::size_t>> queue_;  // by the table that eliminating it needs
};

}  // namespace

EliminationOrder elimination_order(const ScoreGraph& graph, std::size_t largest_table) {
  EliminationOrder order;
  order.depends_on.resize(graph.size());
  std::vector<std::size_t> position(graph.size(), 0);
  Shrinking left(graph);
  while (!left.empty()) {
    if (left.smallest_table() > static_cast<double>(largest_table)) {
      order.held.push_back(left.hold_the_best_linked());
      continue;
    }
    auto [variable, around] = left.eliminate();
    position[variable] = order.order.size();
    order.order.push_back(variable);
    order.depends_on[variable] = std::move(around);
  }
  const std::set<std::size_t> held(order.held.begin(), order.held.end());
  for (Variables& others : order.depends_on) {
    std::erase_if(others, [&](std::size_t other) { return held.contains(other); });
    std::ranges::sort(others, std::greater{}, [&](std::size_t other) { return position[other]; });
  }
  return order;
}

}  // namespace rumbo::route
