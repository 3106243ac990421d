#pragma once

#include "basemap/foreign_files.hpp"

#include <filesystem>
#include <memory>

namespace rumbo::basemap {

// A layer of the basemap, a FlatGeobuf: read without GDAL. InputError when it is none.
std::unique_ptr<VectorReading> open_shipped_layer(const std::filesystem::path& file);

// A user's FlatGeobuf that declares WGS 84 and holds numbers and text only is read so too. Nothing
// for any other file, which GDAL must read.
std::unique_ptr<VectorReading> open_plain_flatgeobuf(const std::filesystem::path& file);

}  // namespace rumbo::basemap
