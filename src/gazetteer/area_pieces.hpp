#pragma once

#include "gazetteer/area_format.hpp"
#include "geo/geometry.hpp"

#include <cstdint>
#include <vector>

namespace rumbo::gazetteer {

// An area cut up by cells, as AreaEntry describes.
struct AreaPiece {
  std::uint32_t cell = 0;
  std::uint32_t area = 0;
  bool odd = false;
  std::vector<std::vector<format::AreaVertex>> chains;
};

using AreaRing = std::vector<format::AreaVertex>;  // closed; no vertex repeats the one before
AreaRing area_ring(const geo::Ring& ring);         // closes it if need be

// Adds the pieces of the area that has these rings, by cell.
void append_pieces(const std::vector<AreaRing>& rings, std::uint32_t area,
                   std::vector<AreaPiece>& pieces);

}  // namespace rumbo::gazetteer
