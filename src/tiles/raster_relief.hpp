#pragma once

#include "basemap/basemap.hpp"
#include "geo/tile.hpp"
#include "scene/scene.hpp"

#include <vector>

namespace rumbo::tiles {

// Shaded relief for one zoom's tiles, as render/relief.hpp lays it over a page; but against one
// grey of level ground for all tiles, so that they meet. Thread-safe.
class RasterRelief {
 public:
  static constexpr int coarser = 2;  // pixels of the style a cell of shade
  static constexpr int margin = 1;   // cells of shade beside the tile

  // As much as the tiles need that one of the boxes touches. `side`: pixels of a tile, of the
  // style's; `opacity` 0..1.
  RasterRelief(const basemap::Basemap& basemap, const std::vector<geo::BBox>& boxes, int zoom,
               int side, double opacity);

  bool empty() const { return grey_.width < 2 || grey_.height < 2; }
  // Cells of shade across a tile with its margins.
  int cells() const { return side_ / coarser + 2 * margin; }
  // Light and shade on a tile, in pixels of the style from its corner. `land`: how much of each
  // cell is land, 0..255.
  scene::Image shade(const geo::Tile& tile, const std::vector<unsigned char>& land) const;

 private:
  int side_;
  double opacity_;
  basemap::Grey grey_;
};

}  // namespace rumbo::tiles
