#pragma once

#include "geo/lonlat.hpp"

#include <vector>

namespace rumbo::render {

// Lines whose ends meet become one, the longest way first seen; lines without points are dropped.
// Where very many come together they are left as they are.
std::vector<std::vector<geo::XY>> joined_ends(std::vector<std::vector<geo::XY>> lines);

}  // namespace rumbo::render
