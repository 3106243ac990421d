#pragma once

#include "archive/info.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace rumbo::tiles {

// Width and height of a PNG or WebP; nothing where it is not whole: a PNG by its chunks' checksums,
// a WebP, at most 4,096 pixels a side, by reading its pixels. Any bytes may come.
std::optional<std::pair<std::uint32_t, std::uint32_t>> size_of_picture(std::string_view bytes,
                                                                       archive::TileFormat format);

}  // namespace rumbo::tiles
