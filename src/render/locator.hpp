#pragma once

#include "basemap/basemap.hpp"
#include "render/panel.hpp"
#include "render/view.hpp"
#include "style/map_settings.hpp"

namespace rumbo::render {

// Where the map is: up to 14 degrees, a small map of the country and its neighbours with the frame
// marked on it; for a country, the globe; for half a continent and more, or without a layer of
// countries, nothing: an empty size. The sketch is as large, without its map.
Panel locator_sketch(const View& view);

Panel locator(const View& view, const basemap::Basemap& basemap,
              const style::MapSettings& settings);

}  // namespace rumbo::render
