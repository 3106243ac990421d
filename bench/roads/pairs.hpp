#pragma once

#include "road_graph.hpp"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace rumbo::bench {

// Two nodes, and what the quickest way from one to the other costs; no_way when there is none.
struct Pair {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  std::uint64_t cost = 0;
};
inline constexpr std::uint64_t no_way = UINT64_MAX;

// Drawn evenly from all nodes: so many starts, each with so many ends, in random order. The costs
// are those of plain Dijkstra, one search a start.
std::vector<Pair> make_pairs(const roads::SearchGraph& graph, std::size_t starts, std::size_t ends);

std::vector<Pair> read_pairs(const std::filesystem::path& path);
void write_pairs(const std::vector<Pair>& pairs, const std::filesystem::path& path);

}  // namespace rumbo::bench
