#include "style/read_layer.hpp"

#include "style/property_check.hpp"
#include "style/property_table.hpp"
#include "text/edit_distance.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace rumbo::style {
namespace {

constexpr std::array<std::string_view, 10> layer_keys = {
    "id",      "type",    "source", "source-layer", "filter",
    "minzoom", "maxzoom", "layout", "paint",        "metadata"};
constexpr std::array<std::string_view, 6> type_names = {"background", "fill",   "line",
                                                        "circle",     "symbol", "raster"};
constexpr double deepest_zoom = 24;

std::string nearest_hint(std::string_view word, std::span<const std::string_view> options) {
  const auto near = text::nearest(word, options);
  return near ? fmt::format("; the nearest is '{}'", *near) : "";
}

// Reads the parts of one layer, so that each fault names the layer and the key.
class LayerReader {
 public:
  LayerReader(const yaml::Node& node, base::Diagnostics& problems)
      : node_(node), problems_(problems) {
    layer_.position = node.position();
  }

  std::optional<Layer> read(const std::vector<Source>& sources) {
    read_id();
    collect("", [&](auto& found) { node_.check_keys(layer_keys, found); });
    if (!read_type()) return std::nullopt;
    read_source(sources);
    read_zooms();
    read_filter();
    read_section(Section::layout);
    read_section(Section::paint);
    read_metadata();
    return std::move(layer_);
  }

 private:
  void error(const yaml::Node& where, std::string_view key, std::string_view message) {
    const std::string name = layer_.id.empty() ? "layer" : fmt::format("layer '{}'", layer_.id);
    const std::string prefix = key.empty() ? name : fmt::format("{}, {}", name, key);
    problems_.error(where.position(), fmt::format("{}: {}", prefix, message));
  }

  // Runs what reports into diagnostics of its own, and passes them on with the layer and the key.
  template <class Action>
  void collect(std::string_view key, Action&& action) {
    base::Diagnostics found;
    action(found);
    const std::string name = layer_.id.empty() ? "layer" : fmt::format("layer '{}'", layer_.id);
    for (const auto& item : found.items()) {
      problems_.error(item.where, key.empty() ? fmt::format("{}: {}", name, item.message)
                                              : fmt::format("{}, {}: {}", name, key, item.message));
    }
  }

  std::optional<std::string> text_of(std::string_view key) {
    const yaml::Node* value = node_.find(key);
    std::optional<std::string> text;
    if (value) collect(key, [&](auto& found) { text = value->text(found); });
    return text;
  }

  void read_id() {
    if (!node_.find("id")) return error(node_, "", "has no id; give it one, e.g. id: roads");
    layer_.id = text_of("id").value_or("");
  }

  bool read_type() {
    if (!node_.find("type")) {
      error(node_, "", fmt::format("has no type; it is one of {}", fmt::join(type_names, ", ")));
      return false;
    }
    const auto name = text_of("type");
    if (!name) return false;
    const auto found = std::ranges::find(type_names, *name);
    if (found == type_names.end()) {
      error(*node_.find("type"), "type",
            fmt::format("there is no layer type '{}' here{}; the types are {}", *name,
                        nearest_hint(*name, type_names), fmt::join(type_names, ", ")));
      return false;
    }
    layer_.type = static_cast<LayerType>(found - type_names.begin());
    return true;
  }

  void read_source(const std::vector<Source>& sources) {
    const yaml::Node* given = node_.find("source");
    if (layer_.type == LayerType::background) {
      if (given) error(*given, "source", "a background layer has no source; remove the line");
      return;
    }
    if (!given) return error(node_, "", "has no source; name one of those under sources:");
    layer_.source = text_of("source").value_or("");
    layer_.source_layer = text_of("source-layer").value_or("");
    const auto found = std::ranges::find(sources, layer_.source, &Source::name);
    if (found == sources.end()) return unknown_source(*given, sources);
    check_source(*given, found->type);
  }

  void unknown_source(const yaml::Node& given, const std::vector<Source>& sources) {
    std::vector<std::string_view> names;
    for (const auto& source : sources) names.push_back(source.name);
    error(given, "source",
          fmt::format("there is no source '{}' under sources:{}", layer_.source,
                      nearest_hint(layer_.source, names)));
  }

  void check_source(const yaml::Node& given, SourceType type) {
    const bool picture = type == SourceType::relief || type == SourceType::raster_file;
    if (picture != (layer_.type == LayerType::raster)) {
      error(given, "source",
            "raster layers draw a source of type relief or raster, and only they do");
    }
    if (type == SourceType::basemap && layer_.source_layer.empty()) {
      error(node_, "",
            "has no source-layer; a basemap source needs the name of one of its layers, "
            "e.g. source-layer: land");
    }
  }

