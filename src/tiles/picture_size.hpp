#pragma once

#include "archive/info.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace rumbo::tiles {

// Width and height of a PNG or WebP from its signature and first chunk; nothing where these, or the
// end that they announce, are not there. The pixels are not looked at.
std::optional<std::pair<std::uint32_t, std::uint32_t>> size_of_picture(std::string_view bytes,
                                                                       archive::TileFormat format);

}  // namespace rumbo::tiles
