#include "basemap/tiff.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <cstdarg>
#include <cstring>

#include <fmt/format.h>
#include <tiffio.h>

namespace rumbo::basemap {
namespace {

constexpr std::uint32_t longest_side = 100'000;
constexpr std::uint64_t largest_block = 64 << 20;  // bytes

int silent(TIFF*, void*, const char*, const char*, std::va_list) { return 1; }

TIFF* open_quietly(const std::filesystem::path& file) {
  const std::unique_ptr<TIFFOpenOptions, decltype(&TIFFOpenOptionsFree)> options(
      TIFFOpenOptionsAlloc(), &TIFFOpenOptionsFree);
  TIFFOpenOptionsSetErrorHandlerExtR(options.get(), &silent, nullptr);
  TIFFOpenOptionsSetWarningHandlerExtR(options.get(), &silent, nullptr);
  return TIFFOpenExt(file.c_str(), "r", options.get());
}

}  // namespace

// How the cells of a level are stored.
struct Tiff::Blocks {
  bool tiles = false;
  int width = 0, height = 0;  // of a block, in cells
  std::size_t bytes = 0;
};

void Tiff::Close::operator()(tiff* one) const { TIFFClose(one); }

void Tiff::refuse(const std::string& why) const {
  throw base::InputError({file_.string(), 0, 0}, why);
}

Tiff::Tiff(const std::filesystem::path& file) : file_(file), tiff_(open_quietly(file)) {
  if (!tiff_) refuse("cannot be read as a GeoTIFF; check that it is there, or replace it");
  check_bands();
  find_levels();
}

void Tiff::check_bands() const {
  std::uint16_t bands = 1;
  TIFFGetFieldDefaulted(tiff_.get(), TIFFTAG_SAMPLESPERPIXEL, &bands);
  if (bands != 1) refuse(fmt::format("has {} bands; relief and heights have one", bands));
}

void Tiff::find_levels() {
  constexpr std::uint16_t most = 32;
  for (std::uint16_t i = 0; i < most && TIFFSetDirectory(tiff_.get(), i); ++i) {
    std::uint32_t columns = 0, rows = 0, kind = 0;
    TIFFGetField(tiff_.get(), TIFFTAG_IMAGEWIDTH, &columns);
    TIFFGetField(tiff_.get(), TIFFTAG_IMAGELENGTH, &rows);
    TIFFGetFieldDefaulted(tiff_.get(), TIFFTAG_SUBFILETYPE, &kind);
    if (columns < 1 || rows < 1 || columns > longest_side || rows > longest_side)
      refuse(fmt::format("is {} x {} cells; 1 to {} a side are read", columns, rows, longest_side));
    const Level level{i, static_cast<int>(columns), static_cast<int>(rows)};
    const bool overview =
        kind == FILETYPE_REDUCEDIMAGE && !levels_.empty() && level.columns < levels_.back().columns;
    if (i == 0 || overview) levels_.push_back(level);
  }
  TIFFSetDirectory(tiff_.get(), 0);
}

std::vector<double> Tiff::numbers(std::uint32_t tag) const {
  std::uint32_t count = 0;
  const double* values = nullptr;
  const TIFFField* field = TIFFFindField(tiff_.get(), tag, TIFF_DOUBLE);
  if (!field || !TIFFGetField(tiff_.get(), tag, &count, &values) || !values) return {};
  return {values, values + count};
}

Tiff::Blocks Tiff::blocks(const Level& level, std::size_t pixel_size) const {
  TIFF* const file = tiff_.get();
  if (!TIFFSetDirectory(file, level.directory)) refuse("is damaged; replace it");
  std::uint16_t bits = 1, bands = 1;
  TIFFGetFieldDefaulted(file, TIFFTAG_BITSPERSAMPLE, &bits);
  TIFFGetFieldDefaulted(file, TIFFTAG_SAMPLESPERPIXEL, &bands);
  if (bits != 8 * pixel_size || bands != 1)
    refuse(fmt::format("has {} bands of {} bits; one of {} is read here", bands, bits,
                       8 * pixel_size));
  Blocks result;
  result.tiles = TIFFIsTiled(file) != 0;
  std::uint32_t width = static_cast<std::uint32_t>(level.columns), height = 0;
  if (result.tiles) TIFFGetField(file, TIFFTAG_TILEWIDTH, &width);
  if (result.tiles) TIFFGetField(file, TIFFTAG_TILELENGTH, &height);
  if (!result.tiles) TIFFGetFieldDefaulted(file, TIFFTAG_ROWSPERSTRIP, &height);
  height = std::min(height, longest_side);
  if (!result.tiles) height = std::min(height, static_cast<std::uint32_t>(level.rows));
  const std::uint64_t bytes = std::uint64_t{width} * height * pixel_size;
  if (bytes == 0 || width > longest_side || bytes > largest_block)
    refuse("is stored in blocks that are too large; rewrite it with gdal_translate -co TILED=YES");
  result.width = static_cast<int>(width);
  result.height = static_cast<int>(height);
  result.bytes = static_cast<std::size_t>(bytes);
  return result;
}

void Tiff::load(const Blocks& blocks, int column, int row, std::vector<unsigned char>& into) const {
  TIFF* const file = tiff_.get();
  const auto x = static_cast<std::uint32_t>(column), y = static_cast<std::uint32_t>(row);
  const auto size = static_cast<tmsize_t>(blocks.bytes);
  into.assign(blocks.bytes, 0);
  const tmsize_t read =
      blocks.tiles ? TIFFReadEncodedTile(file, TIFFComputeTile(file, x, y, 0, 0), into.data(), size)
                   : TIFFReadEncodedStrip(file, TIFFComputeStrip(file, y, 0), into.data(), size);
  if (read < 0) refuse("is damaged; replace it");
}

template <class Pixel>
std::vector<Pixel> Tiff::read(const Level& level, const CellWindow& window) const {
  const Blocks stored = blocks(level, sizeof(Pixel));
  std::vector<Pixel> pixels(static_cast<std::size_t>(window.width) * window.height);
  std::vector<unsigned char> block;
  const int right = window.left + window.width, bottom = window.top + window.height;
  for (int y = window.top / stored.height * stored.height; y < bottom; y += stored.height) {
    for (int x = window.left / stored.width * stored.width; x < right; x += stored.width) {
      load(stored, x, y, block);
      const int first = std::max(x, window.left), last = std::min(x + stored.width, right);
      for (int row = std::max(y, window.top); row < std::min(y + stored.height, bottom); ++row) {
        const auto from = static_cast<std::size_t>(row - y) * stored.width + (first - x);
        const auto to =
            static_cast<std::size_t>(row - window.top) * window.width + (first - window.left);
        std::memcpy(pixels.data() + to, block.data() + from * sizeof(Pixel),
                    static_cast<std::size_t>(last - first) * sizeof(Pixel));
      }
    }
  }
  return pixels;
}

template std::vector<unsigned char> Tiff::read(const Level&, const CellWindow&) const;
template std::vector<std::int16_t> Tiff::read(const Level&, const CellWindow&) const;

}  // namespace rumbo::basemap
