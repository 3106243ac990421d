#pragma once

#include "geo/value.hpp"
#include "style/style.hpp"
#include "yaml/node.hpp"

#include <string>

namespace rumbo::style {

// What a MapLibre style says of its surroundings and a style file does not.
struct MapLibreOptions {
  std::string tiles;   // where tiles lie: SOURCE/{z}/{x}/{y}.mvt (.png of rasters) are below it
  std::string glyphs;  // a URL with {fontstack} and {range}; none where empty
  std::string sprite;  // a URL; none where empty
};

// A style as a MapLibre Style Specification v8 document: constants, roles and what it extends are
// put in; journeys (without features) and files become GeoJSON sources, all else tiles. `map:` is
// kept under metadata, as "rumbo:map". `plain` is what read_plain() gives, `style` what read()
// does, of the same file. Keys stand in the specification's order. Thread-safe.
geo::Value to_maplibre(const Style& style, const yaml::Node& plain, const MapLibreOptions& options);

}  // namespace rumbo::style
