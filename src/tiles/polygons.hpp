#pragma once

#include "cut/zoom_shapes.hpp"
#include "mvt/geometry.hpp"

#include <span>
#include <vector>

namespace rumbo::tiles {

// Rings of a tile's cut as vector tiles want areas: valid by OGC Simple Features in whole units,
// outer rings before their holes. What is valid already comes back as it is; the rest goes through
// GEOS (snap rounding to whole units), where pieces without area vanish. Positions count from
// `origin`.
mvt::Geometry valid_polygons(std::span<const cut::Part> rings, cut::Position origin);

}  // namespace rumbo::tiles
