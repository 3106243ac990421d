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

// Where features come from. What is not given stays empty. The references outlive what is made.
struct Sources {
  const style::Style& style;
  const geo::Features& journeys;
  const basemap::Basemap* basemap = nullptr;
  const gazetteer::Gazetteer* gazetteer = nullptr;
  std::string language = {};  // of names that the data know in several
};

// The features inside a box of every layer that the style draws lines, areas, points or names of,
// in the style's order, each once. Warns where data are missing.
std::vector<SourceLayer> read_content(const Sources& sources, const geo::BBox& box,
                                      base::Diagnostics& problems);

}  // namespace rumbo::tiles
