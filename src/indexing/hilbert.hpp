#pragma once

#include "geo/lonlat.hpp"

#include <cstdint>

namespace rumbo::indexing {

// How far along a Hilbert curve of order 16 over the world (longitude across, latitude up) a
// position lies: near numbers are near places.
std::uint32_t hilbert_number(geo::LonLat position);

}  // namespace rumbo::indexing
