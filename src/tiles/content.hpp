#pragma once

#include "base/diagnostic.hpp"
#include "basemap/basemap.hpp"
#include "gazetteer/gazetteer.hpp"
#include "geo/feature.hpp"
#include "style/style.hpp"

#include <string>
#include <vector>

namespace rumbo::tiles {

// What a style's layers are drawn from: one of a source's layers, and its features.
struct SourceLayer {
  std::string source;
  std::string source_layer;
  style::SourceType type = style::SourceType::basemap;
  geo::Features features;
  std::vector<const style::Layer*> drawn_by;  // the style's layers, bottom first
  std::string name = {};                      // in vector tiles
};

// Which properties features keep: all, or, of the map's own data, names, populations and what the
// style reads; journeys and files of the user's keep all theirs.
enum class Properties { all, needed };

// Where features come from. What is not given stays empty. The references outlive what is made.
struct Sources {
  const style::Style& style;
  const geo::Features& journeys;
  const basemap::Basemap* basemap = nullptr;
  const gazetteer::Gazetteer* gazetteer = nullptr;
  std::string language = {};  // of names that the data know in several
  Properties properties = Properties::all;
  bool only_shown = false;  // no places that have fewer people than the style's filters ask for
};

// Every layer that the style draws lines, areas, points or names of, in the style's order, each
// once; without features.
std::vector<SourceLayer> layers_of(const style::Style& style);
// Reads a layer's features inside a box. Warns where data are missing. Thread-safe.
void read_features(const Sources& sources, const geo::BBox& box, SourceLayer& layer,
                   base::Diagnostics& problems);
// What several readings warned of, in their order.
void add_warnings(const std::vector<base::Diagnostics>& found, base::Diagnostics& problems);
// Reads all layers, beside each other.
std::vector<SourceLayer> read_content(const Sources& sources, const geo::BBox& box,
                                      base::Diagnostics& problems);

}  // namespace rumbo::tiles
