#pragma once

#include "scene/scene.hpp"
#include "scene/typesetter.hpp"

#include <cstdint>
#include <vector>

struct _cairo;

namespace rumbo::surfaces {

using namespace scene;

// A drawn page: 32 bits a pixel, 0xAARRGGBB in the machine's order, premultiplied.
struct Pixels {
  int width = 0;
  int height = 0;
  std::vector<std::uint32_t> data;
};

// How text reaches a surface: as outlines, or as glyphs that a reader can select and search.
enum class Letters { outlines, glyphs };

// Draws the scene on a Cairo context whose unit is a scene pixel; the paper covers all of it. Error
// when Cairo fails.
void paint_on(_cairo* context, const Scene& scene, const Typesetter& typesetter, Letters letters);

// Draws one of a scene's nodes, letters as outlines, on a context whose unit is a scene pixel.
void paint_node(_cairo* context, const Node& node, const Typesetter& typesetter);

// Draws the scene with Cairo at `scale` pixels a scene pixel, its bleed round it in whole pixels,
// so that the trimmed page is the same with and without. Error when Cairo fails. Thread-safe as
// long as the typesetter is not shared.
Pixels paint(const Scene& scene, const Typesetter& typesetter, double scale);

}  // namespace rumbo::surfaces
