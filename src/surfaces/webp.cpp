#include "base/error.hpp"
#include "surfaces/animation.hpp"

#include <algorithm>
#include <memory>

#include <fmt/format.h>
#include <webp/encode.h>
#include <webp/mux.h>

namespace rumbo::surfaces {
namespace {

struct DeleteEncoder {
  void operator()(WebPAnimEncoder* encoder) const { WebPAnimEncoderDelete(encoder); }
};
using Encoder = std::unique_ptr<WebPAnimEncoder, DeleteEncoder>;

void check(bool done, const Encoder& encoder) {
  if (!done)
    throw base::Error(
        fmt::format("cannot write the WebP: {}", WebPAnimEncoderGetError(encoder.get())));
}

WebPConfig lossless() {
  WebPConfig config;
  if (!WebPConfigInit(&config) || !WebPConfigLosslessPreset(&config, 3))
    throw base::Error("cannot set up the WebP encoder");
  config.thread_level = 0;
  return config;
}

// A page as libwebp takes it: 0xAARRGGBB too, but not premultiplied; pages are opaque.
class Picture {
 public:
  explicit Picture(const Pixels& page) {
    if (!WebPPictureInit(&picture_)) throw base::Error("cannot set up the WebP encoder");
    picture_.use_argb = 1;
    picture_.width = page.width;
    picture_.height = page.height;
    if (!WebPPictureAlloc(&picture_))
      throw base::Error(
          fmt::format("cannot write a WebP of {}x{} pixels", page.width, page.height));
    for (int y = 0; y < page.height; ++y)
      std::transform(page.data.begin() + static_cast<std::ptrdiff_t>(y) * page.width,
                     page.data.begin() + static_cast<std::ptrdiff_t>(y + 1) * page.width,
                     picture_.argb + static_cast<std::ptrdiff_t>(y) * picture_.argb_stride,
                     [](std::uint32_t pixel) { return pixel | 0xFF000000U; });
  }
  ~Picture() { WebPPictureFree(&picture_); }
  Picture(const Picture&) = delete;
  Picture& operator=(const Picture&) = delete;

  WebPPicture* get() { return &picture_; }

 private:
  WebPPicture picture_{};
};

}  // namespace

std::string encode_webp(const std::vector<Pixels>& pages, int milliseconds) {
  const int width = pages.at(0).width, height = pages.at(0).height;
  if (std::max(width, height) > WEBP_MAX_DIMENSION)
    throw base::UsageError(
        fmt::format("a WebP of {}x{} pixels cannot be written: at most {} a side; a GIF can", width,
                    height, WEBP_MAX_DIMENSION));
  WebPAnimEncoderOptions options;
  if (!WebPAnimEncoderOptionsInit(&options)) throw base::Error("cannot set up the WebP encoder");
  const Encoder encoder(WebPAnimEncoderNew(width, height, &options));
  if (!encoder) throw base::Error("cannot set up the WebP encoder");
  const WebPConfig config = lossless();
  int at = 0;
  for (const Pixels& page : pages) {
    check(WebPAnimEncoderAdd(encoder.get(), Picture(page).get(), at, &config), encoder);
    at += milliseconds;
  }
  at += (last_stands - 1) * milliseconds;
  check(WebPAnimEncoderAdd(encoder.get(), nullptr, at, nullptr), encoder);
  WebPData data;
  WebPDataInit(&data);
  check(WebPAnimEncoderAssemble(encoder.get(), &data), encoder);
  std::string bytes(reinterpret_cast<const char*>(data.bytes), data.size);
  WebPDataClear(&data);
  return bytes;
}

}  // namespace rumbo::surfaces
