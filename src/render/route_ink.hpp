#pragma once

#include "geo/feature.hpp"
#include "placement/ink_map.hpp"
#include "render/page_geometry.hpp"

namespace rumbo::render {

using namespace placement;

// What panels must not cover (stops and the legs that happened) and what they had better not:
// those, room for the stops' names, and the ways not taken.
struct RouteInk {
  InkMap hard;
  InkMap soft;
};

RouteInk route_ink(const geo::Features& journeys, const PageGeometry& geometry, const Box& frame);

}  // namespace rumbo::render
