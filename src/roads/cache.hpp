#pragma once

#include "roads/profile.hpp"

#include <cstdint>
#include <filesystem>

namespace rumbo::roads {

// What tells a source from another, and from itself before a change: its size, the time it was last
// written, and sixty-four blocks of it, evenly spread, with the first and the last; of a Shapefile
// its other parts too. Reading all of a country's extract would take longer than opening its
// prepared roads; a change that keeps the size, the time and those blocks goes unseen. InputError
// when the file cannot be read.
std::uint64_t fingerprint(const std::filesystem::path& source);

// Where the prepared roads of a source are kept: "chiapas-car-1f6b0a....roads".
std::filesystem::path cache_file(const std::filesystem::path& folder,
                                 const std::filesystem::path& source, Profile profile,
                                 std::uint64_t fingerprint);

}  // namespace rumbo::roads
