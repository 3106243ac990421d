#pragma once

#include "country/points.hpp"

#include <cstdint>
#include <vector>

namespace rumbo::bench {

// A road between two junctions.
struct Street {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  bool is_one_way = false;
};

// Roads that cross nowhere: nearly all of the relative neighbourhood graph (two points are joined
// when no third is nearer to both), which looks like roads, and some more of Gabriel's. None across
// a river but at its bridges, fewer in the mountains, and one-ways in towns.
std::vector<Street> make_streets(const Points& points, std::uint64_t seed);

}  // namespace rumbo::bench
