#include "surfaces/tile_png.hpp"

#include <algorithm>
#include <string_view>

namespace rumbo::surfaces {
namespace {

constexpr int palette_level = 1;  // of deflate: tiles get no smaller by more
constexpr int true_level = 2;
constexpr int rgb = 2, indexed = 3, rgba = 6;  // PNG's colour types

void append_number(std::string& out, std::uint32_t value) {
  for (const int shift : {24, 16, 8, 0}) out += static_cast<char>(value >> shift & 0xFF);
}

void append_chunk(std::string& out, std::string_view type, std::string_view data) {
  append_number(out, static_cast<std::uint32_t>(data.size()));
  const std::size_t begin = out.size();
  out.append(type).append(data);
  append_number(out, deflate::crc32(std::string_view(out).substr(begin)));
}

struct Rgba {
  std::uint32_t red, green, blue, alpha;
};

Rgba straight(std::uint32_t pixel) {
  const std::uint32_t alpha = pixel >> 24;
  const auto channel = [&](int shift) {
    const std::uint32_t value = pixel >> shift & 0xFF;
    return alpha == 0 || alpha == 255 ? value : std::min(255U, (value * 255 + alpha / 2) / alpha);
  };
  return {channel(16), channel(8), channel(0), alpha};
}

bool is_opaque(std::uint32_t pixel) { return pixel >> 24 == 255; }

int depth_for(std::size_t colours) {
  return colours <= 2 ? 1 : colours <= 4 ? 2 : colours <= 16 ? 4 : 8;
}

// PLTE and, where some colours are see-through, tRNS.
std::string palette_chunks(const std::vector<std::uint32_t>& colours) {
  std::string palette, alphas, chunks;
  for (const std::uint32_t colour : colours) {
    const Rgba parts = straight(colour);
    for (const std::uint32_t part : {parts.red, parts.green, parts.blue})
      palette += static_cast<char>(part);
    alphas += static_cast<char>(parts.alpha);
  }
  append_chunk(chunks, "PLTE", palette);
  if (!std::ranges::all_of(colours, is_opaque)) append_chunk(chunks, "tRNS", alphas);
  return chunks;
}

}  // namespace

TilePng::TilePng(Colours colours)
    : wanted_(colours), compressor_(colours == Colours::palette ? palette_level : true_level) {}

std::string TilePng::encode(const Pixels& tile) {
  const auto width = static_cast<std::size_t>(tile.width);
  if (wanted_ == Colours::palette)
    colours_.number_nearly(tile.data, width);
  else if (!colours_.number_exactly(tile.data, width))
    return encode_true(tile);
  return encode_numbered(tile);
}

std::string TilePng::encode_numbered(const Pixels& tile) {
  const int depth = depth_for(colours_.colours().size());
  const auto width = static_cast<std::size_t>(tile.width);
  const std::size_t a_byte = 8 / static_cast<std::size_t>(depth);
  rows_.clear();
  for (std::size_t y = 0; y < static_cast<std::size_t>(tile.height); ++y) {
    const unsigned char* const row = colours_.numbers().data() + y * width;
    rows_ += '\0';
    if (depth == 8) {
      rows_.append(reinterpret_cast<const char*>(row), width);
      continue;
    }
    for (std::size_t x = 0; x < width; x += a_byte) {
      unsigned packed = 0;
      for (std::size_t i = 0; i < a_byte; ++i)
        packed = packed << depth | (x + i < width ? row[x + i] : 0U);
      rows_ += static_cast<char>(packed);
    }
  }
  return file(tile, depth, indexed, palette_chunks(colours_.colours()));
}

std::string TilePng::encode_true(const Pixels& tile) {
  const bool opaque = std::ranges::all_of(tile.data, is_opaque);
  const auto width = static_cast<std::size_t>(tile.width);
  const std::size_t a_pixel = opaque ? 3 : 4;
  rows_.resize(static_cast<std::size_t>(tile.height) * (1 + a_pixel * width));
  char* out = rows_.data();
  for (std::size_t i = 0; i < tile.data.size(); ++i) {
    if (i % width == 0) *out++ = 0;
    const Rgba parts = straight(tile.data[i]);
    *out++ = static_cast<char>(parts.red);
    *out++ = static_cast<char>(parts.green);
    *out++ = static_cast<char>(parts.blue);
    if (!opaque) *out++ = static_cast<char>(parts.alpha);
  }
  return file(tile, 8, opaque ? rgb : rgba, {});
}

std::string TilePng::file(const Pixels& tile, int depth, int colour_type,
                          const std::string& palette) {
  std::string out("\x89PNG\r\n\x1a\n", 8), header;
  append_number(header, static_cast<std::uint32_t>(tile.width));
  append_number(header, static_cast<std::uint32_t>(tile.height));
  for (const int part : {depth, colour_type, 0, 0, 0}) header += static_cast<char>(part);
  append_chunk(out, "IHDR", header);
  out += palette;
  append_chunk(out, "IDAT", compressor_.zlib(rows_));
  append_chunk(out, "IEND", {});
  return out;
}

}  // namespace rumbo::surfaces
