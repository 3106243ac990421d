#pragma once

#include <filesystem>
#include <vector>

namespace rumbo::mapcli {

// Draws a small map of one made-up journey in each of the styles: FOLDER/NAME.png, 480 by 360
// pixels. Makes the folder where it is missing.
void draw_thumbnails(const std::vector<std::filesystem::path>& styles,
                     const std::filesystem::path& folder);

}  // namespace rumbo::mapcli
