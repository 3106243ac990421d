#include "archive/info.hpp"

#include "base/error.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace rumbo::archive {
namespace {

using Json = nlohmann::ordered_json;

Json layer_json(const VectorLayer& layer) {
  Json json{{"id", layer.id}};
  if (!layer.description.empty()) json["description"] = layer.description;
  json["minzoom"] = layer.min_zoom;
  json["maxzoom"] = layer.max_zoom;
  json["fields"] = Json::object();
  for (const auto& [name, kind] : layer.fields) json["fields"][name] = kind;
  return json;
}

VectorLayer layer_of(const Json& json) {
  VectorLayer layer;
  layer.id = json.at("id").get<std::string>();
  layer.description = json.value("description", "");
  layer.min_zoom = json.value("minzoom", 0);
  layer.max_zoom = json.value("maxzoom", 0);
  const Json fields = json.value("fields", Json::object());
  for (const auto& [name, kind] : fields.items())
    layer.fields.emplace_back(name, kind.get<std::string>());
  return layer;
}

void take(const Json& json, const char* key, std::string& text) {
  if (const auto found = json.find(key); found != json.end()) text = found->get<std::string>();
}

}  // namespace

std::string_view to_string(TileFormat format) {
  switch (format) {
    case TileFormat::mvt:
      return "mvt";
    case TileFormat::webp:
      return "webp";
    case TileFormat::png:
      break;
  }
  return "png";
}

std::string to_json(const Info& info) {
  Json json = Json::object();
  if (!info.name.empty()) json["name"] = info.name;
  if (!info.description.empty()) json["description"] = info.description;
  if (!info.attribution.empty()) json["attribution"] = info.attribution;
  json["type"] = "baselayer";
  if (info.format == TileFormat::mvt) {
    json["vector_layers"] = Json::array();
    for (const VectorLayer& layer : info.vector_layers)
      json["vector_layers"].push_back(layer_json(layer));
  } else {
    json["tile_size"] = info.tile_size;
    if (info.pixel_ratio != 1) json["scale"] = info.pixel_ratio;
  }
  return json.dump();
}

void from_json(std::string_view text, Info& info) {
  try {
    const Json json = Json::parse(text);
    if (!json.is_object()) throw base::Error("the metadata are no JSON object");
    take(json, "name", info.name);
    take(json, "description", info.description);
    take(json, "attribution", info.attribution);
    info.tile_size = json.value("tile_size", info.tile_size);
    if (const auto scale = json.find("scale"); scale != json.end() && scale->is_number_integer())
      info.pixel_ratio = std::clamp(scale->get<int>(), 1, 16);
    if (const auto layers = json.find("vector_layers"); layers != json.end())
      for (const Json& layer : *layers) info.vector_layers.push_back(layer_of(layer));
  } catch (const Json::exception& error) {
    throw base::Error(fmt::format("the metadata cannot be read ({})", error.what()));
  }
}

}  // namespace rumbo::archive
