#pragma once

#include "render/view.hpp"
#include "scene/scene.hpp"
#include "style/style.hpp"

#include <filesystem>
#include <string>

namespace rumbo::render {

using namespace scene;

// A raster file in its own colours, warped into the view: raster-opacity, -saturation, -contrast,
// -brightness-min and -brightness-max apply as MapLibre's do. InputError for a file that cannot be
// read (basemap/raster_source.hpp).
Group picture_layer(const style::Layer& layer, const std::filesystem::path& file,
                    const std::string& crs, const View& view);

}  // namespace rumbo::render
