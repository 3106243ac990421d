#pragma once

#include "scene/scene.hpp"

#include <string>

namespace rumbo::surfaces {

using namespace scene;

// The scene as an SVG 1.1 document: vectors as paths, text as text, bitmaps only where the scene
// has an Image. Numbers have at most two decimals; the bytes depend on the scene alone.
// Thread-safe.
std::string write_svg(const Scene& scene);

}  // namespace rumbo::surfaces
