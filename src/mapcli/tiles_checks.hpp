#pragma once

#include "mapcli/tiles_options.hpp"
#include "tiles/job.hpp"

namespace rumbo::mapcli {

// What is refused before any work is done, and before anything is written.

// UsageError where no output is named, or an input is; Error where it cannot be written.
void check_output(const TilesOptions& options);
// UsageError, with the number of tiles, for zooms that are too deep.
void check_zooms(const TilesOptions& options);
// UsageError, with the number of tiles, for too many.
void check_count(const tiles::Request& request);

}  // namespace rumbo::mapcli
