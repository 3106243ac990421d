#pragma once

#include <filesystem>

namespace rumbo::cli {

// Where the program's data stands: $RUMBO_DATA; else share/rumbo in the installation (or in the
// build tree). It holds world.gaz, basemap/, styles/ and fonts.conf. Error if there is none.
std::filesystem::path data_folder();

}  // namespace rumbo::cli
