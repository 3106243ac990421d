#pragma once

#include "tiles/touches.hpp"

#include <utility>

namespace rumbo::tiles {

// Pairs of rings that touch nothing and yet cannot stand as they are: an outer ring inside another,
// a hole inside another, and a hole that is not inside the outer ring that it stands behind. An
// island in a lake of the same area is among them, though nothing is wrong with it. Of rings that
// touch each other a pair may be told or not.
std::vector<std::pair<std::uint32_t, std::uint32_t>> nested(const Rings& rings);

}  // namespace rumbo::tiles
