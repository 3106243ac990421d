#pragma once

#include <filesystem>

namespace rumbo::cli {

// Where the program's data stands: $RUMBO_DATA; else ../share/rumbo beside the running program
// (installed, and in the build tree too). It holds world.gaz, basemap/, styles/ and fonts.conf.
// Error if there is none.
std::filesystem::path data_folder();

}  // namespace rumbo::cli
