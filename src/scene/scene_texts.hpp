#pragma once

#include "base/diagnostic.hpp"
#include "scene/scene.hpp"
#include "scene/typesetter.hpp"

namespace rumbo::scene {

// Every text of the scene, in drawing order.
std::vector<const Text*> texts_of(const Scene& scene);

// Warns of every text with characters no font has: which text, which code points.
void warn_of_missing_glyphs(const Scene& scene, const Typesetter& typesetter,
                            base::Diagnostics& problems);

}  // namespace rumbo::scene
