#include "render/layer_features.hpp"

#include "render/data_features.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace rumbo::render {
namespace {

using gazetteer::Kind;
using style::SourceType;

constexpr std::size_t most_places = 600;      // in the window, the most populous
constexpr std::size_t most_near_route = 400;  // the same about every stop

// The stops' surroundings, where small places help to find one's way.
std::vector<geo::BBox> about_the_route(const geo::Features& journeys) {
  std::vector<geo::BBox> boxes;
  for (const geo::Feature& feature : journeys) {
    const auto* point = std::get_if<geo::LonLat>(&feature.geometry);
    if (!point || !point->valid()) continue;
    const geo::BBox box = geo::BBox{point->lon, point->lat, point->lon, point->lat}.padded(0.12);
    if (std::ranges::find(boxes, box) == boxes.end()) boxes.push_back(box);
  }
  if (boxes.size() > 40) boxes.resize(40);
  return boxes;
}

}  // namespace

LayerFeatures::LayerFeatures(const MapRequest& request, const geo::Features& journeys,
                             const View& view, base::Diagnostics& problems)
    : request_(request), journeys_(journeys), view_(view), problems_(problems) {}

bool LayerFeatures::is_journey(const style::Layer& layer) const {
  const style::Source* source = request_.style.find_source(layer.source);
  return source && source->type == SourceType::journeys;
}

bool LayerFeatures::is_place(const style::Layer& layer) const {
  const style::Source* source = request_.style.find_source(layer.source);
  return source && source->type == SourceType::gazetteer;
}

const geo::Features& LayerFeatures::of(const style::Layer& layer) {
  static const geo::Features none;
  const style::Source* source = request_.style.find_source(layer.source);
  if (!source || layer.type == style::LayerType::raster) return none;
  if (source->type == SourceType::journeys) return journeys_;
  const std::pair key{layer.source, layer.source_layer};
  const auto found = read_.find(key);
  if (found != read_.end()) return found->second;
  return read_.emplace(key, read(layer, *source)).first->second;
}

geo::Features LayerFeatures::read(const style::Layer& layer, const style::Source& source) {
  if (source.type == SourceType::gazetteer) return places(layer);
  if (source.type == SourceType::vector_file)
    return basemap::VectorSource(request_.style.folder / source.file,
                                 {layer.source_layer, source.crs})
        .read(view_.bbox());
  if (!request_.basemap) return {};
  if (!request_.basemap->has(layer.source_layer)) {
    problems_.warn(layer.position,
                   fmt::format("layer '{}': the basemap has no layer '{}', so it stays empty",
                               layer.id, layer.source_layer));
    return {};
  }
  geo::Features features = request_.basemap->open(layer.source_layer).read(view_.bbox());
  name_in(request_.language.empty() ? request_.style.map.language : request_.language, features);
  return features;
}

geo::Features LayerFeatures::places(const style::Layer& layer) const {
  geo::Features features;
  if (!request_.gazetteer) return features;
  const Kind kind = gazetteer::parse_kind(layer.source_layer).value_or(Kind::city);
  const PlaceFeatures as_feature;
  std::set<std::uint32_t> seen;
  const auto add = [&](const geo::BBox& box, std::size_t limit) {
    for (const gazetteer::Place& place : request_.gazetteer->inside(box, kind, limit))
      if (seen.insert(place.number).second) features.push_back(as_feature(place));
  };
  add(view_.bbox(), most_places);
  if (kind == Kind::city)
    for (const geo::BBox& box : about_the_route(journeys_)) add(box, most_near_route);
  return features;
}

}  // namespace rumbo::render
