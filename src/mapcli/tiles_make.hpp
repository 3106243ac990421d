#pragma once

#include "mapcli/tiles_options.hpp"
#include "tiles/job.hpp"
#include "tiles/spool.hpp"

#include <filesystem>

namespace rumbo::mapcli {

// Where the tiles of an output wait until there are all of them.
std::filesystem::path spool_beside(const std::filesystem::path& output);

// Makes the tiles into the spool, and the archive of them. Error when interrupted: the spool then
// has what was made.
void make_tiles(const TilesOptions& options, const tiles::Request& request, tiles::Spool& spool);

}  // namespace rumbo::mapcli
