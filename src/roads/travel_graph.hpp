#pragma once

#include "roads/network.hpp"
#include "roads/profile.hpp"
#include "roads/search_graph.hpp"

#include <cstdint>
#include <vector>

namespace rumbo::roads {

constexpr std::uint32_t closed = 0xFFFFFFFF;

// A network as one profile travels it.
//
// Walkers: a node is a junction, and an arc a street in one of its directions, at the time it
// takes. Vehicles: node 2s is the beginning of street s driven forward, 2s + 1 of s driven
// backward; an arc leads from there along the whole street and through a turn to the beginning of
// the next. So turns cost and can be banned. A barrier parts the streets that meet at it: for
// walkers each has a node of its own there, vehicles can only turn round.
struct TravelGraph {
  struct Costs {
    std::uint32_t forward = closed;  // milliseconds from end to end, or closed
    std::uint32_t backward = closed;
  };
  SearchGraph graph;
  std::vector<Costs> costs;  // by street
  // Walkers only: the street of each arc, and the nodes at the ends of each street.
  std::vector<std::uint32_t> arc_street;
  std::vector<std::uint32_t> from_node;
  std::vector<std::uint32_t> to_node;
};

// Of the streets that the profile may not use nothing is in the graph.
TravelGraph walking_graph(const Network& network);
TravelGraph driving_graph(const Network& network, Profile profile);
TravelGraph travel_graph(const Network& network, Profile profile);

// By street, whether a stop may stand on it: it belongs to a part of the network within which every
// street is reached from every other, and which has 10 km of streets (driven both ways, 5) or a
// tenth of the largest part's; and it is no ferry.
std::vector<bool> leads_somewhere(const Network& network, const TravelGraph& travel);

}  // namespace rumbo::roads
