#pragma once

#include "deflate/deflate.hpp"
#include "surfaces/cairo_painter.hpp"
#include "surfaces/tile_colours.hpp"

#include <string>

namespace rumbo::surfaces {

// Writes tiles as PNG, many a second: chunks by hand, no filter, a palette where there are 256
// colours or fewer. The bytes depend on the pixels alone. Confined to a thread.
class TilePng {
 public:
  // exact: what has more colours becomes RGB, or RGBA where it is see-through. palette: it loses
  // low bits until 256 suffice.
  enum class Colours { exact, palette };
  explicit TilePng(Colours colours);

  std::string encode(const Pixels& tile);

 private:
  std::string encode_numbered(const Pixels& tile);
  std::string encode_true(const Pixels& tile);
  std::string file(const Pixels& tile, int depth, int colour_type, const std::string& palette);

  Colours wanted_;
  TileColours colours_;
  deflate::Compressor compressor_;
  std::string rows_;
};

// A lossless WebP of a tile. Error when libwebp fails.
std::string encode_webp_tile(const Pixels& tile);

}  // namespace rumbo::surfaces
