#pragma once

#include "surfaces/cairo_painter.hpp"

#include <string>
#include <vector>

namespace rumbo::surfaces {

inline constexpr int last_stands = 3;  // times as long as the others

// Pages of one size shown one after another, for ever; the last stands longer.
// `milliseconds` a page, 20 to 60,000. The bytes depend on the pages alone. Error when the library
// fails.

// GIF89a with one palette for all pages; of each page only the box that differs is stored. Time is
// kept in hundredths of a second.
std::string encode_gif(const std::vector<Pixels>& pages, int milliseconds);

// Animated WebP, without loss. UsageError beyond 16,383 pixels a side.
std::string encode_webp(const std::vector<Pixels>& pages, int milliseconds);

}  // namespace rumbo::surfaces
