#pragma once

#include "scene/scene.hpp"
#include "scene/typesetter.hpp"
#include "surfaces/cairo_handles.hpp"
#include "surfaces/glyph_stamps.hpp"

#include <vector>

namespace rumbo::surfaces {

// Draws lines of text with haloes fast: letters are put together from stamps, each to a quarter of
// a pixel, and the halo is what lies within its width of them, where Cairo would fill and stroke
// every letter's outline. Keeps its memory from text to text. Confined to a thread.
class TextStamp {
 public:
  TextStamp();

  // Whether it was drawn: what has no halo, follows a path, is turned or very large is not. The
  // context's matrix may move and scale, both ways alike.
  bool paint(cairo_t* context, const scene::Text& text, const scene::Typesetter& typesetter);

 private:
  struct Area {
    int left = 0, top = 0, right = 0, bottom = 0;  // right and bottom excluded
  };
  struct Reach {  // one place of the halo's disc
    int dx, dy;
    unsigned weight;  // 256 is all
  };
  bool set(const scene::Text& text, const scene::Typesetter& typesetter, double scale, geo::XY at);
  void spread(const Area& letters, const Area& all, double width);
  void set_reaches(double width);

  GlyphStamps stamps_;
  std::vector<unsigned char> letters_pixels_, halo_pixels_;
  Surface letters_, halo_;
  Area area_;  // of the letters
  std::vector<Reach> reaches_;
  double width_ = -1;  // that the reaches are of
};

}  // namespace rumbo::surfaces
