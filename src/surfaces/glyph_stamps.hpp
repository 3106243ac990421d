#pragma once

#include "scene/typesetter.hpp"
#include "surfaces/cairo_handles.hpp"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace rumbo::surfaces {

// How much of each pixel about its origin a glyph covers.
struct GlyphStamp {
  int left = 0, top = 0;  // of its first pixel, from the one that the origin lies in
  int width = 0, height = 0;
  std::vector<unsigned char> cover;  // rows; 255 is all
};

// Glyphs drawn once for each quarter of a pixel at which they may stand, and kept: a map's tiles
// hold the same few hundred letters thousands of times. Confined to a thread.
class GlyphStamps {
 public:
  static constexpr int steps = 4;  // of a pixel, both ways

  GlyphStamps();
  // A glyph `across` and `down` steps into its pixel, drawn `scale` times its font's size. Nothing
  // where it is too large. Valid until the next call.
  const GlyphStamp* find(const scene::Glyph& glyph, double scale, int across, int down);

 private:
  struct Key {
    const void* font;
    unsigned long number;
    double scale;
    int across, down;
    friend bool operator==(const Key&, const Key&) = default;
  };
  struct Hash {
    std::size_t operator()(const Key& key) const;
  };
  GlyphStamp drawn(const scene::Glyph& glyph, double scale, geo::XY origin);

  std::vector<unsigned char> pixels_;
  Surface surface_;
  Context context_;
  std::unordered_map<Key, GlyphStamp, Hash> known_;
};

}  // namespace rumbo::surfaces
