#pragma once

#include <vector>

namespace rumbo::basemap {

// What one pixel of a line takes from the cells under it.
struct Tap {
  int first = 0;               // cell
  std::vector<float> weights;  // of it and those after it; together 1
};

// The taps of `pixels` pixels that show the cells from `offset` to `offset` + `size` of a line of
// `cells`. `average`: each cell counts by the part of it that the pixel covers. Otherwise linear
// between the middles of cells, wider where it shrinks. No cell beyond the line is taken.
std::vector<Tap> taps(double offset, double size, int cells, int pixels, bool average);

}  // namespace rumbo::basemap
