#include "tiles/picture_size.hpp"

#include "gazetteer/checksum.hpp"

namespace rumbo::tiles {
namespace {

using Size = std::pair<std::uint32_t, std::uint32_t>;

std::uint32_t byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

std::uint32_t big(std::string_view bytes, std::size_t at) {
  return byte_at(bytes, at) << 24 | byte_at(bytes, at + 1) << 16 | byte_at(bytes, at + 2) << 8 |
         byte_at(bytes, at + 3);
}

std::uint32_t little(std::string_view bytes, std::size_t at, int count) {
  std::uint32_t number = 0;
  for (int i = count - 1; i >= 0; --i)
    number = number << 8 | byte_at(bytes, at + static_cast<std::size_t>(i));
  return number;
}

// PNG, section 5: every chunk with its checksum, IHDR first and IEND last.
std::optional<Size> png(std::string_view bytes) {
  constexpr std::string_view signature("\x89PNG\r\n\x1a\n", 8);
  if (!bytes.starts_with(signature) || bytes.substr(12, 4) != "IHDR" || bytes.size() < 33)
    return std::nullopt;
  std::size_t at = signature.size();
  while (bytes.size() - at >= 12) {
    const std::uint64_t length = big(bytes, at);
    if (length > bytes.size() - at - 12) return std::nullopt;
    const std::string_view chunk = bytes.substr(at + 4, length + 4);
    if (gazetteer::crc32(chunk) != big(bytes, at + 8 + length)) return std::nullopt;
    at += 12 + length;
    if (chunk == "IEND")
      return at == bytes.size() ? std::optional(Size{big(bytes, 16), big(bytes, 20)})
                                : std::nullopt;
  }
  return std::nullopt;
}

// WebP container (RFC 9649, section 2.4 on): the RIFF size, and the size of VP8, VP8L or VP8X.
std::optional<Size> webp(std::string_view bytes) {
  if (bytes.size() < 30 || !bytes.starts_with("RIFF") || bytes.substr(8, 4) != "WEBP" ||
      std::uint64_t{little(bytes, 4, 4)} + 8 != bytes.size())
    return std::nullopt;
  const std::string_view kind = bytes.substr(12, 4);
  if (kind == "VP8 ") return Size{little(bytes, 26, 2) & 0x3fff, little(bytes, 28, 2) & 0x3fff};
  if (kind == "VP8X") return Size{little(bytes, 24, 3) + 1, little(bytes, 27, 3) + 1};
  if (kind != "VP8L" || byte_at(bytes, 20) != 0x2f) return std::nullopt;
  const std::uint32_t bits = little(bytes, 21, 4);
  return Size{(bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1};
}

}  // namespace

std::optional<Size> size_of_picture(std::string_view bytes, archive::TileFormat format) {
  return format == archive::TileFormat::png ? png(bytes) : webp(bytes);
}

}  // namespace rumbo::tiles
