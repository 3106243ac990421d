#include "basemap/relief.hpp"

#include "base/error.hpp"
#include "basemap/resample.hpp"
#include "basemap/tiff.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

#include <fmt/format.h>

namespace rumbo::basemap {
namespace {

constexpr int largest_side = 16384;
constexpr std::size_t rows_at_once = 512;  // of the result, so that memory stays small

// Where a raster lies, and the size of its cells, in degrees.
struct Grid {
  double west, north, cell_width, cell_height;
  int columns, rows;

  double east() const { return west + columns * cell_width; }
  double south() const { return north - rows * cell_height; }
};

// The tags of GeoTIFF 1.1 that place a raster with north up (sections 7.1 and B.6).
constexpr std::uint32_t cell_size_tag = 33550, tie_tag = 33922;

Grid grid_of(const Tiff& tiff, const std::filesystem::path& file) {
  const auto size = tiff.numbers(cell_size_tag), tie = tiff.numbers(tie_tag);
  const bool placed = size.size() >= 2 && tie.size() == 6 && size[0] > 0 && size[1] > 0;
  Grid grid{0, 0, 1, 1, tiff.levels().front().columns, tiff.levels().front().rows};
  if (placed) {
    grid.cell_width = size[0], grid.cell_height = size[1];
    grid.west = tie[3] - tie[0] * size[0], grid.north = tie[4] + tie[1] * size[1];
  }
  // Where the values are those of points and not of cells, the outer cells reach out by half.
  const double x = grid.cell_width / 2 + 1e-6, y = grid.cell_height / 2 + 1e-6;
  const bool on_globe = grid.west >= -180 - x && grid.east() <= 180 + x &&
                        grid.south() >= -90 - y && grid.north <= 90 + y;
  if (placed && on_globe) return grid;
  throw base::InputError({file.string(), 0, 0},
                         "is no raster in WGS 84 degrees with north up; make one with gdalwarp "
                         "-t_srs EPSG:4326");
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

// A window in cells, exact to fractions of one.
struct ExactWindow {
  double left, top, width, height;
};

ExactWindow in_cells(const Grid& grid, const geo::BBox& window) {
  constexpr double sliver = 1e-3;  // of a cell: no window is empty
  ExactWindow cells{};
  cells.left = std::clamp((window.west - grid.west) / grid.cell_width, 0.0, grid.columns - sliver);
  cells.top = std::clamp((grid.north - window.north) / grid.cell_height, 0.0, grid.rows - sliver);
  cells.width = std::min(window.width() / grid.cell_width, grid.columns - cells.left);
  cells.height = std::min(window.height() / grid.cell_height, grid.rows - cells.top);
  return cells;
}

// The smallest overview that has a cell for nearly every pixel: at most 1.2 pixels share one.
const Tiff::Level& level_for(const Tiff& tiff, double cells_per_pixel) {
  const auto& levels = tiff.levels();
  const Tiff::Level* best = &levels.front();
  for (const Tiff::Level& level : levels)
    if (double(levels.front().columns) / level.columns < cells_per_pixel * 1.2) best = &level;
  return *best;
}

// Where rows of pixels go.
template <class Pixel>
struct Rows {
  Pixel* first;
  std::size_t stride;
};

template <class Pixel>
void resample(const Tiff& tiff, const Tiff::Level& level, const std::vector<Tap>& across,
              std::span<const Tap> down, Rows<Pixel> into) {
  const auto end = [](const Tap& tap) { return tap.first + static_cast<int>(tap.weights.size()); };
  const CellWindow window{across.front().first, down.front().first,
                          end(across.back()) - across.front().first,
                          end(down.back()) - down.front().first};
  const std::vector<Pixel> cells = tiff.read<Pixel>(level, window);
  const std::size_t width = across.size();
  std::vector<float> rows(width * static_cast<std::size_t>(window.height));
  for (int y = 0; y < window.height; ++y) {
    const Pixel* const source = cells.data() + static_cast<std::size_t>(y) * window.width;
    float* row = rows.data() + static_cast<std::size_t>(y) * width;
    for (const Tap& tap : across) {
      const Pixel* cell = source + (tap.first - window.left);
      float sum = 0;
      for (const float weight : tap.weights) sum += weight * static_cast<float>(*cell++);
      *row++ = sum;
    }
  }
  std::vector<float> sums(width);
  for (std::size_t y = 0; y < down.size(); ++y) {
    std::ranges::fill(sums, 0.5F);
    const float* row = rows.data() + static_cast<std::size_t>(down[y].first - window.top) * width;
    for (const float weight : down[y].weights)
      for (std::size_t x = 0; x < width; ++x) sums[x] += weight * *row++;
    for (std::size_t x = 0; x < width; ++x)
      into.first[y * into.stride + x] = static_cast<Pixel>(std::floor(sums[x] + 1e-4F));
  }
}

template <class Pixel>
void read_part(const Tiff& tiff, const Grid& grid, const Part& part, Raster<Pixel>& result,
               int left) {
  const ExactWindow window = in_cells(grid, part.window);
  const bool shrinks = window.width > part.columns();
  const Tiff::Level& level =
      level_for(tiff, std::min(window.width / part.columns(), window.height / result.height));
  const double x = double(level.columns) / grid.columns, y = double(level.rows) / grid.rows;
  const auto across =
      taps(window.left * x, window.width * x, level.columns, part.columns(), shrinks);
  const auto down = taps(window.top * y, window.height * y, level.rows, result.height, shrinks);
  const auto stride = static_cast<std::size_t>(result.width);
  Pixel* const first = result.pixels.data() + (part.first - left);
  for (std::size_t row = 0; row < down.size(); row += rows_at_once)
    resample<Pixel>(tiff, level, across,
                    std::span(down).subspan(row, std::min(rows_at_once, down.size() - row)),
                    {first + row * stride, stride});
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
  const Tiff tiff(file);
  const Grid grid = grid_of(tiff, file);
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
    read_part(tiff, grid, part, result, left);
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
