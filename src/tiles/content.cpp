#include "tiles/content.hpp"

#include "render/journey_list.hpp"
#include "tiles/layer_names.hpp"

#include <algorithm>
#include <limits>

#include <fmt/format.h>

namespace rumbo::tiles {
namespace {

using style::SourceType;

geo::Feature as_feature(const gazetteer::Place& place) {
  geo::Feature feature;
  feature.geometry = place.position;
  feature.set("name", place.name);
  feature.set("kind", gazetteer::to_string(place.kind));
  feature.set("population", place.population);
  feature.set("country", place.country);
  feature.set("admin1", place.admin1);
  feature.set("feature_code", place.feature_code);
  feature.set("geonames", std::int64_t{place.geonames});
  return feature;
}

// Puts name_es (or the like) in the place of name.
void name_in(const std::string& language, geo::Features& features) {
  const std::string key = "name_" + language.substr(0, 2);
  for (geo::Feature& feature : features)
    if (const geo::Value* name = feature.find(key);
        name && name->string() && !name->string()->empty())
      feature.set("name", geo::Value(*name));
}

geo::Features places(const Sources& sources, const std::string& kind, const geo::BBox& box) {
  geo::Features features;
  if (!sources.gazetteer) return features;
  const auto parsed = gazetteer::parse_kind(kind).value_or(gazetteer::Kind::city);
  for (const gazetteer::Place& place :
       sources.gazetteer->inside(box, parsed, std::numeric_limits<std::size_t>::max()))
    features.push_back(as_feature(place));
  return features;
}

geo::Features read(const Sources& sources, const style::Layer& layer, const style::Source& source,
                   const geo::BBox& box, base::Diagnostics& problems) {
  if (source.type == SourceType::journeys) return render::with_journey_index(sources.journeys);
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
  name_in(sources.language.empty() ? sources.style.map.language : sources.language, features);
  return features;
}

}  // namespace

std::vector<SourceLayer> read_content(const Sources& sources, const geo::BBox& box,
                                      base::Diagnostics& problems) {
  std::vector<SourceLayer> content;
  for (const style::Layer& layer : sources.style.layers) {
    const style::Source* source = sources.style.find_source(layer.source);
    if (!in_tiles(sources.style, layer)) continue;
    auto known = std::ranges::find_if(content, [&](const SourceLayer& other) {
      return other.source == layer.source && other.source_layer == layer.source_layer;
    });
    if (known == content.end()) {
      content.push_back({layer.source,
                         layer.source_layer,
                         source->type,
                         read(sources, layer, *source, box, problems),
                         {},
                         name_in_tiles(sources.style, layer)});
      known = std::prev(content.end());
    }
    known->drawn_by.push_back(&layer);
  }
  return content;
}

}  // namespace rumbo::tiles
