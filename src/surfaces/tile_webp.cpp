#include "base/error.hpp"
#include "surfaces/tile_png.hpp"

#include <algorithm>
#include <memory>

#include <webp/encode.h>

namespace rumbo::surfaces {
namespace {

constexpr int level = 0;  // the fastest of libwebp's lossless ones

[[noreturn]] void fail() { throw base::Error("cannot write a tile as WebP"); }

struct Picture {
  Picture() {
    if (!WebPPictureInit(&picture)) fail();
  }
  ~Picture() { WebPPictureFree(&picture); }
  Picture(const Picture&) = delete;
  Picture& operator=(const Picture&) = delete;
  WebPPicture picture{};
};

struct Written {
  Written() { WebPMemoryWriterInit(&writer); }
  ~Written() { WebPMemoryWriterClear(&writer); }
  Written(const Written&) = delete;
  Written& operator=(const Written&) = delete;
  WebPMemoryWriter writer{};
};

// Not premultiplied, as libwebp takes it.
std::uint32_t straight(std::uint32_t pixel) {
  const std::uint32_t alpha = pixel >> 24;
  if (alpha == 255 || alpha == 0) return pixel;
  std::uint32_t out = alpha;
  for (const int shift : {16, 8, 0})
    out = out << 8 | std::min(255U, ((pixel >> shift & 0xFF) * 255 + alpha / 2) / alpha);
  return out;
}

}  // namespace

std::string encode_webp_tile(const Pixels& tile) {
  WebPConfig config;
  if (!WebPConfigInit(&config) || !WebPConfigLosslessPreset(&config, level)) fail();
  config.thread_level = 0;
  Picture own;
  WebPPicture& picture = own.picture;
  picture.use_argb = 1;
  picture.width = tile.width;
  picture.height = tile.height;
  if (!WebPPictureAlloc(&picture)) fail();
  for (int y = 0; y < tile.height; ++y)
    for (int x = 0; x < tile.width; ++x)
      picture.argb[y * picture.argb_stride + x] =
          straight(tile.data[static_cast<std::size_t>(y) * static_cast<std::size_t>(tile.width) +
                             static_cast<std::size_t>(x)]);
  Written written;
  picture.writer = WebPMemoryWrite;
  picture.custom_ptr = &written.writer;
  if (!WebPEncode(&config, &picture)) fail();
  return {reinterpret_cast<const char*>(written.writer.mem), written.writer.size};
}

}  // namespace rumbo::surfaces
