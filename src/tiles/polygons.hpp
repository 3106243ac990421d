#pragma once

#include "cut/zoom_shapes.hpp"
#include "mvt/geometry.hpp"

#include <span>
#include <vector>

namespace rumbo::tiles {

// Rings of a tile's cut as vector tiles want areas: valid by OGC Simple Features in whole units,
// outer rings before their holes. Rings that touch none come back as they are; the rest is what
// they wind about (overlay.hpp), by GEOS where that does not come to an end. Positions count from
// `origin`.
mvt::Geometry valid_polygons(std::span<const cut::Part> rings, cut::Position origin);

}  // namespace rumbo::tiles
