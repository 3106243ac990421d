#pragma once

#include "scene/scene.hpp"
#include "scene/typesetter.hpp"

namespace sample {

// Names in Latin, Cyrillic, Thai and Chinese over a filled square, on a page of 400 by 200.
inline rumbo::scene::Scene names() {
  using namespace rumbo::scene;
  Scene scene;
  scene.width = 400;
  scene.height = 200;
  scene.title = "Nämes & <places>";
  scene.description = "Huixtla, then Москва.";
  Shape square;
  square.paths = {{{{20, 20}, {80, 20}, {80, 80}, {20, 80}}, true}};
  square.fill = Colour{0.2, 0.4, 0.6, 1};
  scene.nodes.push_back({square});
  double y = 30;
  for (const char* name : {"Villa Comaltitlán", "Москва", "กรุงเทพ", "北京"}) {
    Text text;
    text.text = name;
    text.origin = {100, y += 30};
    text.font.size = 20;
    text.colour = Colour{0, 0, 0, 1};
    text.halo = Colour{1, 1, 1, 1};
    text.halo_width = 2;
    scene.nodes.push_back({text});
  }
  return scene;
}

inline rumbo::scene::Typesetter typesetter(const char* language = "en") {
  return {RUMBO_DATA_DIR "/fonts.conf", "Noto Sans", language};
}

}  // namespace sample
