#pragma once

#include "placement/conflict_graph.hpp"
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

// The labels' candidates with their prices and conflicts, and which candidate each choice is.
// Candidates that leave the frame or cover what is solid are no choices.
struct Choices {
  ConflictGraph graph;
  std::vector<std::size_t> candidate;  // by choice
};
Choices choices_of(const std::vector<Label>& labels, const Obstacles& obstacles);

// Chooses a candidate for every label, or none where it finds no room, for the least sum of prices
// and of penalties for labels left out: stops weigh more than ends of plans, these more than places
// the route speaks of, countries and towns by rank. No two boxes chosen overlap unless a label
// allows it. No essential label stands beside what another one names. Depends on nothing but its
// arguments.
// Essential labels without a place may have one whose leader line runs under other names: all of
// them, or only those that could not stand in a key instead.
enum class LastResort { none, leaders_under_names };
std::vector<std::optional<Candidate>> place_labels(
    const std::vector<Label>& labels, const Obstacles& obstacles,
    LastResort last_resort = LastResort::leaders_under_names);

// The line from a label to what it names, from the label's nearest edge to the symbol's rim.
Path leader_line(const Label& label, const Box& box);

}  // namespace rumbo::placement
