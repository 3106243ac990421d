#pragma once

#include "tiles/job.hpp"

namespace rumbo::mapcli {

// Makes a sample of the tiles and tells on standard output how many tiles, bytes and minutes there
// are to come.
void estimate_tiles(const tiles::Request& request, bool json);

}  // namespace rumbo::mapcli
