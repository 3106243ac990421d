#pragma once

#include "base/diagnostic.hpp"
#include "itinerary/itinerary.hpp"
#include "yaml/node.hpp"

namespace rumbo::itinerary {

// The value of the top-level `drafted`.
Drafted read_drafted(const yaml::Node& node, base::Diagnostics& problems);

}  // namespace rumbo::itinerary
