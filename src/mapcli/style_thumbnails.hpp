#pragma once

#include <filesystem>
#include <vector>

namespace rumbo::mapcli {

// Makes the folder where it is missing; Error when it cannot be.
void make_thumbnail_folder(const std::filesystem::path& folder);

// Draws a small map of one made-up journey in each of the styles: FOLDER/NAME.png, 480 by 360
// pixels. The folder must be there.
void draw_thumbnails(const std::vector<std::filesystem::path>& styles,
                     const std::filesystem::path& folder);

}  // namespace rumbo::mapcli
