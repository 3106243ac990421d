#pragma once

#include "tiles/touches.hpp"

#include <optional>

namespace rumbo::tiles {

// What rings wind about at least once, outer rings counting for and holes against it, as rings
// that are valid by OGC Simple Features in whole units: each outer ring with its holes behind it.
// Loops the wrong way about and what is hardly a pixel's sixteenth vanish. Nothing where the rings
// could not be given vertices at all places where they meet.
std::optional<Rings> overlaid(Rings rings);

}  // namespace rumbo::tiles
