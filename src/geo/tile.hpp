#pragma once

#include "geo/bbox.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace rumbo::geo {

// A square of the web-Mercator pyramid (OGC Two Dimensional Tile Matrix Set, WebMercatorQuad): at
// zoom z the world is 2^z by 2^z tiles, x to the east, y to the south from 85.0511 north.
struct Tile {
  int z = 0;
  std::uint32_t x = 0;
  std::uint32_t y = 0;

  static constexpr int deepest = 24;

  bool valid() const {
    return z >= 0 && z <= deepest && (std::uint64_t{x} >> z) == 0 && (std::uint64_t{y} >> z) == 0;
  }
  Tile parent() const { return {z - 1, x / 2, y / 2}; }  // of a tile below the root
  Tile ancestor(int zoom) const { return {zoom, x >> (z - zoom), y >> (z - zoom)}; }
  BBox bbox() const;
  friend bool operator==(const Tile&, const Tile&) = default;
};

// A tile's number in PMTiles v3 ("Tile ID"): all tiles of lower zooms first, then along the Hilbert
// curve of its own zoom. A tile's children are neighbours on the curve, so a walk from the root
// that takes the children in this order meets every zoom's tiles in the order of their ids.
using TileId = std::uint64_t;
TileId id_of(const Tile& tile);
Tile tile_of(TileId id);                            // of an id below first_id(Tile::deepest + 1)
TileId first_id(int zoom);                          // how many tiles the lower zooms have
std::array<Tile, 4> children_of(const Tile& tile);  // in the order of their ids

// The tiles of one zoom that a box touches: x from..to, and back to 0 where it crosses the
// antimeridian; y from..to. A box's own edge at a tile's edge does not touch the next tile.
struct TileRange {
  int z = 0;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> columns;  // one or two, both ends included
  std::uint32_t top = 0;
  std::uint32_t bottom = 0;

  bool contains(const Tile& tile) const;  // of this zoom
  std::uint64_t count() const;
};
TileRange tiles_in(const BBox& box, int zoom);

}  // namespace rumbo::geo
