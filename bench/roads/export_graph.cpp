// The search graph of real roads as roads_bench reads it: export_graph FILE PROFILE OUT. PROFILE is
// foot, bicycle, car or truck. A walker's node lies at its junction, a vehicle's where its street
// begins in that direction; nodes of closed directions are left out.
#include "road_graph.hpp"
#include "roads/ogr_reader.hpp"
#include "roads/osm_reader.hpp"
#include "roads/prepare.hpp"

#include <array>
#include <cstdlib>
#include <exception>
#include <optional>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace {

using namespace rumbo;
using namespace rumbo::roads;

std::optional<Profile> profile_named(std::string_view name) {
  constexpr std::array<std::string_view, profiles> names{"foot", "bicycle", "car", "truck"};
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i] == name) return static_cast<Profile>(i);
  return std::nullopt;
}

std::vector<Position> positions_of(const Network& network, const TravelGraph& travel) {
  std::vector<Position> positions(travel.graph.nodes());
  for (std::size_t i = 0; i < network.streets.size(); ++i) {
    const Street& street = network.streets[i];
    const bool walking = !travel.from_node.empty();
    positions[walking ? travel.from_node[i] : 2 * i] = network.points[street.first_point];
    positions[walking ? travel.to_node[i] : 2 * i + 1] =
        network.points[street.first_point + street.points - 1];
  }
  return positions;
}

// Without the nodes that no arc leaves or comes to.
bench::RoadGraph packed(const SearchGraph& graph, const std::vector<Position>& positions) {
  std::vector<bool> used(graph.nodes(), false);
  for (std::uint32_t node = 0; node < graph.nodes(); ++node)
    if (graph.first_arc[node] < graph.first_arc[node + 1]) used[node] = true;
  for (const auto head : graph.head) used[head] = true;
  std::vector<std::uint32_t> number(graph.nodes(), 0);
  std::uint32_t nodes = 0;
  for (std::uint32_t node = 0; node < graph.nodes(); ++node)
    if (used[node]) number[node] = nodes++;

  bench::RoadGraph result;
  result.graph.cost = graph.cost;
  for (const auto head : graph.head) result.graph.head.push_back(number[head]);
  for (std::uint32_t node = 0; node < graph.nodes(); ++node) {
    if (!used[node]) continue;
    result.graph.first_arc.push_back(graph.first_arc[node]);
    result.lon.push_back(positions[node].lon);
    result.lat.push_back(positions[node].lat);
  }
  result.graph.first_arc.push_back(static_cast<std::uint32_t>(graph.head.size()));
  return result;
}

}  // namespace

int main(int argc, char** argv) {
  const auto profile = argc == 4 ? profile_named(argv[2]) : std::nullopt;
  if (!profile) {
    fmt::print(stderr, "usage: export_graph FILE foot|bicycle|car|truck OUT\n");
    return 2;
  }
  try {
    const std::filesystem::path file = argv[1];
    const Network network = ordered_for(
        is_osm_file(file) ? read_osm(file, *profile) : read_ogr(file, *profile), *profile);
    const TravelGraph travel = travel_graph(network, *profile);
    const auto roads = packed(travel.graph, positions_of(network, travel));
    bench::write_road_graph(roads, argv[3]);
    fmt::print("{} nodes, {} arcs\n", roads.graph.nodes(), roads.graph.arcs());
    return 0;
  } catch (const std::exception& problem) {
    fmt::print(stderr, "{}\n", problem.what());
    return 1;
  }
}
