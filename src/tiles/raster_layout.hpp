#pragma once

#include "geo/tile.hpp"
#include "tiles/content.hpp"
#include "tiles/raster_names.hpp"
#include "tiles/raster_overlay.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace rumbo::tiles {

// What a zoom's names and journeys are laid out from. The references outlive it.
struct LayoutInput {
  const Sources& sources;
  const std::vector<SourceLayer>& content;
  const geo::Features& journeys;  // with their index
  const std::vector<std::pair<std::string, std::string>>& journey_titles;
  const scene::Typesetter& typesetter;
};

// A zoom's tiles as one plane.
struct RasterPlane {
  int zoom = 0;
  int side = 256;  // a tile's pixels, of the style's
  std::vector<geo::BBox> boxes;

  double style_zoom() const;
};

// Lays out the journeys and symbols of a zoom, for all tiles at once, so that names agree across
// their edges: a band for each of the style's layers, in their order, then `names_band`'s three.
// `names` holds those of the zoom before, and gets this one's.
void lay_out(const LayoutInput& input, const RasterPlane& plane, NamesBefore& names,
             RasterOverlay& overlay);

}  // namespace rumbo::tiles
