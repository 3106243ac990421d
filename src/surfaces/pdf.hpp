#pragma once

#include "scene/scene.hpp"
#include "scene/typesetter.hpp"

#include <string>

namespace rumbo::surfaces {

using namespace scene;

// The scene as a PDF 1.5 of one page, 96 of its pixels an inch: vectors, text in embedded subsets
// of its fonts, the scene's title and description as the document's title and subject. A scene
// with bleed has it round the trimmed page (TrimBox, BleedBox) and crop marks beyond. Holds no
// date, so that the bytes depend on the scene and the fonts alone. Error when Cairo fails.
// Thread-safe as long as the typesetter is not shared.
std::string write_pdf(const Scene& scene, const Typesetter& typesetter);

}  // namespace rumbo::surfaces
