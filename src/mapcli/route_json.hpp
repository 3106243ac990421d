#pragma once

#include "mapcli/load.hpp"

#include <string>

namespace rumbo::mapcli {

// An array, an object a journey: its numbers, then its stops and legs with the properties of
// docs/geojson.md, one a line.
std::string route_json(const Loaded& loaded);

}  // namespace rumbo::mapcli
