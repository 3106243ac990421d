#include "tiles/archive_style.hpp"

#include "base/error.hpp"
#include "geo/web_mercator.hpp"
#include "tiles/layer_names.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include <fmt/format.h>

namespace rumbo::tiles {
namespace {

constexpr const char* source_name = "tiles";
constexpr double world = 512;       // pixels of MapLibre's at zoom 0
constexpr double first_view = 640;  // pixels in which the archive is to be seen at first

geo::Value source_of(const archive::Info& info, const ArchivePlace& place) {
  const bool vector = info.format == archive::TileFormat::mvt;
  geo::Object source;
  source.reserve(8);
  source.emplace_back("type", vector ? "vector" : "raster");
  if (!place.url.empty()) {
    source.emplace_back("url", place.url);
  } else {
    source.emplace_back("tiles", geo::List{place.tiles});
    source.emplace_back("minzoom", info.min_zoom);
    source.emplace_back("maxzoom", info.max_zoom);
    if (!info.bounds.crosses_antimeridian())
      source.emplace_back("bounds", geo::List{info.bounds.west, info.bounds.south, info.bounds.east,
                                              info.bounds.north});
  }
  if (!vector) source.emplace_back("tileSize", info.tile_size / std::max(info.pixel_ratio, 1));
  if (!info.attribution.empty()) source.emplace_back("attribution", info.attribution);
  return source;
}

// The zoom at which the whole archive is in view, to two decimals.
double first_zoom(const archive::Info& info) {
  const geo::XY from = geo::web_mercator::forward({info.bounds.west, info.bounds.north});
  const geo::XY to = geo::web_mercator::forward({info.bounds.east, info.bounds.south});
  const double side = std::max({info.bounds.width() / 360, to.y - from.y, 1e-6});
  const double zoom = std::clamp(std::log2(first_view / (world * side)), 0.0, 22.0);
  return std::floor(zoom * 100) / 100;
}

bool holds(const archive::Info& info, const std::string& layer) {
  return std::ranges::find(info.vector_layers, layer, &archive::VectorLayer::id) !=
         info.vector_layers.end();
}

bool is_picture(const style::Layer& layer) { return layer.type == style::LayerType::raster; }

// The layer as it draws the tiles' layer of that name.
geo::Value drawing(const geo::Object& layer, const std::string& name) {
  geo::Object out;
  for (const auto& [key, value] : layer) {
    if (key == "source-layer") continue;
    out.emplace_back(key, key == "source" ? geo::Value(source_name) : value);
    if (key == "source") out.emplace_back("source-layer", name);
  }
  return out;
}

struct Layers {
  geo::List drawn;
  std::vector<std::string> notes;
  std::size_t of_tiles = 0;
};

Layers layers_of(const style::Style& style, const geo::List& maplibre, const archive::Info& info,
                 const std::vector<std::string>& kept) {
  Layers layers;
  for (std::size_t i = 0; i < style.layers.size(); ++i) {
    const style::Layer& layer = style.layers[i];
    const bool own = std::ranges::find(kept, layer.source) != kept.end();
    if (layer.source.empty() || own) {
      layers.drawn.push_back(maplibre[i]);
      continue;
    }
    const std::string name = name_in_tiles(style, layer);
    if (is_picture(layer) || !holds(info, name)) {
      layers.notes.push_back(fmt::format("layer '{}' is left out: {}", layer.id,
                                         is_picture(layer)
                                             ? "vector tiles hold no relief and no pictures"
                                             : fmt::format("the tiles have no layer '{}'", name)));
      continue;
    }
    ++layers.of_tiles;
    layers.drawn.push_back(drawing(*maplibre[i].object(), name));
  }
  return layers;
}

Layers picture_layers() {
  return {{geo::Object{{"id", source_name}, {"type", "raster"}, {"source", source_name}}}, {}, 1};
}

geo::Value sources_of(const geo::Object& maplibre, geo::Value tiles,
                      const std::vector<std::string>& kept) {
  geo::Object sources;
  for (const auto& [name, source] : maplibre)
    if (std::ranges::find(kept, name) != kept.end()) sources.emplace_back(name, source);
  if (std::ranges::find(kept, source_name) != kept.end())
    throw base::UsageError(fmt::format(
        "a source of the style is called '{}', as the archive's is: rename it", source_name));
  sources.emplace_back(source_name, std::move(tiles));
  return sources;
}

}  // namespace

ArchiveStyle archive_style(const style::Style& style, const geo::Value& maplibre,
                           const archive::Info& info, const ArchivePlace& place,
                           const std::vector<std::string>& kept) {
  const bool vector = info.format == archive::TileFormat::mvt;
  geo::Object out;
  std::vector<std::string> notes;
  for (const auto& [key, value] : *maplibre.object()) {
    if (key == "sources") {
      out.emplace_back("center", geo::List{info.centre.lon, info.centre.lat});
      out.emplace_back("zoom", first_zoom(info));
      out.emplace_back(key, sources_of(*value.object(), source_of(info, place), kept));
    } else if (key == "layers") {
      Layers layers = vector ? layers_of(style, *value.list(), info, kept) : picture_layers();
      if (layers.of_tiles == 0)
        throw base::InputError({}, fmt::format("the archive has none of the layers that the style "
                                               "'{}' draws; name the style that it was made with",
                                               style.name));
      notes = std::move(layers.notes);
      out.emplace_back(key, std::move(layers.drawn));
    } else if (vector || (key != "glyphs" && key != "sprite")) {
      out.emplace_back(key, value);
    }
  }
  return {std::move(out), std::move(notes)};
}

}  // namespace rumbo::tiles
