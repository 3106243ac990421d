#pragma once

#include "render/map.hpp"

namespace rumbo::render {

// Decides all that stands on the page: the extent and its projection, the layers, which labels
// stand where, and the furniture.
Scene compose(const MapRequest& request, const Typesetter& typesetter, base::Diagnostics& problems);

}  // namespace rumbo::render
