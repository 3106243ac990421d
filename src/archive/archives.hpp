#pragma once

#include "archive/info.hpp"
#include "archive/tile_run.hpp"

#include <filesystem>
#include <memory>
#include <string>

namespace rumbo::archive {

// By its name's ending: .pmtiles, .mbtiles, or a folder where it has none. UsageError for another
// ending.
enum class Container { pmtiles, mbtiles, folder };
Container container_of(const std::filesystem::path& path);

std::unique_ptr<TileSink> create(const std::filesystem::path& path, const Info& info,
                                 const std::string& url);
// Not of a folder: UsageError.
std::unique_ptr<TileSource> open(const std::filesystem::path& path);

}  // namespace rumbo::archive
