#pragma once

#include "roads/search_graph.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rumbo {

struct Arc {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  std::uint32_t cost = 0;
};

roads::SearchGraph graph_of(std::size_t nodes, std::vector<Arc> arcs);

// One RapidCheck makes up: one-ways, free arcs, parallel arcs, arcs back to where they began, parts
// without a way to one another; at times a long chain or a grid, whose hierarchies are deep.
roads::SearchGraph made_up_graph();

// Where a search begins and ends.
struct Ends {
  std::vector<roads::Endpoint> sources;
  std::vector<roads::Endpoint> targets;
};

// Up to three at either side, some of them paid for.
Ends made_up_ends(const roads::SearchGraph& graph);

// The cost of driving along the nodes by the cheapest arcs, with the cheapest endpoints; nothing
// when two of them are not joined, or the first or last is none of the ends.
std::optional<std::uint64_t> cost_along(const roads::SearchGraph& graph, const Ends& ends,
                                        const std::vector<std::uint32_t>& nodes);

// Bytes at an address that a hierarchy takes.
class AlignedBytes {
 public:
  explicit AlignedBytes(const std::string& bytes);
  std::span<const std::byte> span() const;

 private:
  std::vector<std::uint64_t> words_;
  std::size_t size_;
};

}  // namespace rumbo
