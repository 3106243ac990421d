#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

struct tiff;

namespace rumbo::basemap {

// Cells of a picture: columns [left, left + width), rows [top, top + height).
struct CellWindow {
  int left = 0, top = 0, width = 0, height = 0;
};

// A one-band TIFF with its overviews, in tiles or strips. Confined to a thread.
class Tiff {
 public:
  struct Level {
    std::uint16_t directory = 0;
    int columns = 0, rows = 0;
  };

  // InputError when the file is none, has several bands or more than 100,000 cells a side.
  explicit Tiff(const std::filesystem::path& file);

  // The picture itself, then its overviews, each smaller than the one before.
  const std::vector<Level>& levels() const { return levels_; }
  // The numbers of a GeoTIFF tag (33550 the size of a cell, 33922 where a cell lies); empty
  // without.
  std::vector<double> numbers(std::uint32_t tag) const;

  // Row by row; the window must lie within the level. InputError where the file is damaged, or
  // holds values of another size.
  template <class Pixel>
  std::vector<Pixel> read(const Level& level, const CellWindow& window) const;

 private:
  struct Close {
    void operator()(tiff* one) const;
  };
  struct Blocks;
  void find_levels();
  void check_bands() const;
  Blocks blocks(const Level& level, std::size_t pixel_size) const;
  void load(const Blocks& blocks, int column, int row, std::vector<unsigned char>& into) const;
  [[noreturn]] void refuse(const std::string& why) const;

  std::filesystem::path file_;
  std::unique_ptr<tiff, Close> tiff_;
  std::vector<Level> levels_;
};

}  // namespace rumbo::basemap
