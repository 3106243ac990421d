#pragma once

#include "basemap/foreign_files.hpp"

#include <filesystem>
#include <memory>
#include <string>

namespace rumbo::gdalfiles {

// basemap::RasterSource is made of this.
std::unique_ptr<basemap::RasterReading> open_raster(const std::filesystem::path& file,
                                                    const std::string& crs);

}  // namespace rumbo::gdalfiles
