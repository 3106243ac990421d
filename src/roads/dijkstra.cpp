#include "roads/dijkstra.hpp"

#include <algorithm>

namespace rumbo::roads {

using Node = SearchGraph::Node;

Dijkstra::Dijkstra(const SearchGraph& graph) : graph_(graph) {
  check(graph);
  labels_.resize(graph.nodes());
}

void Dijkstra::begin(std::span<const Endpoint> sources) {
  check(sources, graph_.nodes());
  if (++search_ == 0) {  // the numbers have gone round
    std::fill(labels_.begin(), labels_.end(), Label{});
    search_ = 1;
  }
  waiting_.clear();
  for (const Endpoint& source : sources) reach(source.node, source.cost, source.node);
}

void Dijkstra::reach(Node node, std::uint64_t cost, Node before) {
  Label& label = labels_[node];
  if (label.search == search_ && label.cost <= cost) return;
  label = {cost, before, search_};
  waiting_.push({cost, node});
}

std::optional<Dijkstra::Waiting> Dijkstra::settle() {
  while (!waiting_.empty()) {
    const Waiting next = waiting_.pop();
    if (next.cost > labels_[next.node].cost) continue;  // reached more cheaply since
    for (std::uint32_t arc = graph_.first_arc[next.node]; arc < graph_.first_arc[next.node + 1];
         ++arc)
      reach(graph_.head[arc], next.cost + graph_.cost[arc], next.node);
    return next;
  }
  return std::nullopt;
}

// The target reached most cheaply, and the cost with its own.
std::optional<Endpoint> Dijkstra::run(std::span<const Endpoint> sources,
                                      std::span<const Endpoint> targets) {
  check(targets, graph_.nodes());
  begin(sources);
  std::vector<Endpoint> wanted(targets.begin(), targets.end());
  std::sort(wanted.begin(), wanted.end(), [](const Endpoint& a, const Endpoint& b) {
    return a.node != b.node ? a.node < b.node : a.cost < b.cost;
  });
  std::optional<Endpoint> best;
  while (const auto settled = settle()) {
    if (best && settled->cost >= best->cost) break;
    const auto target =
        std::lower_bound(wanted.begin(), wanted.end(), settled->node,
                         [](const Endpoint& a, Node node) { return a.node < node; });
    if (target == wanted.end() || target->node != settled->node) continue;
    const std::uint64_t cost = settled->cost + target->cost;
    if (!best || cost < best->cost) best = Endpoint{settled->node, cost};
  }
  return best;
}

std::optional<std::uint64_t> Dijkstra::cost(std::span<const Endpoint> sources,
                                            std::span<const Endpoint> targets) {
  const auto found = run(sources, targets);
  return found ? std::optional(found->cost) : std::nullopt;
}

std::optional<FoundPath> Dijkstra::find(std::span<const Endpoint> sources,
                                        std::span<const Endpoint> targets) {
  const auto found = run(sources, targets);
  if (!found) return std::nullopt;
  FoundPath path{found->cost, {found->node}};
  while (labels_[path.nodes.back()].before != path.nodes.back())
    path.nodes.push_back(labels_[path.nodes.back()].before);
  std::reverse(path.nodes.begin(), path.nodes.end());
  return path;
}

std::vector<std::optional<std::uint64_t>> Dijkstra::costs(std::span<const Endpoint> sources,
                                                          std::span<const Node> targets) {
  begin(sources);
  std::vector<Node> missing(targets.begin(), targets.end());
  std::sort(missing.begin(), missing.end());
  missing.erase(std::unique(missing.begin(), missing.end()), missing.end());
  for (std::size_t left = missing.size(); left > 0;) {
    const auto settled = settle();
    if (!settled) break;
    if (std::binary_search(missing.begin(), missing.end(), settled->node)) --left;
  }
  std::vector<std::optional<std::uint64_t>> found;
  for (const Node target : targets)
    found.push_back(labels_.at(target).search == search_ ? std::optional(labels_[target].cost)
                                                         : std::nullopt);
  return found;
}

}  // namespace rumbo::roads
