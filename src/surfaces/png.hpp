#pragma once

#include "surfaces/cairo_painter.hpp"

#include <string>

namespace rumbo::surfaces {

// A PNG (RGB, 8 bits) of a drawn page, alpha dropped; `dots_per_metre` goes to its pHYs chunk.
// Holds no date. The bytes depend on the pixels alone. Error when libpng fails.
std::string encode_png(const Pixels& page, double dots_per_metre);

// A PNG of grey and alpha, as the SVG embeds relief.
std::string encode_png(const Image& image);

}  // namespace rumbo::surfaces
