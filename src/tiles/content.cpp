#include "tiles/content.hpp"

#include "render/data_features.hpp"

#include <algorithm>
#include <limits>
#include <set>

#include <fmt/format.h>

namespace rumbo::tiles {
namespace {

using style::SourceType;
using Names = style::Expression::Names;

bool same_features(const style::Layer& a, const style::Layer& b) {
  return a.source == b.source && a.source_layer == b.source_layer;
}

// The properties that the features of a layer's source keep; nothing where they keep all.
Names kept_names(const Sources& sources, const style::Layer& layer, SourceType type) {
  const bool own = type == SourceType::journeys || type == SourceType::vector_file;
  if (sources.properties == Properties::all || own) return std::nullopt;
  std::set<std::string> names = {"name", "population"};
  for (const style::Layer& other : sources.style.layers) {
    if (!other.visible || !same_features(layer, other)) continue;
    const Names read = other.reads();
    if (!read) return std::nullopt;
    names.insert(read->begin(), read->end());
  }
  return names;
}

void keep(const std::set<std::string>& names, geo::Features& features) {
  for (geo::Feature& feature : features)
    std::erase_if(feature.properties,
                  [&](const auto& property) { return !names.contains(property.first); });
}

geo::Features places(const Sources& sources, const std::string& kind, const geo::BBox& box) {
  geo::Features features;
  if (!sources.gazetteer) return features;
  const auto parsed = gazetteer::parse_kind(kind).value_or(gazetteer::Kind::city);
  for (const gazetteer::Place& place :
       sources.gazetteer->inside(box, parsed, std::numeric_limits<std::size_t>::max()))
    features.push_back(render::as_feature(place));
  return features;
}

geo::Features read_all(const Sources& sources, const style::Layer& layer,
                       const style::Source& source, const geo::BBox& box,
                       base::Diagnostics& problems) {
  if (source.type == SourceType::journeys) return sources.journeys;
  if (source.type == SourceType::gazetteer) return places(sources, layer.source_layer, box);
  if (source.type == SourceType::vector_file)
    return basemap::VectorSource(sources.style.folder / source.file,
                                 {layer.source_layer, source.crs})
        .read(box);
  if (!sources.basemap) return {};
  if (!sources.basemap->has(layer.source_layer)) {
    problems.warn(layer.position,
                  fmt::format("layer '{}': the basemap has no layer '{}', so it stays empty",
                              layer.id, layer.source_layer));
    return {};
  }
  geo::Features features = sources.basemap->open(layer.source_layer).read(box);
  render::name_in(sources.language.empty() ? sources.style.map.language : sources.language,
                  features);
  return features;
}

geo::Features read(const Sources& sources, const style::Layer& layer, const style::Source& source,
                   const geo::BBox& box, base::Diagnostics& problems) {
  geo::Features features = read_all(sources, layer, source, box, problems);
  if (const Names names = kept_names(sources, layer, source.type)) keep(*names, features);
  return features;
}

bool has_features(const style::Layer& layer, const style::Source* source) {
  return source && layer.type != style::LayerType::raster &&
         layer.type != style::LayerType::background;
}

}  // namespace

std::vector<SourceLayer> read_content(const Sources& sources, const geo::BBox& box,
                                      base::Diagnostics& problems) {
  std::vector<SourceLayer> content;
  for (const style::Layer& layer : sources.style.layers) {
    const style::Source* source = sources.style.find_source(layer.source);
    if (!has_features(layer, source) || !layer.visible) continue;
    auto known = std::ranges::find_if(content, [&](const SourceLayer& other) {
      return other.source == layer.source && other.source_layer == layer.source_layer;
    });
    if (known == content.end()) {
      content.push_back({layer.source,
                         layer.source_layer,
                         source->type,
                         read(sources, layer, *source, box, problems),
                         {},
                         false});
      known = std::prev(content.end());
    }
    known->drawn_by.push_back(&layer);
  }
  for (SourceLayer& layer : content)
    layer.shares_name = std::ranges::any_of(content, [&](const SourceLayer& other) {
      const std::string& name = other.source_layer.empty() ? other.source : other.source_layer;
      return &other != &layer && name == layer.source_layer;
    });
  return content;
}

}  // namespace rumbo::tiles
