#pragma once

#include "base/diagnostic.hpp"
#include "render/map.hpp"

#include <filesystem>
#include <string>

namespace rumbo::mapcli {

// "800ms" or "1.5s" as milliseconds. UsageError for anything else and outside 20 ms to 60 s.
int parse_frame_time(const std::string& text);

// Error where the folder neither is there nor can be made: before any work is done.
void check_frames_folder(const std::filesystem::path& folder);

// Writes 2021-10-23.png and so on into the folder, which is made where its parent exists. Error
// when it cannot be written. Warns of frames of other dates that lie there: a film would show them.
base::Diagnostics write_frames(const render::Frames& frames, const std::filesystem::path& folder);

}  // namespace rumbo::mapcli
