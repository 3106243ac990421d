#pragma once

#include "gazetteer/sources.hpp"

namespace rumbo::gazetteer {

// Gives every place that names no known first-level division the code, and if need be the country,
// of one: by the hierarchy of GeoNames ids (hierarchy.txt), else by the ground it stands on.
void give_divisions(Sources& sources);

}  // namespace rumbo::gazetteer
