#pragma once

#include "tiles/touches.hpp"

namespace rumbo::tiles {

// Cuts off the small loops in which a ring crosses or touches itself, as simplifying and rounding
// leave them along coasts: up to 256 square units, a pixel. Where it comes back to a vertex
// of its own with more than that on either side, it is split in two there. Pieces without area go.
// What is tangled worse stays as it is.
Rings untangled(std::vector<mvt::Point> ring);

}  // namespace rumbo::tiles
