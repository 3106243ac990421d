#pragma once

#include "made_up_town.hpp"

#include <cstdint>
#include <optional>

struct TownStop {
  std::uint32_t way = 0;
  double share = 0;  // of the way, from its first node
};

// What the quickest drive takes, in milliseconds, worked out without a graph: the time to the end
// of each street in each direction is lowered until nothing changes. Nothing when there is no way.
std::optional<double> plain_drive(const MadeUpTown& town, rumbo::roads::Profile profile,
                                  TownStop start, TownStop end);
