#pragma once

#include "gazetteer/area_search.hpp"
#include "gazetteer/here.hpp"
#include "gazetteer/layers.hpp"
#include "gazetteer/nearest.hpp"

#include <vector>

namespace rumbo::gazetteer {

// nearest() over all layers, without the places that one of the same GeoNames id covers. Numbers as
// those of Layers.
std::vector<NearPlace> nearest(const Layers& layers, geo::LonLat position,
                               const NearestOptions& options);

// The areas must be those of the layers. InputError when an index proves to be damaged.
Here reverse(const Layers& layers, const AreaSearch& areas, geo::LonLat position,
             const HereOptions& options);

}  // namespace rumbo::gazetteer
