#pragma once

#include "cut/node.hpp"
#include "surfaces/cairo_handles.hpp"
#include "tiles/raster_tiles.hpp"

#include <span>
#include <vector>

namespace rumbo::tiles {

// How much of the cells of a grid over a tile is filled. Its memory serves one tile after another.
// Confined to a thread.
class RasterLand {
 public:
  // `size` cells across, each `cell` of the cut's units wide, the first `margin` of them beside the
  // tile.
  RasterLand(int size, double cell, int margin);

  // What the steps fill, 0..255, row by row; the background aside.
  std::vector<unsigned char> of(const cut::Node& node, std::span<const RasterStep> steps);

 private:
  void fill(const cut::Node& node, const RasterStep& step);

  int size_;
  double cell_;
  int margin_;
  surfaces::Surface surface_;
  surfaces::Context context_;
};

}  // namespace rumbo::tiles