  void read_zooms() {
    const auto zoom = [&](std::string_view key, double& target) {
      const yaml::Node* value = node_.find(key);
      if (!value) return;
      std::optional<double> number;
      collect(key, [&](auto& found) { number = value->number(found); });
      if (!number) return;
      if (!(*number >= 0 && *number <= deepest_zoom))
        return error(*value, key, "must be from 0 to 24");
      target = *number;
    };
    zoom("minzoom", layer_.min_zoom);
    zoom("maxzoom", layer_.max_zoom);
    if (layer_.min_zoom >= layer_.max_zoom) {
      const yaml::Node* at = node_.find("maxzoom");
      error(at ? *at : node_, "maxzoom", "must be above minzoom, or the layer is never drawn");
    }
  }

  void read_filter() {
    const yaml::Node* filter = node_.find("filter");
    if (!filter) return;
    collect("filter",
            [&](auto& found) { layer_.filter = Expression::parse_filter(*filter, found); });
  }

  void read_section(Section section) {
    const yaml::Node* values = node_.find(to_string(section));
    if (!values) return;
    bool is_map = false;
    collect(to_string(section),
            [&](auto& found) { is_map = values->require(yaml::Kind::mapping, found); });
    if (!is_map) return;
    for (const auto& [key, value] : values->entries()) read_one(section, key, value);
  }

  void read_one(Section section, const yaml::Node& key, const yaml::Node& value) {
    const std::string& name = key.scalar();
    const Property* property = find_property(name, layer_.type);
    if (!property) return error(key, to_string(section), unknown_property(name));
    if (property->section != section) {
      return error(key, to_string(section),
                   fmt::format("'{}' belongs under {}:", name, to_string(property->section)));
    }
    Expression expression;
    collect(name, [&](auto& found) { expression = read_property(*property, value, found); });
    if (name == "visibility") {
      layer_.visible = expression.evaluate({}) != geo::Value("none");
    } else {
      layer_.properties.emplace_back(name, std::move(expression));
    }
  }

  std::string unknown_property(const std::string& name) const {
    if (is_left_out_property(name)) {
      return fmt::format(
          "'{}' of MapLibre is not drawn here; remove it (docs/style.md lists what is)", name);
    }
    std::vector<std::string_view> known;
    for (const auto& property : properties()) {
      if (property.layer == layer_.type) known.push_back(property.name);
      if (property.name == name) {
        return fmt::format("'{}' is a property of {} layers, not of {} layers", name,
                           to_string(property.layer), to_string(layer_.type));
      }
    }
    return fmt::format("there is no property '{}' of {} layers{}", name, to_string(layer_.type),
                       nearest_hint(name, known));
  }

  void read_metadata() {
    const yaml::Node* metadata = node_.find("metadata");
    if (!metadata) return;
    bool is_map = false;
    collect("metadata",
            [&](auto& found) { is_map = metadata->require(yaml::Kind::mapping, found); });
    if (!is_map) return;
    for (const auto& [key, value] : metadata->entries()) {
      if (!key.scalar().starts_with("rumbo:")) continue;  // other programs' notes
      if (key.scalar() == "rumbo:blend") {
        read_blend(value);
      } else if (key.scalar() == "rumbo:legend") {
        read_legend(value);
      } else if (key.scalar() == "rumbo:spread") {
        read_spread(value);
      } else {
        error(key, "metadata",
              fmt::format("there is no '{}'; rumbo:blend, rumbo:legend and rumbo:spread are known",
                          key.scalar()));
      }
    }
  }

  void read_blend(const yaml::Node& value) {
    std::optional<std::string> name;
    collect("rumbo:blend", [&](auto& found) { name = value.text(found); });
    if (!name) return;
    if (*name != "normal" && *name != "multiply") {
      return error(value, "rumbo:blend",
                   fmt::format("must be normal or multiply, not '{}'", *name));
    }
    layer_.blend = *name == "multiply" ? Blend::multiply : Blend::normal;
  }

  void read_spread(const yaml::Node& value) {
    std::optional<double> share;
    collect("rumbo:spread", [&](auto& found) { share = value.number(found); });
    if (!share) return;
    if (*share < 0 || *share > 1)
      return error(value, "rumbo:spread",
                   fmt::format("must be a share of the area's width, 0 to 1, not {}", *share));
    layer_.spread = *share;
  }

  void read_legend(const yaml::Node& value) {
    const auto add = [&](const std::string& language, const yaml::Node& wording) {
      std::optional<std::string> text;
      collect("rumbo:legend", [&](auto& found) { text = wording.text(found); });
      if (text) layer_.legends.emplace_back(language, *text);
    };
    if (value.kind() != yaml::Kind::mapping) return add("", value);
    for (const auto& [language, wording] : value.entries()) add(language.scalar(), wording);
  }

  const yaml::Node& node_;
  base::Diagnostics& problems_;
  Layer layer_;
};

}  // namespace

std::optional<Layer> read_layer(const yaml::Node& node, const std::vector<Source>& sources,
                                base::Diagnostics& problems) {
  if (!node.require(yaml::Kind::mapping, problems)) return std::nullopt;
  return LayerReader(node, problems).read(sources);
}

}  // namespace rumbo::style
