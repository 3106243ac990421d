#pragma once

#include "placement/ink_map.hpp"
#include "placement/label.hpp"

#include <optional>
#include <vector>

namespace rumbo::placement {

// What labels must keep clear of, and what they should.
struct Obstacles {
  Box frame;               // labels stay inside
  std::vector<Box> solid;  // panels, symbols: never covered
  const InkMap& ink;       // lines: better not covered
};

// Chooses a candidate for every label, or none where it finds no room: first the essential ones
// together, by going over them until no single move helps, then the others one by one by rank. No
// two boxes chosen overlap unless a label allows it. Depends on nothing but its arguments. Compare
// Christensen, Marks and Shieber 1995 (local search by discrete descent).
std::vector<std::optional<Candidate>> place_labels(const std::vector<Label>& labels,
                                                   const Obstacles& obstacles);

// The line from a label to what it names, from the label's nearest edge to the symbol's rim.
Path leader_line(const Label& label, const Box& box);

}  // namespace rumbo::placement
