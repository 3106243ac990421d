#pragma once

#include "indexing/sources.hpp"

namespace rumbo::indexing {

// Gives every place that names no known first-level division the code, and if need be the country,
// of the one its GeoNames parents lie in (hierarchy.txt).
void give_divisions(Sources& sources);

}  // namespace rumbo::indexing
