#pragma once

#include "surfaces/cairo_painter.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace rumbo::surfaces {

// Pixels as numbers into a list of colours (0xRRGGBB, rising).
struct Indexed {
  std::vector<std::uint32_t> colours;
  std::vector<unsigned char> pixels;
};

// The page without loss, if it has 256 colours or fewer; alpha is dropped.
std::optional<Indexed> exact_palette(const Pixels& page);

// At most `most` colours (2 to 256) that stand for those of all pages: those pages' colours parted
// by median cut (Heckbert 1982), each part's mean weighed by its pixels. Pages are drawn on paper,
// so alpha is dropped.
std::vector<std::uint32_t> shared_palette(const std::vector<Pixels>& pages, std::size_t most);

// The page in the nearest of the colours.
Indexed nearest_colours(const Pixels& page, const std::vector<std::uint32_t>& colours);

}  // namespace rumbo::surfaces
