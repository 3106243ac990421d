#pragma once

#include "archive/info.hpp"
#include "tiles/archive_style.hpp"

#include <filesystem>
#include <string>

namespace rumbo::mapcli {

// What a .pmtiles or .mbtiles file says of its tiles, or a folder's tiles.json. InputError when
// there is none, or it cannot be read.
archive::Info info_of_archive(const std::filesystem::path& path);

// Where viewers find it: at `url`; where that is empty, a .pmtiles beside the page, an .mbtiles as
// mbtiles://NAME, a folder where its tiles.json says. UsageError when the URL can be none of it.
tiles::ArchivePlace place_of_archive(const std::filesystem::path& path, const std::string& url);

}  // namespace rumbo::mapcli
