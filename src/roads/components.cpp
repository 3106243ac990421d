#include "roads/components.hpp"

#include "roads/travel_graph.hpp"

#include <algorithm>

namespace rumbo::roads {
namespace {

// Without recursion: a country's streets would overflow the stack.
class Tarjan {
 public:
  explicit Tarjan(const SearchGraph& graph)
      : graph_(graph), component_(graph.nodes(), none), low_(graph.nodes(), none) {}

  std::vector<std::uint32_t> run() {
    for (std::uint32_t node = 0; node < graph_.nodes(); ++node)
      if (low_[node] == none) explore(node);
    return std::move(component_);
  }

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  struct Visit {
    std::uint32_t node = 0;
    std::uint32_t next_arc = 0;
    std::uint32_t number = 0;
  };

  void enter(std::uint32_t node) {
    low_[node] = counter_;
    visits_.push_back({node, graph_.first_arc[node], counter_++});
    open_.push_back(node);
  }

  void explore(std::uint32_t root) {
    enter(root);
    while (!visits_.empty()) {
      Visit& visit = visits_.back();
      if (visit.next_arc == graph_.first_arc[visit.node + 1]) {
        leave();
        continue;
      }
      const std::uint32_t head = graph_.head[visit.next_arc++];
      if (low_[head] == none)
        enter(head);
      else if (component_[head] == none)
        low_[visit.node] = std::min(low_[visit.node], low_[head]);
    }
  }

  void leave() {
    const Visit visit = visits_.back();
    visits_.pop_back();
    if (low_[visit.node] == visit.number) {
      std::uint32_t member = none;
      do {
        member = open_.back();
        open_.pop_back();
        component_[member] = components_;
      } while (member != visit.node);
      ++components_;
    }
    if (!visits_.empty()) {
      std::uint32_t& low = low_[visits_.back().node];
      low = std::min(low, low_[visit.node]);
    }
  }

  const SearchGraph& graph_;
  std::vector<std::uint32_t> component_;
  std::vector<std::uint32_t> low_;
  std::vector<Visit> visits_;
  std::vector<std::uint32_t> open_;
  std::uint32_t counter_ = 0;
  std::uint32_t components_ = 0;
};

}  // namespace

std::vector<std::uint32_t> strong_components(const SearchGraph& graph) {
  return Tarjan(graph).run();
}

std::vector<bool> leads_somewhere(const Network& network, const TravelGraph& travel) {
  const auto component = strong_components(travel.graph);
  const bool walking = !travel.arc_street.empty() || !travel.from_node.empty();
  std::vector<double> metres(component.empty() ? 0 : 1 + *std::ranges::max_element(component), 0);
  const auto for_each_node = [&](std::size_t street, auto each) {
    if (travel.costs[street].forward != closed)
      each(walking ? travel.from_node[street] : static_cast<std::uint32_t>(2 * street));
    if (!walking && travel.costs[street].backward != closed)
      each(static_cast<std::uint32_t>(2 * street + 1));
  };
  const auto is_ferry = [&](std::size_t street) {
    return network.streets[street].road_class == Class::ferry;
  };
  for (std::size_t street = 0; street < network.streets.size(); ++street)
    for_each_node(street, [&](std::uint32_t node) {
      if (!is_ferry(street))
        metres[component[node]] += static_cast<double>(network.streets[street].metres);
    });
  const double largest = metres.empty() ? 0 : *std::ranges::max_element(metres);
  const double least = std::min(10000.0, largest / 10);
  std::vector<bool> leads(network.streets.size(), false);
  for (std::size_t street = 0; street < leads.size(); ++street)
    for_each_node(street, [&](std::uint32_t node) {
      if (metres[component[node]] >= least && !is_ferry(street)) leads[street] = true;
    });
  return leads;
}

}  // namespace rumbo::roads
