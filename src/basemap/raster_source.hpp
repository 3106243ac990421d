#pragma once

#include "geo/lonlat.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rumbo::basemap {

class RasterReading;  // foreign_files.hpp

// A place in a raster, in cells from its upper left corner.
struct CellPosition {
  double x = 0;
  double y = 0;
};

// A window of a raster in colour, shrunk where it was asked for.
struct ColourWindow {
  double left = 0, top = 0;    // cells of the raster
  double cells_per_pixel = 1;  // the same both ways
  int width = 0, height = 0;
  std::vector<unsigned char>
      rgba;  // row by row, not premultiplied; transparent where there is none

  const unsigned char* pixel(int x, int y) const {
    return rgba.data() + 4 * (static_cast<std::size_t>(y) * width + x);
  }
};

// A picture laid on the globe: a GeoTIFF, PNG or JPEG (with a world file) of 8 bits a channel:
// grey, palette, RGB or RGBA. Only regular files are opened. Confined to a thread.
class RasterSource {
 public:
  // `crs` ("EPSG:32615" or a PROJ string) stands in for the file's own. InputError for a file that
  // is no such picture, has no CRS and is given none, or asks for more memory or time than the
  // limits: 100,000 cells a side, 64 MB a block, 500 million cells without overviews.
  explicit RasterSource(const std::filesystem::path& file, const std::string& crs = {});
  ~RasterSource();
  RasterSource(RasterSource&&) noexcept;
  RasterSource& operator=(RasterSource&&) noexcept;

  int width() const;
  int height() const;
  // Nothing where the CRS does not reach.
  std::optional<CellPosition> locate(geo::LonLat position) const;
  // The window from `from` to `to`, cut to the raster, in at most `most` pixels a side; empty when
  // they do not meet.
  ColourWindow read(CellPosition from, CellPosition to, int most) const;

 private:
  std::unique_ptr<RasterReading> reading_;
};

}  // namespace rumbo::basemap
