#pragma once

#include "placement/ink_map.hpp"
#include "render/layer_features.hpp"
#include "render/legend.hpp"
#include "render/symbols.hpp"

#include <vector>

namespace rumbo::render {

using namespace placement;

// The map within its frame, all but its names: what was drawn, what it says to labels and legend.
struct MapBody {
  explicit MapBody(const Box& frame) : ink(frame) {}

  Group map;
  InkMap ink;                              // lines that labels had better not cover
  std::vector<Box> solid;                  // symbols that they must not
  std::vector<Label> labels;               // wanted, not yet placed
  std::vector<LegendSample> samples;       // of the layers drawn that the legend explains
  std::vector<const style::Layer*> drawn;  // the layers that show something
};

// Draws the style's layers in their order, then the ends of plans.
MapBody draw_layers(const MapRequest& request, const geo::Features& journeys,
                    LayerFeatures& features, const Lettering& with);

// How far apart the lanes of legs lie: the widest line of a leg, in pixels.
double lane_width(const style::Style& style, const geo::Features& journeys, double zoom);

}  // namespace rumbo::render
