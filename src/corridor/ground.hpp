#pragma once

#include "basemap/basemap.hpp"
#include "corridor/fill.hpp"
#include "geo/lonlat.hpp"

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

namespace rumbo::corridor {

// A cell of the map. A shore is a cell with a coastline through it, wet or dry in its middle.
enum class Ground : std::uint8_t { water, wet_shore, dry_shore, land };

// Where there is land: the basemap's land (the finer layer where there is one) without its lakes,
// drawn into cells, tile by tile as it is asked for, and kept. Confined to a thread.
class GroundMap {
 public:
  explicit GroundMap(const basemap::Basemap& basemap);
  ~GroundMap();

  // Cells of 360/65536 degree (0.6 km) at level 0, each level twice as wide as the one below.
  static constexpr int levels = 8;
  static double step(int level);
  Ground at(geo::LonLat position, int level = 0);
  // No coastline between the two along the straight line in degrees, the short way round.
  bool clear(geo::LonLat from, geo::LonLat to);
  // On land, by the coastline itself.
  bool dry(geo::LonLat position);

 private:
  struct Tile;
  struct Block;
  Tile& tile(int level, int column, int row);
  std::unique_ptr<Tile> make(int level, int column, int row);
  const Block& block(const Square& square);               // that holds this square
  Tile* tile_at(int column, int row, std::size_t& cell);  // of level 0, by cells round the globe

  std::vector<basemap::VectorSource> land_;
  std::vector<basemap::VectorSource> lakes_;
  std::unordered_map<std::uint32_t, std::unique_ptr<Block>> blocks_;
  std::unordered_map<std::uint32_t, std::unique_ptr<Tile>> tiles_;
  std::uint32_t last_key_ = 0;
  Tile* last_ = nullptr;
};

}  // namespace rumbo::corridor
