#include "tiles/layer_names.hpp"

#include <algorithm>

namespace rumbo::tiles {
namespace {

const std::string& own_name(const style::Layer& layer) {
  return layer.source_layer.empty() ? layer.source : layer.source_layer;
}

}  // namespace

bool in_tiles(const style::Style& style, const style::Layer& layer) {
  return layer.visible && layer.type != style::LayerType::raster &&
         layer.type != style::LayerType::background && style.find_source(layer.source);
}

std::string name_in_tiles(const style::Style& style, const style::Layer& layer) {
  if (layer.source_layer.empty()) return layer.source;
  const bool shared = std::ranges::any_of(style.layers, [&](const style::Layer& other) {
    const bool same = other.source == layer.source && other.source_layer == layer.source_layer;
    return !same && in_tiles(style, other) && own_name(other) == layer.source_layer;
  });
  return shared ? layer.source + "." + layer.source_layer : layer.source_layer;
}

}  // namespace rumbo::tiles
