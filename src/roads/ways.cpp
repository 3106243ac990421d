#include "roads/ways.hpp"

#include "geo/geodesic.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <span>

namespace rumbo::roads {
namespace {

constexpr std::uint32_t no_junction = 0xFFFFFFFF;

class Parting {
 public:
  explicit Parting(const Ways& ways) : ways_(ways), junction_(ways.positions.size(), no_junction) {}

  Network run() {
    mark_junctions();
    number_junctions();
    for (const auto& way : ways_.ways) {
      first_street_.push_back(static_cast<std::uint32_t>(network_.streets.size()));
      part(way);
    }
    first_street_.push_back(static_cast<std::uint32_t>(network_.streets.size()));
    for (const auto& rule : ways_.rules) add(rule);
    for (const auto& [node, to] : ways_.barriers)
      if (junction_[node] != no_junction) network_.barriers.push_back({junction_[node], to});
    return std::move(network_);
  }

 private:
  static constexpr std::uint32_t seen = 0xFFFFFFFE;
  static constexpr std::uint32_t met = 0xFFFFFFFD;

  std::span<const std::uint32_t> nodes_of(const Ways::Way& way) const {
    return std::span(ways_.nodes).subspan(way.first_node, way.count);
  }

  // Calls `each` with the runs of a way between the nodes that are missing.
  template <class Each>
  void for_each_run(const Ways::Way& way, Each each) const {
    auto nodes = nodes_of(way);
    while (!nodes.empty()) {
      const auto end = std::ranges::find(nodes, Ways::missing);
      const auto length = static_cast<std::size_t>(end - nodes.begin());
      if (length >= 2) each(nodes.first(length));
      nodes = nodes.subspan(std::min(nodes.size(), length + 1));
    }
  }

  void mark_junctions() {
    for (const auto& way : ways_.ways) {
      for_each_run(way, [this](std::span<const std::uint32_t> run) {
        std::uint32_t before = Ways::missing;
        for (const auto node : run) {
          if (node != before) junction_[node] = junction_[node] == no_junction ? seen : met;
          before = node;
        }
        junction_[run.front()] = junction_[run.back()] = met;
      });
    }
    for (const auto& barrier : ways_.barriers)
      if (junction_[barrier.node] == seen) junction_[barrier.node] = met;
  }

  void number_junctions() {
    for (std::size_t node = 0; node < junction_.size(); ++node) {
      if (junction_[node] != met) {
        junction_[node] = no_junction;
        continue;
      }
      junction_[node] = static_cast<std::uint32_t>(network_.junctions.size());
      network_.junctions.push_back(ways_.positions[node]);
    }
  }

  void part(const Ways::Way& way) {
    const std::size_t first = network_.streets.size();
    for_each_run(way, [&](std::span<const std::uint32_t> run) {
      std::size_t begin = 0;
      for (std::size_t i = 1; i < run.size(); ++i) {
        if (junction_[run[i]] == no_junction) continue;
        add_street(way.rules, run.subspan(begin, i - begin + 1));
        begin = i;
      }
    });
    if (way.rules.seconds > 0) take_duration(way.rules.seconds, first);
  }

  void add_street(const WayRules& rules, std::span<const std::uint32_t> nodes) {
    Street street{junction_[nodes.front()], junction_[nodes.back()], 0, 0, 0, rules.access,
                  rules.road_class,         rules.max_speed_kmh};
    auto& points = network_.points;
    street.first_point = static_cast<std::uint32_t>(points.size());
    double km = 0;
    for (const auto node : nodes) {
      const Position next = ways_.positions[node];
      if (points.size() > street.first_point) {
        if (points.back() == next) continue;
        km += geo::distance_km(points.back().degrees(), next.degrees());
      }
      points.push_back(next);
    }
    street.points = static_cast<std::uint32_t>(points.size()) - street.first_point;
    if (street.points == 1 && street.from != street.to) {  // two nodes in one place: keep the link
      points.push_back(points.back());
      street.points = 2;
    }
    if (street.points < 2) {
      points.resize(street.first_point);
      return;
    }
    street.metres =
        std::nextafter(static_cast<float>(km * 1000), std::numeric_limits<float>::max());
    network_.streets.push_back(street);
  }

  // A crossing's speed from its time.
  void take_duration(std::uint32_t seconds, std::size_t first) {
    double metres = 0;
    for (std::size_t i = first; i < network_.streets.size(); ++i)
      metres += static_cast<double>(network_.streets[i].metres);
    const double kmh = std::clamp(std::round(metres * 3.6 / seconds), 1.0, 255.0);
    for (std::size_t i = first; i < network_.streets.size(); ++i)
      network_.streets[i].max_speed_kmh = static_cast<std::uint8_t>(kmh);
  }

  // The one street of the way that somebody can drive to the junction, or away from it.
  std::optional<std::uint32_t> piece(std::uint32_t way, std::uint32_t junction,
                                     bool towards) const {
    std::optional<std::uint32_t> found;
    for (std::uint32_t i = first_street_[way]; i < first_street_[way + 1]; ++i) {
      const Street& street = network_.streets[i];
      const bool at_end = street.to == junction;
      const bool at_start = street.from == junction;
      const Access forward = street.access & 0x54;  // wheels only
      const Access backward = street.access & 0xA8;
      if (!((at_end && (towards ? forward : backward) != 0) ||
            (at_start && (towards ? backward : forward) != 0)))
        continue;
      if (found) return std::nullopt;
      found = i;
    }
    return found;
  }

  void add(const Ways::Rule& rule) {
    const std::uint32_t junction = junction_[rule.via_node];
    const auto from = junction == no_junction ? std::nullopt : piece(rule.from_way, junction, true);
    const auto to = junction == no_junction ? std::nullopt : piece(rule.to_way, junction, false);
    if (from && to)
      network_.turn_rules.push_back({*from, junction, *to, rule.only, rule.binds});
    else
      ++network_.left_out.turn_rules;
  }

  const Ways& ways_;
  Network network_;
  std::vector<std::uint32_t> junction_;  // of each node
  std::vector<std::uint32_t> first_street_;
};

}  // namespace

Network network_of(const Ways& ways) {
  Network network = Parting(ways).run();
  network.left_out.missing_nodes += ways.left_out.missing_nodes;
  network.left_out.turn_rules += ways.left_out.turn_rules;
  return network;
}

}  // namespace rumbo::roads
