#pragma once

#include <filesystem>

namespace rumbo::mapcli {

// Where what takes long to prepare is kept between runs: $RUMBO_CACHE, else rumbo in
// $XDG_CACHE_HOME, else ~/.cache/rumbo. Empty, and nothing is kept, where RUMBO_CACHE is set to
// nothing or there is no home. It need not exist.
std::filesystem::path cache_folder();

}  // namespace rumbo::mapcli
