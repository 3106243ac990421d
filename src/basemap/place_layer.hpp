#pragma once

#include "base/diagnostic.hpp"
#include "indexing/layer_mapping.hpp"

namespace rumbo::basemap {

// Reads a layer of a vector file into a gazetteer's sources, as the mapping says: points and lines
// give places; polygons give places with a position inside and a box, and the ground of countries
// and divisions. The file must be one that VectorSource opens. Features that cannot be used are
// listed as warnings; a country that stands as -1 or -99, as Natural Earth writes "none", is none.
// InputError when the file, the layer or a field of the mapping is not there, or no feature can be
// used. A indexing::LayerReader.
void read_place_layer(const indexing::LayerMapping& mapping, indexing::Sources& into,
                      base::Diagnostics& problems);

}  // namespace rumbo::basemap
