#include "base/error.hpp"
#include "surfaces/animation.hpp"
#include "surfaces/palette.hpp"

#include <algorithm>
#include <bit>
#include <memory>

#include <fmt/format.h>
#include <gif_lib.h>

namespace rumbo::surfaces {
namespace {

int append(GifFileType* gif, const GifByteType* bytes, int count) {
  static_cast<std::string*>(gif->UserData)
      ->append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(count));
  return count;
}

struct FreeMap {
  void operator()(ColorMapObject* map) const { GifFreeMapObject(map); }
};
using ColourMap = std::unique_ptr<ColorMapObject, FreeMap>;

// GIF's palettes have a power of two of colours.
ColourMap colour_map(const std::vector<std::uint32_t>& colours) {
  const auto count = std::max<std::size_t>(2, std::bit_ceil(colours.size()));
  ColourMap map(GifMakeMapObject(static_cast<int>(count), nullptr));
  if (!map) throw base::Error("cannot write the GIF: out of memory");
  for (std::size_t i = 0; i < colours.size(); ++i)
    map->Colors[i] = {static_cast<GifByteType>(colours[i] >> 16),
                      static_cast<GifByteType>(colours[i] >> 8),
                      static_cast<GifByteType>(colours[i])};
  return map;
}

struct Window {
  int left = 0, top = 0, width = 1, height = 1;
};

// Where two pages differ; a single pixel when they are alike.
Window difference(const Indexed& before, const Indexed& now, int width, int height) {
  int left = width, right = -1, top = height, bottom = -1;
  for (int y = 0; y < height; ++y) {
    const std::ptrdiff_t row = static_cast<std::ptrdiff_t>(y) * width;
    const auto from = now.pixels.begin() + row, to = from + width;
    const auto first = std::mismatch(from, to, before.pixels.begin() + row).first;
    if (first == to) continue;
    auto last = to - 1;
    while (*last == before.pixels[static_cast<std::size_t>(last - now.pixels.begin())]) --last;
    left = std::min(left, static_cast<int>(first - from));
    right = std::max(right, static_cast<int>(last - from));
    top = std::min(top, y);
    bottom = y;
  }
  return right < 0 ? Window{} : Window{left, top, right - left + 1, bottom - top + 1};
}

class Gif {
 public:
  Gif() {
    int error = 0;
    gif_ = EGifOpen(&bytes_, append, &error);
    if (!gif_) throw base::Error(fmt::format("cannot write the GIF: {}", GifErrorString(error)));
  }
  ~Gif() {
    if (gif_) EGifCloseFile(gif_, nullptr);
  }
  Gif(const Gif&) = delete;
  Gif& operator=(const Gif&) = delete;

  void begin(int width, int height, const ColorMapObject* colours) {
    EGifSetGifVersion(gif_, true);
    check(EGifPutScreenDesc(gif_, width, height, 8, 0, colours));
    const unsigned char for_ever[] = {1, 0, 0};
    check(EGifPutExtensionLeader(gif_, APPLICATION_EXT_FUNC_CODE));
    check(EGifPutExtensionBlock(gif_, 11, "NETSCAPE2.0"));
    check(EGifPutExtensionBlock(gif_, 3, for_ever));
    check(EGifPutExtensionTrailer(gif_));
  }

  void add(const Indexed& page, int page_width, const Window& window, int hundredths) {
    GraphicsControlBlock control{DISPOSE_DO_NOT, false, hundredths, NO_TRANSPARENT_COLOR};
    GifByteType extension[4];
    check(EGifPutExtension(gif_, GRAPHICS_EXT_FUNC_CODE,
                           static_cast<int>(EGifGCBToExtension(&control, extension)), extension));
    check(EGifPutImageDesc(gif_, window.left, window.top, window.width, window.height, false,
                           nullptr));
    std::vector<GifPixelType> line(static_cast<std::size_t>(window.width));
    for (int y = window.top; y < window.top + window.height; ++y) {
      const auto from =
          page.pixels.begin() + static_cast<std::ptrdiff_t>(y) * page_width + window.left;
      std::copy_n(from, window.width, line.begin());
      check(EGifPutLine(gif_, line.data(), window.width));
    }
  }

  std::string finish() {
    const int closed = EGifCloseFile(gif_, nullptr);
    gif_ = nullptr;
    if (closed != GIF_OK) throw base::Error("cannot finish the GIF");
    return std::move(bytes_);
  }

 private:
  void check(int result) const {
    if (result != GIF_OK)
      throw base::Error(fmt::format("cannot write the GIF: {}", GifErrorString(gif_->Error)));
  }

  std::string bytes_;
  GifFileType* gif_ = nullptr;
};

}  // namespace

std::string encode_gif(const std::vector<Pixels>& pages, int milliseconds) {
  const std::vector<std::uint32_t> colours = shared_palette(pages, 256);
  const int width = pages.at(0).width, height = pages.at(0).height;
  Gif gif;
  gif.begin(width, height, colour_map(colours).get());
  Indexed before;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    Indexed now = nearest_colours(pages[i], colours);
    const Window window =
        i == 0 ? Window{0, 0, width, height} : difference(before, now, width, height);
    const int hundredths = (milliseconds + 5) / 10;
    gif.add(now, width, window, i + 1 == pages.size() ? last_stands * hundredths : hundredths);
    before = std::move(now);
  }
  return gif.finish();
}

}  // namespace rumbo::surfaces
