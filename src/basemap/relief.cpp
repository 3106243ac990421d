#include "basemap/relief.hpp"

#include "base/error.hpp"
#include "basemap/gdal_session.hpp"
#include "basemap/open_dataset.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <fmt/format.h>
#include <gdal_priv.h>

namespace rumbo::basemap {
namespace {

constexpr int largest_side = 16384;

// Where a raster lies, and the size of its cells, in degrees.
struct Grid {
  double west, north, cell_width, cell_height;
  int columns, rows;

  double east() const { return west + columns * cell_width; }
  double south() const { return north - rows * cell_height; }
};

Grid grid_of(GDALDataset& dataset, const std::filesystem::path& file) {
  double t[6] = {};
  const bool placed =
      dataset.GetGeoTransform(t) == CE_None && t[1] > 0 && t[5] < 0 && t[2] == 0 && t[4] == 0;
  const Grid grid{t[0], t[3], t[1], -t[5], dataset.GetRasterXSize(), dataset.GetRasterYSize()};
  // Where the values are those of points and not of cells, the outer cells reach out by half.
  const double x = grid.cell_width / 2 + 1e-6, y = grid.cell_height / 2 + 1e-6;
  if (!placed || dataset.GetRasterCount() < 1 || grid.west < -180 - x || grid.east() > 180 + x ||
      grid.south() < -90 - y || grid.north > 90 + y) {
    throw base::InputError(
        {file.string(), 0, 0},
        "is no raster in WGS 84 degrees with north up; make one with gdalwarp -t_srs "
        "EPSG:4326");
  }
  return grid;
}

// The pixels [first, last) of a side of `pixels` from `low` to `high` whose middles lie between
// `from` and `to`.
std::pair<int, int> covered(double low, double high, int pixels, double from, double to) {
  const double step = (high - low) / pixels;
  const auto index = [&](double degrees) {
    return std::clamp(static_cast<int>(std::lround((degrees - low) / step)), 0, pixels);
  };
  return {index(from), index(to)};
}

// A part of the result that lies on one side of 180 degrees: columns of the picture asked for, and
// the window of the raster that they show (west < east).
struct Part {
  int first = 0;
  int last = 0;  // one past
  geo::BBox window;

  int columns() const { return last - first; }
};

// The raster as it stands and, across 180 degrees, once more a turn further east.
std::vector<Part> parts_of(const geo::BBox& extent, int width, const Grid& grid) {
  const double east = extent.west + extent.width();
  const double step = extent.width() / width;
  std::vector<Part> parts;
  for (const double shift : {0.0, 360.0}) {
    if (shift > 0 && !extent.crosses_antimeridian()) continue;
    const auto [first, last] =
        covered(extent.west, east, width, grid.west + shift, grid.east() + shift);
    if (first == last) continue;
    parts.push_back(
        {first,
         last,
         {extent.west + first * step - shift, 0, extent.west + last * step - shift, 0}});
  }
  return parts;
}

// How GDAL is to read a window given in degrees, exact to fractions of a cell.
GDALRasterIOExtraArg exact_window(const Grid& grid, const geo::BBox& window, int columns) {
  constexpr double sliver = 1e-3;  // of a cell: no window is empty
  GDALRasterIOExtraArg how;
  INIT_RASTERIO_EXTRA_ARG(how);
  how.bFloatingPointWindowValidity = TRUE;
  how.dfXOff = std::clamp((window.west - grid.west) / grid.cell_width, 0.0, grid.columns - sliver);
  how.dfYOff = std::clamp((grid.north - window.north) / grid.cell_height, 0.0, grid.rows - sliver);
  how.dfXSize = std::min(window.width() / grid.cell_width, grid.columns - how.dfXOff);
  how.dfYSize = std::min(window.height() / grid.cell_height, grid.rows - how.dfYOff);
  how.eResampleAlg = how.dfXSize > columns ? GRIORA_Average : GRIORA_Bilinear;
  return how;
}

int whole_cells(double offset, double size, int cells) {
  const int first = static_cast<int>(offset);
  const int last = std::min(static_cast<int>(std::ceil(offset + size)), cells);
  return std::max(1, last - first);
}

template <class Pixel>
constexpr GDALDataType stored_as = GDT_Byte;
template <>
constexpr GDALDataType stored_as<std::int16_t> = GDT_Int16;

template <class Pixel>
void read_part(GDALRasterBand& band, const Grid& grid, const Part& part, Raster<Pixel>& result,
               int left) {
  GDALRasterIOExtraArg how = exact_window(grid, part.window, part.columns());
  const ErrorScope errors;
  const CPLErr failure = band.RasterIO(
      GF_Read, static_cast<int>(how.dfXOff), static_cast<int>(how.dfYOff),
      whole_cells(how.dfXOff, how.dfXSize, grid.columns),
      whole_cells(how.dfYOff, how.dfYSize, grid.rows), result.pixels.data() + (part.first - left),
      part.columns(), result.height, stored_as<Pixel>, sizeof(Pixel),
      result.width * static_cast<int>(sizeof(Pixel)), &how);
  if (failure != CE_None) throw base::Error("the raster cannot be read: " + errors.message());
}

double wrapped_west(double longitude) { return longitude >= 180 ? longitude - 360 : longitude; }
double wrapped_east(double longitude) { return longitude > 180 ? longitude - 360 : longitude; }

void check_size(int width, int height) {
  if (width >= 1 && height >= 1 && width <= largest_side && height <= largest_side) return;
  throw base::UsageError(
      fmt::format("a raster of {} x {} pixels cannot be made; ask for 1 to {} a side", width,
                  height, largest_side));
}

template <class Pixel>
Raster<Pixel> read_raster(const std::filesystem::path& file, const geo::BBox& extent, int width,
                          int height) {
  check_size(width, height);
  const Dataset dataset = open_dataset(file, Content::raster);
  const Grid grid = grid_of(*dataset, file);
  std::vector<Part> parts = parts_of(extent, width, grid);
  const auto [top, bottom] =
      covered(-extent.north, -extent.south, height, -grid.north, -grid.south());
  Raster<Pixel> result;
  if (parts.empty() || top == bottom) return result;
  const int left = parts.front().first;
  const int right = parts.back().last;
  const double step_x = extent.width() / width, step_y = extent.height() / height;
  result.width = right - left;
  result.height = bottom - top;
  result.extent = {wrapped_west(extent.west + left * step_x), extent.north - bottom * step_y,
                   wrapped_east(extent.west + right * step_x), extent.north - top * step_y};
  result.pixels.assign(
      static_cast<std::size_t>(result.width) * static_cast<std::size_t>(result.height), {});
  for (Part& part : parts) {
    part.window.south = result.extent.south;
    part.window.north = result.extent.north;
    read_part(*dataset->GetRasterBand(1), grid, part, result, left);
  }
  return result;
}

}  // namespace

Grey read_relief(const std::filesystem::path& file, const geo::BBox& extent, int width,
                 int height) {
  return read_raster<unsigned char>(file, extent, width, height);
}

Heights read_elevation(const std::filesystem::path& file, const geo::BBox& extent, int width,
                       int height) {
  return read_raster<std::int16_t>(file, extent, width, height);
}

}  // namespace rumbo::basemap
