#include "country/main_roads.hpp"

#include "country/neighbours.hpp"
#include "roads/dijkstra.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace rumbo::bench {
namespace {

constexpr std::size_t joined = 3;  // larger towns that each is joined to

double speed(std::size_t order, std::size_t towns) {
  const double share = static_cast<double>(order) / static_cast<double>(towns);
  if (share < 0.02) return 120;
  if (share < 0.1) return 100;
  return share < 0.4 ? 90 : 80;
}

class MainRoads {
 public:
  MainRoads(const Points& points, const std::vector<double>& km, roads::SearchGraph& graph)
      : points_(points), km_(km), graph_(graph), dijkstra_(graph) {}

  void build() {
    place_towns();
    for (std::size_t order = 1; order < nodes_.size(); ++order)
      for (const std::size_t larger : nearest_larger(order)) join(order, larger);
  }

 private:
  // The junction nearest to each town's middle.
  void place_towns() {
    std::vector<geo::XY> at = points_.at;
    for (const Town& town : points_.towns) at.push_back(town.at);
    const Neighbours neighbours(at, points_.side_km);
    for (std::size_t order = 0; order < points_.towns.size(); ++order) {
      const auto near = neighbours.of(static_cast<std::uint32_t>(points_.at.size() + order), 1);
      nodes_.push_back(near.empty() ? 0 : std::min<std::uint32_t>(near.front().point, last_node()));
    }
  }
  std::uint32_t last_node() const { return static_cast<std::uint32_t>(points_.at.size()) - 1; }

  std::vector<std::size_t> nearest_larger(std::size_t order) const {
    const geo::XY here = points_.towns[order].at;
    const auto distance = [&](std::size_t town) {
      return std::hypot(points_.towns[town].at.x - here.x, points_.towns[town].at.y - here.y);
    };
    std::vector<std::size_t> larger(order);
    for (std::size_t i = 0; i < order; ++i) larger[i] = i;
    const auto kept = static_cast<std::ptrdiff_t>(std::min(joined, order));
    std::partial_sort(larger.begin(), larger.begin() + kept, larger.end(),
                      [&](std::size_t a, std::size_t b) { return distance(a) < distance(b); });
    larger.resize(static_cast<std::size_t>(kept));
    return larger;
  }

  void join(std::size_t order, std::size_t larger) {
    const roads::Endpoint from{nodes_[order], 0};
    const roads::Endpoint to{nodes_[larger], 0};
    const auto path = dijkstra_.find({&from, 1}, {&to, 1});
    if (!path) return;
    for (std::size_t i = 0; i + 1 < path->nodes.size(); ++i) {
      widen(path->nodes[i], path->nodes[i + 1], speed(order, nodes_.size()));
      widen(path->nodes[i + 1], path->nodes[i], speed(order, nodes_.size()));
    }
  }

  void widen(std::uint32_t from, std::uint32_t to, double km_an_hour) {
    for (std::uint32_t arc = graph_.first_arc[from]; arc < graph_.first_arc[from + 1]; ++arc)
      if (graph_.head[arc] == to)
        graph_.cost[arc] = std::min(graph_.cost[arc], driving_time(km_[arc], km_an_hour));
  }

  const Points& points_;
  const std::vector<double>& km_;
  roads::SearchGraph& graph_;
  roads::Dijkstra dijkstra_;
  std::vector<std::uint32_t> nodes_;  // of the towns
};

}  // namespace

void build_main_roads(const Points& points, const std::vector<double>& km,
                      roads::SearchGraph& graph) {
  MainRoads(points, km, graph).build();
}

roads::SearchGraph::Cost driving_time(double km, double km_an_hour) {
  return static_cast<roads::SearchGraph::Cost>(std::max(1.0, std::round(3.6e6 * km / km_an_hour)));
}

}  // namespace rumbo::bench
