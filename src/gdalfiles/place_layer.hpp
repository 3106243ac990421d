#pragma once

#include "base/diagnostic.hpp"
#include "indexing/layer_mapping.hpp"

namespace rumbo::gdalfiles {

// What basemap/place_layer.hpp promises.
void read_place_layer(const indexing::LayerMapping& mapping, indexing::Sources& into,
                      base::Diagnostics& problems);

}  // namespace rumbo::gdalfiles
