#pragma once

#include "basemap/basemap.hpp"
#include "render/panel.hpp"
#include "render/view.hpp"
#include "style/map_settings.hpp"

namespace rumbo::render {

// A small map of the country and its neighbours with the frame marked on it. An empty size where
// the map itself shows half a continent, or the basemap has no layer of countries.
// The same without its map: as large, and as empty where there would be none.
Panel locator_sketch(const View& view);

Panel locator(const View& view, const basemap::Basemap& basemap,
              const style::MapSettings& settings);

}  // namespace rumbo::render
