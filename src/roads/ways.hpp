#pragma once

#include "roads/network.hpp"
#include "roads/way_rules.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rumbo::roads {

// Roads as files tell them, before they are parted at the junctions. Nodes are numbered from 0.
struct Ways {
  static constexpr std::uint32_t missing = 0xFFFFFFFF;  // a node that the file lacks

  struct Way {
    WayRules rules;
    std::size_t first_node = 0;  // of `nodes`
    std::uint32_t count = 0;
  };
  // A relation: from one way into another at a node.
  struct Rule {
    std::uint32_t from_way = 0;
    std::uint32_t via_node = 0;
    std::uint32_t to_way = 0;
    bool only = false;
    Access binds = for_all;
  };
  struct Closed {
    std::uint32_t node = 0;
    Access to = 0;
  };

  std::vector<Way> ways;
  std::vector<std::uint32_t> nodes;  // of all ways; `missing` parts a way in two
  std::vector<Position> positions;   // of each node
  std::vector<Rule> rules;
  std::vector<Closed> barriers;
  Omissions left_out;
};

// Parts the ways where they meet, at barriers and at their ends. Of a way's piece that goes nowhere
// (a node alone, or the same one twice) nothing is left. Rules whose way both comes to the node and
// leaves it, so that nobody can tell which piece is meant, are counted as left out.
Network network_of(const Ways& ways);

}  // namespace rumbo::roads
