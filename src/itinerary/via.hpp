#pragma once

#include "base/diagnostic.hpp"
#include "itinerary/itinerary.hpp"
#include "yaml/node.hpp"

#include <optional>

namespace rumbo::itinerary {

// One of the places a leg leads through: a name, a GeoNames id or coordinates, in any spelling of
// `where`. Reports all else.
std::optional<Where> read_via(const yaml::Node& node, base::Diagnostics& problems);

// Reports every `via` that goes in a circle: that names a place twice, or an end of the leg itself.
// Places are told apart by how they are written. Where the events do not stand in the order of
// their dates, nobody knows yet where a leg begins, and that end is not looked at.
void check_vias(const Journey& journey, base::Diagnostics& problems);

}  // namespace rumbo::itinerary
