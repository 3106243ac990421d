#pragma once

#include "render/map.hpp"
#include "render/view.hpp"

#include <map>
#include <string>
#include <vector>

namespace rumbo::render {

// The features of a style's layers inside the view, each source layer read once. Confined to a
// thread.
class LayerFeatures {
 public:
  LayerFeatures(const MapRequest& request, const geo::Features& journeys, const View& view,
                base::Diagnostics& problems);

  // Empty for layers without features (background, raster) and, with a warning, where the data are
  // missing.
  const geo::Features& of(const style::Layer& layer);
  bool is_journey(const style::Layer& layer) const;
  bool is_place(const style::Layer& layer) const;

 private:
  geo::Features read(const style::Layer& layer, const style::Source& source);
  geo::Features places(const style::Layer& layer) const;

  const MapRequest& request_;
  const geo::Features& journeys_;
  const View& view_;
  base::Diagnostics& problems_;
  std::map<std::pair<std::string, std::string>, geo::Features> read_;
};

}  // namespace rumbo::render
