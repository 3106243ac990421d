#pragma once

#include "style/document.hpp"

namespace rumbo::style {

// Fonts by role: `map: fonts: {text: [Noto Sans], water: Noto Serif Italic}`. Where a text-font
// names a role, its fonts are put in its place; `fonts` becomes the list of the role `text`, which
// must be there. A document whose `fonts` is a list stays as it is.
Document with_font_roles(const yaml::Node& root, base::Diagnostics& problems);

}  // namespace rumbo::style
