#pragma once

#include "gazetteer/gazetteer.hpp"
#include "gazetteer/layers.hpp"

namespace rumbo::gazetteer {

// One place, or what to ask. A candidate rivals the best one when it lies more than 25 km from it,
// is no second-level division round it, and either
// - scores within 0.7 of it (a fifth of its population, all else equal), or
// - is a city of the same main name in the first-level division that scored best: "Puebla".
Resolution resolve_query(const Layers& layers, const Query& query);

}  // namespace rumbo::gazetteer
