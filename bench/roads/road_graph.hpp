#pragma once

#include "geo/lonlat.hpp"
#include "roads/search_graph.hpp"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace rumbo::bench {

// A search graph and where its nodes lie. In a file, native little-endian:
//
//   char    magic[8]   "RUMBORG1"
//   uint64  nodes, arcs
//   uint32  first_arc[nodes + 1], head[arcs], cost[arcs]   as roads::SearchGraph; milliseconds
//   int32   lon[nodes], lat[nodes]                         degrees * 10^7
struct RoadGraph {
  roads::SearchGraph graph;
  std::vector<std::int32_t> lon;
  std::vector<std::int32_t> lat;

  geo::LonLat position(std::uint32_t node) const { return {1e-7 * lon[node], 1e-7 * lat[node]}; }
};

RoadGraph read_road_graph(const std::filesystem::path& path);
void write_road_graph(const RoadGraph& roads, const std::filesystem::path& path);

}  // namespace rumbo::bench
