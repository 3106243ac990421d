#pragma once

#include "base/source_position.hpp"
#include "style/colour.hpp"
#include "style/expression.hpp"
#include "style/map_settings.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rumbo::style {

enum class LayerType { background, fill, line, circle, symbol, raster };
enum class Blend { normal, multiply };

std::string_view to_string(LayerType type);

// One layer, drawn in the order of the file. Properties keep MapLibre's names ("line-width");
// docs/style.md lists them with their units. Immutable once read: may be shared between threads.
class Layer {
 public:
  std::string id;
  LayerType type = LayerType::background;
  std::string source;
  std::string source_layer;  // of a basemap source: the layer's file stem; empty where a source has
                             // one layer
  double min_zoom = 0;  // 0, the world in 512 pixels, and below: no limit, however small the map
  double max_zoom = 24;
  std::optional<Expression> filter;
  base::SourcePosition position;
  std::vector<std::pair<std::string, Expression>> properties;  // paint and layout together
  bool visible = true;          // layout: {visibility: none} makes it false
  Blend blend = Blend::normal;  // metadata: {rumbo:blend: multiply}
  double spread = 0;            // metadata: {rumbo:spread: 0.6}, of an area's width, for its name
  // metadata: {rumbo:legend: ...}: the wording by language; one without a language stands under "".
  std::vector<std::pair<std::string, std::string>> legends;

  bool visible_at(double zoom) const {
    return visible && (min_zoom <= 0 || zoom >= min_zoom) && zoom < max_zoom;
  }
  bool shows(const Context& context) const;  // the filter's answer; true without one

  Expression::Names reads() const;  // of its filter and of its properties

  const Expression* find(
      std::string_view property) const;  // nullptr when the style does not set it

  // The property's value, or `otherwise` when it is absent, null or of another type.
  double number(std::string_view property, const Context& context, double otherwise) const;
  Colour colour(std::string_view property, const Context& context, Colour otherwise) const;
  std::string text(std::string_view property, const Context& context,
                   std::string_view otherwise) const;
  bool flag(std::string_view property, const Context& context, bool otherwise) const;
  std::vector<double> numbers(std::string_view property, const Context& context) const;
  std::vector<std::string> texts(std::string_view property, const Context& context) const;

  // The line for the legend in this language, else without a language, else the first; empty when
  // the layer stands in no legend.
  std::string_view legend(std::string_view language) const;
};

enum class SourceType { basemap, journeys, gazetteer, vector_file, relief, raster_file };

struct Source {
  std::string name;
  SourceType type = SourceType::basemap;
  std::string file;    // of a file: an absolute path, or relative to the style's folder
  std::string crs;     // of a file: what stands in for its own; empty for that
  std::string credit;  // of a file: `attribution`, printed on the map
  base::SourcePosition position;
};

struct Style {
  std::string name;
  std::string description;
  std::filesystem::path folder;  // where the style file stands; empty for parse()
  std::vector<Source> sources;
  std::vector<Layer> layers;  // bottom first; at most 2,000
  MapSettings map;
  // map: {fonts: {role: [...]}}; empty where fonts is a list.
  std::vector<std::pair<std::string, std::vector<std::string>>> font_roles;

  // The fonts of a role; those of the map where there is no such role.
  const std::vector<std::string>& fonts_for(std::string_view role) const;
  const Source* find_source(std::string_view name) const;  // nullptr when there is none
};

// InputError with every problem of the file and of those it extends: unknown sources, layer types
// and properties (with the nearest known one), expressions that are not supported, colours that are
// none. `shipped`: the folder in which `extends: report` is looked up after the file's own.
Style read(const std::filesystem::path& file, const std::filesystem::path& shipped = {});
Style parse(const std::string& yaml, const std::string& file_name);

// The document of a style with all it extends, its constants and font roles put in. InputError as
// above, but layers and sources are not looked at.
yaml::Node read_plain(const std::filesystem::path& file, const std::filesystem::path& shipped = {});

}  // namespace rumbo::style
