#pragma once

#include "render/map.hpp"

#include <string>
#include <vector>

namespace rumbo::render {

// The credits owed for these layers, each once, in the layers' order, as one line: "GeoNames (CC
// BY 4.0) · ...".
std::string credits_of(const MapRequest& request, const std::vector<const style::Layer*>& layers);

}  // namespace rumbo::render
