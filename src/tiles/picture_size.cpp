#include "tiles/picture_size.hpp"

#include "gazetteer/checksum.hpp"

#include <memory>

#include <webp/decode.h>

namespace rumbo::tiles {
namespace {

constexpr int most_pixels = 4096;  // a side

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
  if (bytes.size() < 33 || !bytes.starts_with(signature) || bytes.substr(12, 4) != "IHDR")
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

// WebP (RFC 9649): the RIFF size, and that libwebp can read it, as there is no checksum.
std::optional<Size> webp(std::string_view bytes) {
  if (bytes.size() < 30 || !bytes.starts_with("RIFF") || bytes.substr(8, 4) != "WEBP" ||
      std::uint64_t{little(bytes, 4, 4)} + 8 != bytes.size())
    return std::nullopt;
  const auto* const data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  int width = 0, height = 0;
  if (!WebPGetInfo(data, bytes.size(), &width, &height) || width > most_pixels ||
      height > most_pixels)
    return std::nullopt;
  const std::unique_ptr<std::uint8_t, decltype(&WebPFree)> pixels(
      WebPDecodeRGBA(data, bytes.size(), &width, &height), WebPFree);
  if (!pixels) return std::nullopt;
  return Size{static_cast<std::uint32_t>(width), static_cast<std::uint32_t>(height)};
}

}  // namespace

std::optional<Size> size_of_picture(std::string_view bytes, archive::TileFormat format) {
  return format == archive::TileFormat::png ? png(bytes) : webp(bytes);
}

}  // namespace rumbo::tiles
