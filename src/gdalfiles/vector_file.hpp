#pragma once

#include "basemap/foreign_files.hpp"

#include <filesystem>
#include <memory>

namespace rumbo::gdalfiles {

// basemap::VectorSource is made of this.
std::unique_ptr<basemap::VectorReading> open_vector(const std::filesystem::path& file,
                                                    const basemap::VectorOptions& options);

}  // namespace rumbo::gdalfiles
