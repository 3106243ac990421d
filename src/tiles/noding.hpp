#pragma once

#include "tiles/touches.hpp"

namespace rumbo::tiles {

// Gives rings a vertex, in whole units, wherever they meet: after that two edges have an end in
// common, or all, or nothing. Moving a crossing to whole units may make new ones, so it goes in
// rounds; false where they do not come to an end.
bool node(Rings& rings);

}  // namespace rumbo::tiles
