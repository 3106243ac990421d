#include "palette/checks.hpp"
#include "palette/contrast.hpp"

#include <algorithm>

namespace rumbo::palette {

std::vector<Colour> grounds(const style::Style& style, double zoom) {
  const style::Context context{zoom, nullptr};
  std::vector<Colour> found{over(style.map.paper, {1, 1, 1, 1})};
  const auto faded = [&](const style::Layer& layer, const char* colour, const char* opacity) {
    Colour result = layer.colour(colour, context, {0, 0, 0, 1});
    result.alpha *= layer.number(opacity, context, 1);
    return result;
  };
  for (const style::Layer& layer : style.layers) {
    if (!layer.visible_at(zoom)) continue;
    if (layer.type == style::LayerType::background) {
      found = {over(faded(layer, "background-color", "background-opacity"), found.front())};
    } else if (layer.type == style::LayerType::fill && !draws_journeys(style, layer)) {
      const Colour ground = over(faded(layer, "fill-color", "fill-opacity"), found.front());
      if (std::ranges::find(found, ground) == found.end()) found.push_back(ground);
    }
  }
  return found;
}

double least_contrast(const Colour& colour, const std::vector<Colour>& grounds) {
  double least = 21;
  for (const Colour& ground : grounds)
    least = std::min(least, contrast(over(colour, ground), ground));
  return least;
}

bool draws_journeys(const style::Style& style, const style::Layer& layer) {
  const style::Source* source = style.find_source(layer.source);
  return source && source->type == style::SourceType::journeys;
}

}  // namespace rumbo::palette
