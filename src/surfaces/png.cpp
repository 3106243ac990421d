#include "surfaces/png.hpp"

#include "base/error.hpp"
#include "surfaces/palette.hpp"

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
  Writer(int width, int height, int colour_type, int depth = 8)
      : png_(png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, fail, nullptr)),
        info_(png_ ? png_create_info_struct(png_) : nullptr) {
    if (!info_) throw base::Error("cannot write the PNG: out of memory");
    png_set_write_fn(png_, &bytes_, append, nullptr);
    png_set_user_limits(png_, 0x7FFFFFFF, 0x7FFFFFFF);
    png_set_IHDR(png_, info_, static_cast<png_uint_32>(width), static_cast<png_uint_32>(height),
                 depth, colour_type, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
                 PNG_FILTER_TYPE_DEFAULT);
    // Flat colours pack best unfiltered, and level 3 costs half of the default's time for a tenth
    // more bytes.
    png_set_compression_level(png_, 3);
    png_set_filter(png_, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
  }
  ~Writer() { png_destroy_write_struct(&png_, &info_); }
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  void set_palette(const std::vector<std::uint32_t>& colours) {
    std::vector<png_color> list;
    for (const std::uint32_t colour : colours)
      list.push_back({static_cast<png_byte>(colour >> 16), static_cast<png_byte>(colour >> 8),
                      static_cast<png_byte>(colour)});
    png_set_PLTE(png_, info_, list.data(), static_cast<int>(list.size()));
  }

  void note(const PngNotes& notes) {
    if (notes.dots_per_metre > 0) {
      const auto dots = static_cast<png_uint_32>(std::lround(notes.dots_per_metre));
      png_set_pHYs(png_, info_, dots, dots, PNG_RESOLUTION_METER);
    }
    note("Title", notes.title, notes.language);
    note("Description", notes.description, notes.language);
  }

  std::string write(int rows, const std::function<const unsigned char*(int)>& row) {
    png_write_info(png_, info_);
    png_set_packing(png_);  // pixels of less than 8 bits come one a byte
    for (int y = 0; y < rows; ++y) png_write_row(png_, row(y));
    png_write_end(png_, nullptr);
    return std::move(bytes_);
  }

 private:
  void note(const char* key, std::string text, std::string language) {
    if (text.empty()) return;
    png_text chunk{};
    chunk.compression = PNG_ITXT_COMPRESSION_NONE;
    chunk.key = const_cast<char*>(key);  // libpng copies all of them
    chunk.text = text.data();
    chunk.itxt_length = text.size();
    chunk.lang = language.data();
    png_set_text(png_, info_, &chunk, 1);
  }

  png_structp png_;
  png_infop info_;
  std::string bytes_;
};

int depth_for(std::size_t colours) {
  return colours <= 2 ? 1 : colours <= 4 ? 2 : colours <= 16 ? 4 : 8;
}

std::string encode_indexed(const Indexed& indexed, const Pixels& page, const PngNotes& notes) {
  Writer writer(page.width, page.height, PNG_COLOR_TYPE_PALETTE, depth_for(indexed.colours.size()));
  writer.set_palette(indexed.colours);
  writer.note(notes);
  return writer.write(page.height, [&](int y) {
    return indexed.pixels.data() + static_cast<std::size_t>(y) * page.width;
  });
}

}  // namespace

std::string encode_png(const Pixels& page, const PngNotes& notes) {
  if (const auto indexed = exact_palette(page)) return encode_indexed(*indexed, page, notes);
  Writer writer(page.width, page.height, PNG_COLOR_TYPE_RGB);
  writer.note(notes);
  std::vector<unsigned char> row(3 * static_cast<std::size_t>(page.width));
  return writer.write(page.height, [&](int y) {
    const std::uint32_t* pixel = page.data.data() + static_cast<std::size_t>(y) * page.width;
    unsigned char* const bytes = row.data();
    for (std::size_t x = 0; x < row.size(); x += 3, ++pixel) {
      const std::uint32_t colour = *pixel;
      bytes[x] = static_cast<unsigned char>(colour >> 16);
      bytes[x + 1] = static_cast<unsigned char>(colour >> 8);
      bytes[x + 2] = static_cast<unsigned char>(colour);
    }
    return bytes;
  });
}

std::string encode_png(const Image& image) {
  const bool grey = image.channels == 2;
  Writer writer(image.width, image.height,
                grey ? PNG_COLOR_TYPE_GRAY_ALPHA : PNG_COLOR_TYPE_RGB_ALPHA);
  return writer.write(image.height, [&](int y) {
    return image.pixels.data() + image.channels * static_cast<std::size_t>(y) * image.width;
  });
}

}  // namespace rumbo::surfaces
