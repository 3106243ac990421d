#include "roads/speeds.hpp"
#include "roads/travel_graph.hpp"

#include <numeric>

namespace rumbo::roads {
namespace {

constexpr std::uint32_t none = 0xFFFFFFFF;

class Walking {
 public:
  explicit Walking(const Network& network)
      : network_(network),
        node_(network.junctions.size(), none),
        closed_(network.junctions.size(), false) {
    for (const auto& barrier : network.barriers)
      if ((barrier.closed_to & both_bits(Profile::foot)) != 0) closed_[barrier.junction] = true;
  }

  TravelGraph run() {
    for (const auto& street : network_.streets) {
      const bool open = (street.access & both_bits(Profile::foot)) != 0;
      const std::uint32_t cost = open ? milliseconds_along(Profile::foot, street) : closed;
      travel_.costs.push_back({cost, cost});
      travel_.from_node.push_back(open ? node_at(street.from) : none);
      travel_.to_node.push_back(open ? node_at(street.to) : none);
    }
    lay_arcs();
    return std::move(travel_);
  }

 private:
  std::uint32_t node_at(std::uint32_t junction) {
    if (closed_[junction]) return nodes_++;
    if (node_[junction] == none) node_[junction] = nodes_++;
    return node_[junction];
  }

  void lay_arcs() {
    auto& graph = travel_.graph;
    graph.first_arc.assign(std::size_t{nodes_} + 1, 0);
    for_each_arc(
        [&](std::uint32_t from, std::uint32_t, std::uint32_t) { ++graph.first_arc[from + 1]; });
    std::partial_sum(graph.first_arc.begin(), graph.first_arc.end(), graph.first_arc.begin());
    const std::size_t arcs = graph.first_arc.back();
    graph.head.resize(arcs);
    graph.cost.resize(arcs);
    travel_.arc_street.resize(arcs);
    auto next = graph.first_arc;
    for_each_arc([&](std::uint32_t from, std::uint32_t to, std::uint32_t street) {
      const std::uint32_t arc = next[from]++;
      graph.head[arc] = to;
      graph.cost[arc] = travel_.costs[street].forward;
      travel_.arc_street[arc] = street;
    });
  }

  template <class Each>
  void for_each_arc(Each each) const {
    for (std::uint32_t street = 0; street < travel_.costs.size(); ++street) {
      if (travel_.costs[street].forward == closed) continue;
      each(travel_.from_node[street], travel_.to_node[street], street);
      each(travel_.to_node[street], travel_.from_node[street], street);
    }
  }

  const Network& network_;
  TravelGraph travel_;
  std::vector<std::uint32_t> node_;  // of each junction
  std::vector<bool> closed_;
  std::uint32_t nodes_ = 0;
};

}  // namespace

TravelGraph walking_graph(const Network& network) { return Walking(network).run(); }

TravelGraph travel_graph(const Network& network, Profile profile) {
  return profile == Profile::foot ? walking_graph(network) : driving_graph(network, profile);
}

}  // namespace rumbo::roads
