#pragma once

#include "render/lanes.hpp"
#include "render/page_geometry.hpp"
#include "render/route_places.hpp"
#include "style/style.hpp"

#include <string>

namespace rumbo::render {

// What the drawing of every layer shares. The references outlive it.
struct Drawing {
  const View& view;
  const PageGeometry& geometry;
  const Lanes& lanes;
  const RoutePlaces& route;
  double lane_width = 4;  // pixels between the middles of neighbouring lanes
  std::string language;
};

enum class Origin { basemap, journeys, places };

// The scene of one layer's features. Those of journeys get groups of their own, so that they can be
// pointed at, and lanes; places that are stops are left to the stops, and those the route speaks of
// are shown whatever the filter says.
Group fill_layer(const style::Layer& layer, const geo::Features& features, const Drawing& drawing,
                 Origin origin);
Group line_layer(const style::Layer& layer, const geo::Features& features, const Drawing& drawing,
                 Origin origin);
Group circle_layer(const style::Layer& layer, const geo::Features& features, const Drawing& drawing,
                   Origin origin);
Group background_layer(const style::Layer& layer, const Drawing& drawing);

}  // namespace rumbo::render
