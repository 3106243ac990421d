#include "country/connected.hpp"

namespace rumbo::bench {
namespace {

using roads::SearchGraph;

std::vector<bool> reached(const SearchGraph& graph, std::uint32_t from) {
  std::vector<bool> is_reached(graph.nodes());
  std::vector<std::uint32_t> waiting{from};
  is_reached[from] = true;
  while (!waiting.empty()) {
    const std::uint32_t node = waiting.back();
    waiting.pop_back();
    for (std::uint32_t arc = graph.first_arc[node]; arc < graph.first_arc[node + 1]; ++arc)
      if (!is_reached[graph.head[arc]]) {
        is_reached[graph.head[arc]] = true;
        waiting.push_back(graph.head[arc]);
      }
  }
  return is_reached;
}

SearchGraph turned_round(const SearchGraph& graph) {
  SearchGraph turned;
  turned.first_arc.assign(graph.nodes() + 2, 0);
  for (const std::uint32_t head : graph.head) ++turned.first_arc[head + 2];
  for (std::size_t i = 2; i < turned.first_arc.size(); ++i)
    turned.first_arc[i] += turned.first_arc[i - 1];
  turned.head.resize(graph.arcs());
  for (std::uint32_t node = 0; node < graph.nodes(); ++node)
    for (std::uint32_t arc = graph.first_arc[node]; arc < graph.first_arc[node + 1]; ++arc)
      turned.head[turned.first_arc[graph.head[arc] + 1]++] = node;
  turned.first_arc.pop_back();
  return turned;
}

}  // namespace

RoadGraph connected_part(const RoadGraph& roads, std::uint32_t node) {
  const std::vector<bool> onwards = reached(roads.graph, node);
  const std::vector<bool> back = reached(turned_round(roads.graph), node);
  std::vector<std::uint32_t> number(roads.graph.nodes(), UINT32_MAX);
  RoadGraph part;
  for (std::uint32_t i = 0; i < number.size(); ++i)
    if (onwards[i] && back[i]) {
      number[i] = static_cast<std::uint32_t>(part.lon.size());
      part.lon.push_back(roads.lon[i]);
      part.lat.push_back(roads.lat[i]);
    }
  part.graph.first_arc.push_back(0);
  for (std::uint32_t i = 0; i < number.size(); ++i) {
    if (number[i] == UINT32_MAX) continue;
    for (std::uint32_t arc = roads.graph.first_arc[i]; arc < roads.graph.first_arc[i + 1]; ++arc)
      if (number[roads.graph.head[arc]] != UINT32_MAX) {
        part.graph.head.push_back(number[roads.graph.head[arc]]);
        part.graph.cost.push_back(roads.graph.cost[arc]);
      }
    part.graph.first_arc.push_back(static_cast<std::uint32_t>(part.graph.arcs()));
  }
  return part;
}

}  // namespace rumbo::bench
