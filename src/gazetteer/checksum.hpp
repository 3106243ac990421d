#pragma once

#include <cstdint>
#include <string_view>

namespace rumbo::gazetteer {

// CRC-32 as in zlib and PNG (ISO 3309); `before` continues an earlier piece's.
std::uint32_t crc32(std::string_view bytes, std::uint32_t before = 0);

}  // namespace rumbo::gazetteer
