#pragma once

#include "basemap/basemap.hpp"
#include "render/view.hpp"

#include <vector>

namespace rumbo::render {

// Replaces the greys of cells that lie partly at sea (where `mask`, a grid of width x height over
// the view's frame, is not full) by those of the land nearby: the sea's darkness would else shade
// the shore. Rasters too fine for that to show are left as they are.
void keep_to_land(basemap::Grey& grey, const View& view, const std::vector<unsigned char>& mask,
                  int width, int height);

}  // namespace rumbo::render
