#pragma once

#include "render/panel.hpp"
#include "scene/typesetter.hpp"
#include "style/map_settings.hpp"

#include <string>
#include <vector>

namespace rumbo::render {

using namespace scene;

// What stands round the map: a band with title and subtitle above, the credits below, margins
// about.
struct Page {
  Box frame;  // of the map
  std::vector<Node> header;
  std::vector<Node> footer;
};

struct PageText {
  std::string title;  // empty: no line
  std::string subtitle;
  std::string credits;
  std::string note;
};

// Lays the page out. On pages narrower than 700 pixels its texts shrink, to no less than 7 pixels;
// the header gives way on pages too small for it, the note and the credits never do.
Page lay_out_page(int width, int height, const PageText& text, const style::MapSettings& settings,
                  const Typesetter& typesetter);

// The frame, and on those of its sides that lie on the page's edges the bleed beyond.
Box with_bleed(const Box& frame, const Scene& page);

}  // namespace rumbo::render
