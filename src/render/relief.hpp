#pragma once

#include "basemap/basemap.hpp"
#include "render/view.hpp"
#include "style/style.hpp"

namespace rumbo::render {

// Shaded relief as light and shade over what is below: slopes darker than the window's middle grey
// shade it, brighter ones lighten it, by up to raster-opacity. Only where `below` (the map drawn so
// far) has areas filled: the sea stays plain. An empty group without a basemap or relief.
Group relief_layer(const style::Layer& layer, const basemap::Basemap* basemap, const View& view,
                   const Group& below);

}  // namespace rumbo::render
