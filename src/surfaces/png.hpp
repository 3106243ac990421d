#pragma once

#include "surfaces/cairo_painter.hpp"

#include <string>

namespace rumbo::surfaces {

// What goes beside the pixels.
struct PngNotes {
  double dots_per_metre = 0;  // pHYs
  std::string language;       // BCP 47
  std::string title;          // iTXt Title and Description, UTF-8; an empty one is left out
  std::string description;
};

// A PNG of a drawn page, alpha dropped: with a palette of 1, 2, 4 or 8 bits where that loses
// nothing, else RGB. Holds no date. The bytes depend on pixels and notes alone. Error when libpng
// fails.
std::string encode_png(const Pixels& page, const PngNotes& notes);

// A PNG of grey and alpha, as the SVG embeds relief.
std::string encode_png(const Image& image);

}  // namespace rumbo::surfaces
