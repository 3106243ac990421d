#include "surfaces/png.hpp"

#include "base/error.hpp"

#include <cmath>
#include <functional>

#include <fmt/format.h>
#include <png.h>

namespace rumbo::surfaces {
namespace {

[[noreturn]] void fail(png_structp, png_const_charp message) {
  throw base::Error(fmt::format("cannot write the PNG: {}", message));
}

void append(png_structp png, png_bytep bytes, png_size_t count) {
  static_cast<std::string*>(png_get_io_ptr(png))
      ->append(reinterpret_cast<const char*>(bytes), count);
}

class Writer {
 public:
  Writer(int width, int height, int colour_type)
      : png_(png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, fail, nullptr)),
        info_(png_ ? png_create_info_struct(png_) : nullptr) {
    if (!info_) throw base::Error("cannot write the PNG: out of memory");
    png_set_write_fn(png_, &bytes_, append, nullptr);
    png_set_user_limits(png_, 0x7FFFFFFF, 0x7FFFFFFF);
    png_set_IHDR(png_, info_, static_cast<png_uint_32>(width), static_cast<png_uint_32>(height), 8,
                 colour_type, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
                 PNG_FILTER_TYPE_DEFAULT);
    png_set_compression_level(png_, 3);
  }
  ~Writer() { png_destroy_write_struct(&png_, &info_); }
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  void set_filter(int filter) { png_set_filter(png_, PNG_FILTER_TYPE_BASE, filter); }
  void set_resolution(double dots_per_metre) {
    const auto dots = static_cast<png_uint_32>(std::lround(dots_per_metre));
    png_set_pHYs(png_, info_, dots, dots, PNG_RESOLUTION_METER);
  }

  std::string write(int rows, const std::function<const unsigned char*(int)>& row) {
    png_write_info(png_, info_);
    for (int y = 0; y < rows; ++y) png_write_row(png_, row(y));
    png_write_end(png_, nullptr);
    return std::move(bytes_);
  }

 private:
  png_structp png_;
  png_infop info_;
  std::string bytes_;
};

}  // namespace

std::string encode_png(const Pixels& page, double dots_per_metre) {
  Writer writer(page.width, page.height, PNG_COLOR_TYPE_RGB);
  writer.set_filter(PNG_FILTER_SUB);
  writer.set_resolution(dots_per_metre);
  std::vector<unsigned char> row(3 * static_cast<std::size_t>(page.width));
  return writer.write(page.height, [&](int y) {
    const std::uint32_t* pixel = page.data.data() + static_cast<std::size_t>(y) * page.width;
    for (std::size_t x = 0; x < row.size(); x += 3, ++pixel) {
      row[x] = static_cast<unsigned char>(*pixel >> 16);
      row[x + 1] = static_cast<unsigned char>(*pixel >> 8);
      row[x + 2] = static_cast<unsigned char>(*pixel);
    }
    return row.data();
  });
}

std::string encode_png(const Image& image) {
  const bool grey = image.channels == 2;
  Writer writer(image.width, image.height,
                grey ? PNG_COLOR_TYPE_GRAY_ALPHA : PNG_COLOR_TYPE_RGB_ALPHA);
  writer.set_filter(PNG_FILTER_SUB);
  return writer.write(image.height, [&](int y) {
    return image.pixels.data() + image.channels * static_cast<std::size_t>(y) * image.width;
  });
}

}  // namespace rumbo::surfaces
