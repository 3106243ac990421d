#include "roads/speeds.hpp"
#include "roads/travel_graph.hpp"
#include "roads/turn_costs.hpp"

#include <algorithm>
#include <numeric>
#include <span>
#include <tuple>

namespace rumbo::roads {
namespace {

// The rules that bind one profile, by street and junction.
class TurnBook {
 public:
  TurnBook(const Network& network, Profile profile, const std::vector<TravelGraph::Costs>& costs) {
    for (const auto& rule : network.turn_rules) {
      const bool binds = (rule.binds & both_bits(profile)) != 0;
      const auto& to = costs[rule.to_street];
      // Where the only way allowed is closed to the profile, the rule was not meant for it.
      const bool open = to.forward != closed || to.backward != closed;
      if (binds && open) rules_.push_back(rule);
    }
    std::ranges::sort(rules_, {}, key);
  }

  bool allows(std::uint32_t from, std::uint32_t junction, std::uint32_t to) const {
    const auto first = std::ranges::lower_bound(rules_, std::tuple(from, junction), {}, key);
    const auto end = std::ranges::upper_bound(rules_, std::tuple(from, junction), {}, key);
    bool only_elsewhere = false;
    bool only_there = false;
    for (const auto& rule : std::span(first, end)) {
      if (!rule.only && rule.to_street == to) return false;
      if (rule.only) (rule.to_street == to ? only_there : only_elsewhere) = true;
    }
    return only_there || !only_elsewhere;
  }

 private:
  static std::tuple<std::uint32_t, std::uint32_t> key(const TurnRule& rule) {
    return {rule.from_street, rule.at_junction};
  }
  std::vector<TurnRule> rules_;
};

class Driving {
 public:
  Driving(const Network& network, Profile profile)
      : network_(network),
        profile_(profile),
        costs_(costs(network, profile)),
        book_(network, profile, costs_),
        closed_(network.junctions.size(), false) {
    for (const auto& barrier : network.barriers)
      if ((barrier.closed_to & both_bits(profile)) != 0) closed_[barrier.junction] = true;
    collect_exits();
  }

  TravelGraph run() {
    graph_.first_arc.push_back(0);
    for (std::uint32_t node = 0; node < 2 * network_.streets.size(); ++node) {
      if (cost_of(node) != closed) add_arcs(node);
      graph_.first_arc.push_back(static_cast<std::uint32_t>(graph_.head.size()));
    }
    TravelGraph travel;
    travel.graph = std::move(graph_);
    travel.costs = std::move(costs_);
    return travel;
  }

 private:
  static std::vector<TravelGraph::Costs> costs(const Network& network, Profile profile) {
    std::vector<TravelGraph::Costs> result;
    result.reserve(network.streets.size());
    for (const auto& street : network.streets) {
      const std::uint32_t cost = milliseconds_along(profile, street);
      result.push_back({(street.access & forward_bit(profile)) != 0 ? cost : closed,
                        (street.access & backward_bit(profile)) != 0 ? cost : closed});
    }
    return result;
  }

  static bool forward(std::uint32_t node) { return node % 2 == 0; }
  const Street& street_of(std::uint32_t node) const { return network_.streets[node / 2]; }
  std::uint32_t cost_of(std::uint32_t node) const {
    return forward(node) ? costs_[node / 2].forward : costs_[node / 2].backward;
  }
  std::uint32_t begins_at(std::uint32_t node) const {
    return forward(node) ? street_of(node).from : street_of(node).to;
  }
  std::uint32_t ends_at(std::uint32_t node) const { return begins_at(node ^ 1U); }

  // The nodes that begin at each junction.
  void collect_exits() {
    first_exit_.assign(network_.junctions.size() + 1, 0);
    const auto nodes = static_cast<std::uint32_t>(2 * network_.streets.size());
    for (std::uint32_t node = 0; node < nodes; ++node)
      if (cost_of(node) != closed) ++first_exit_[begins_at(node) + 1];
    std::partial_sum(first_exit_.begin(), first_exit_.end(), first_exit_.begin());
    exits_.resize(first_exit_.back());
    auto next = first_exit_;
    for (std::uint32_t node = 0; node < nodes; ++node)
      if (cost_of(node) != closed) exits_[next[begins_at(node)]++] = node;
  }

  std::span<const std::uint32_t> exits(std::uint32_t junction) const {
    return std::span(exits_).subspan(first_exit_[junction],
                                     first_exit_[junction + 1] - first_exit_[junction]);
  }

  void add_arcs(std::uint32_t node) {
    const std::uint32_t junction = ends_at(node);
    const auto ways_on = exits(junction);
    const double arriving = arriving_degrees(network_, street_of(node), forward(node));
    bool went_on = false;
    for (const auto next : closed_[junction] ? std::span<const std::uint32_t>() : ways_on) {
      if (next == (node ^ 1U) || !book_.allows(node / 2, junction, next / 2)) continue;
      const double leaving = leaving_degrees(network_, street_of(next), forward(next));
      // Where one way meets one other, the road bends and there is nothing to wait for.
      const std::uint32_t turn =
          is_bend(ways_on, node)
              ? 0
              : turn_milliseconds(profile_, change_of_direction(arriving, leaving));
      add_arc(node, next, turn);
      went_on = true;
    }
    // Round again only where there is no other way on.
    if (!went_on && cost_of(node ^ 1U) != closed &&
        (closed_[junction] || book_.allows(node / 2, junction, node / 2)))
      add_arc(node, node ^ 1U, turning_round_milliseconds(profile_));
  }

  static bool is_bend(std::span<const std::uint32_t> ways_on, std::uint32_t node) {
    const auto others =
        std::ranges::count_if(ways_on, [node](std::uint32_t next) { return next != (node ^ 1U); });
    return others == 1;
  }

  void add_arc(std::uint32_t from, std::uint32_t to, std::uint32_t turn) {
    graph_.head.push_back(to);
    graph_.cost.push_back(cost_of(from) + turn);
  }

  const Network& network_;
  Profile profile_;
  std::vector<TravelGraph::Costs> costs_;
  TurnBook book_;
  std::vector<bool> closed_;
  std::vector<std::uint32_t> first_exit_;
  std::vector<std::uint32_t> exits_;
  SearchGraph graph_;
};

}  // namespace

TravelGraph driving_graph(const Network& network, Profile profile) {
  return Driving(network, profile).run();
}

}  // namespace rumbo::roads
