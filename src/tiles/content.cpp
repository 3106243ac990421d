#include "tiles/content.hpp"

#include "render/data_features.hpp"
#include "render/journey_list.hpp"
#include "tiles/layer_names.hpp"

#include <algorithm>
#include <limits>
#include <set>

#include <fmt/format.h>
#include <tbb/parallel_for.h>

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

// The people that a place has in all of the style's layers, as far as their filters tell. What
// journeys speak of is shown whatever they say.
double least_people(const Sources& sources, const SourceLayer& layer) {
  if (!sources.only_shown || !sources.journeys.empty()) return 0;
  double least = std::numeric_limits<double>::infinity();
  for (const style::Layer* const drawn : layer.drawn_by)
    least = std::min(least, drawn->filter ? drawn->filter->least("population").value_or(0) : 0);
  return least;
}

geo::Features places(const Sources& sources, const SourceLayer& layer, const geo::BBox& box,
                     const Names& names) {
  if (!sources.gazetteer) return {};
  const auto parsed = gazetteer::parse_kind(layer.source_layer).value_or(gazetteer::Kind::city);
  std::vector<std::uint32_t> numbers =
      sources.gazetteer->numbers_inside(box, parsed, std::numeric_limits<std::size_t>::max());
  if (const double least = least_people(sources, layer); least > 0)
    numbers.erase(std::ranges::partition_point(numbers,
                                               [&](std::uint32_t number) {
                                                 const auto people =
                                                     sources.gazetteer->brief(number).population;
                                                 return static_cast<double>(people) >= least;
                                               }),
                  numbers.end());
  const render::PlaceFeatures as_feature(names);
  geo::Features features(numbers.size());
  tbb::parallel_for(std::size_t{0}, numbers.size(), [&](std::size_t i) {
    features[i] = as_feature(sources.gazetteer->place(numbers[i]));
  });
  return features;
}

geo::Features read(const Sources& sources, const style::Layer& layer, const style::Source& source,
                   const geo::BBox& box, base::Diagnostics& problems) {
  if (source.type == SourceType::journeys) return render::with_journey_index(sources.journeys);
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

}  // namespace

std::vector<SourceLayer> layers_of(const style::Style& style) {
  std::vector<SourceLayer> layers;
  for (const style::Layer& layer : style.layers) {
    const style::Source* source = style.find_source(layer.source);
    if (!in_tiles(style, layer)) continue;
    auto known = std::ranges::find_if(layers, [&](const SourceLayer& other) {
      return same_features(*other.drawn_by.front(), layer);
    });
    if (known == layers.end())
      known = layers.insert(
          known,
          {layer.source, layer.source_layer, source->type, {}, {}, name_in_tiles(style, layer)});
    known->drawn_by.push_back(&layer);
  }
  return layers;
}

void read_features(const Sources& sources, const geo::BBox& box, SourceLayer& layer,
                   base::Diagnostics& problems) {
  const style::Layer& first = *layer.drawn_by.front();
  const Names names = kept_names(sources, first, layer.type);
  if (layer.type == SourceType::gazetteer) {
    layer.features = places(sources, layer, box, names);
    return;
  }
  layer.features = read(sources, first, *sources.style.find_source(first.source), box, problems);
  if (!names) return;
  tbb::parallel_for(std::size_t{0}, layer.features.size(), [&](std::size_t i) {
    std::erase_if(layer.features[i].properties,
                  [&](const auto& property) { return !names->contains(property.first); });
  });
}

void add_warnings(const std::vector<base::Diagnostics>& found, base::Diagnostics& problems) {
  for (const base::Diagnostics& some : found)
    for (const base::Diagnostic& item : some.items()) problems.warn(item.where, item.message);
}

std::vector<SourceLayer> read_content(const Sources& sources, const geo::BBox& box,
                                      base::Diagnostics& problems) {
  std::vector<SourceLayer> layers = layers_of(sources.style);
  std::vector<base::Diagnostics> found(layers.size());
  tbb::parallel_for(std::size_t{0}, layers.size(),
                    [&](std::size_t i) { read_features(sources, box, layers[i], found[i]); });
  add_warnings(found, problems);
  return layers;
}

}  // namespace rumbo::tiles
