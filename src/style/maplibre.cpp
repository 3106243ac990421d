#include "style/maplibre.hpp"

#include "style/property_table.hpp"
#include "style/values.hpp"

#include <array>

namespace rumbo::style {
namespace {

constexpr std::array<std::string_view, 5> layer_keys = {"id", "type", "filter", "minzoom",
                                                        "maxzoom"};

bool is_geojson(SourceType type) {
  return type == SourceType::journeys || type == SourceType::vector_file;
}

bool is_raster(SourceType type) {
  return type == SourceType::relief || type == SourceType::raster_file;
}

geo::Value no_features() {
  return geo::Object{{"type", "FeatureCollection"}, {"features", geo::List{}}};
}

geo::Value source_of(const Source& source, const MapLibreOptions& options) {
  geo::Object out;
  if (source.type == SourceType::journeys) {
    out = {{"type", "geojson"}, {"data", no_features()}};
  } else if (source.type == SourceType::vector_file) {
    out = {{"type", "geojson"}, {"data", source.file}};
  } else {
    const bool raster = is_raster(source.type);
    const std::string ending = raster ? "/{z}/{x}/{y}.png" : "/{z}/{x}/{y}.mvt";
    out = {{"type", raster ? "raster" : "vector"},
           {"tiles", geo::List{options.tiles + "/" + source.name + ending}}};
    if (raster) out.emplace_back("tileSize", 256);
  }
  if (!source.credit.empty()) out.emplace_back("attribution", source.credit);
  return out;
}

// Unquoted 2021 is text in a text property.
geo::Value property_value(const Property* property, const yaml::Node& node) {
  if (property && property->kind == PropertyKind::text && node.kind() == yaml::Kind::scalar)
    return node.scalar();
  return value_of(node);
}

geo::Object section_of(const yaml::Node& values, LayerType type) {
  geo::Object out;
  for (const auto& [name, value] : values.entries())
    out.emplace_back(name.scalar(), property_value(find_property(name.scalar(), type), value));
  return out;
}

// A text without a font of its own has the map's, which MapLibre does not know.
void name_font(const Layer& layer, const Style& style, geo::Object& layout) {
  if (layer.type != LayerType::symbol || !layer.find("text-field") || layer.find("text-font"))
    return;
  geo::List fonts;
  for (const std::string& font : style.fonts_for("text")) fonts.emplace_back(font);
  if (!fonts.empty()) layout.emplace_back("text-font", std::move(fonts));
}

geo::Value layer_of(const Layer& layer, const yaml::Node& node, const Style& style) {
  geo::Object out;
  for (const auto key : layer_keys) {
    const yaml::Node* value = node.find(key);
    if (value) out.emplace_back(key, key == "id" ? geo::Value(value->scalar()) : value_of(*value));
    if (key != "type" || layer.source.empty()) continue;
    out.emplace_back("source", layer.source);
    const Source* source = style.find_source(layer.source);
    if (!source || is_geojson(source->type) || is_raster(source->type)) continue;
    out.emplace_back("source-layer", layer.source_layer.empty() ? "city" : layer.source_layer);
  }
  for (const std::string_view section : {"layout", "paint"})
    if (const yaml::Node* values = node.find(section)) {
      geo::Object properties = section_of(*values, layer.type);
      if (section == "layout") name_font(layer, style, properties);
      out.emplace_back(section, std::move(properties));
    }
  if (const yaml::Node* metadata = node.find("metadata"))
    out.emplace_back("metadata", value_of(*metadata));
  return out;
}

geo::Value metadata_of(const Style& style, const yaml::Node& plain) {
  geo::Object out;
  if (const yaml::Node* metadata = plain.find("metadata"))
    for (const auto& [key, value] : metadata->entries())
      out.emplace_back(key.scalar(), value_of(value));
  if (!style.description.empty()) out.emplace_back("rumbo:description", style.description);
  if (const yaml::Node* map = plain.find("map")) out.emplace_back("rumbo:map", value_of(*map));
  return out;
}

}  // namespace

geo::Value to_maplibre(const Style& style, const yaml::Node& plain,
                       const MapLibreOptions& options) {
  geo::Object out{{"version", 8}, {"name", style.name}, {"metadata", metadata_of(style, plain)}};
  geo::Object sources;
  for (const auto& source : style.sources)
    sources.emplace_back(source.name, source_of(source, options));
  out.emplace_back("sources", std::move(sources));
  if (!options.glyphs.empty()) out.emplace_back("glyphs", options.glyphs);
  if (!options.sprite.empty()) out.emplace_back("sprite", options.sprite);
  geo::List layers;
  const auto& nodes = plain.find("layers")->items();
  for (std::size_t i = 0; i < style.layers.size(); ++i)
    layers.push_back(layer_of(style.layers[i], nodes[i], style));
  out.emplace_back("layers", std::move(layers));
  return out;
}

}  // namespace rumbo::style
