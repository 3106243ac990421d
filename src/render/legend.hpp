#pragma once

#include "render/journey_list.hpp"
#include "render/layers.hpp"
#include "render/panel.hpp"
#include "scene/typesetter.hpp"

#include <string>
#include <vector>

namespace rumbo::render {

using namespace scene;

// One layer that was drawn and has a wording for the legend, with the paint of a feature it shows.
struct LegendSample {
  style::LayerType type = style::LayerType::line;
  std::string text;
  std::optional<Stroke> stroke;
  std::optional<Colour> fill;
  double radius = 0;
};

// The sample of a layer, from the first of the features it shows inside the frame; nothing when it
// shows none or stands in no legend. A colour that tells journeys apart gives way to `neutral`.
std::optional<LegendSample> legend_sample(const style::Layer& layer, const geo::Features& features,
                                          const Drawing& drawing, const Colour& neutral);

// Journeys first, then the samples; an empty size when there is nothing to explain.
Panel legend(const JourneyList& journeys, const std::vector<LegendSample>& samples,
             const style::MapSettings& settings, const Typesetter& typesetter);

}  // namespace rumbo::render
