#include "basemap/raster_source.hpp"

#include "basemap/foreign_files.hpp"

#include <algorithm>
#include <cmath>

namespace rumbo::basemap {

RasterSource::~RasterSource() = default;
RasterSource::RasterSource(RasterSource&&) noexcept = default;
RasterSource& RasterSource::operator=(RasterSource&&) noexcept = default;

int RasterSource::width() const { return reading_->width(); }
int RasterSource::height() const { return reading_->height(); }

std::optional<CellPosition> RasterSource::locate(geo::LonLat position) const {
  return reading_->locate(position);
}

ColourWindow RasterSource::read(CellPosition from, CellPosition to, int most) const {
  const double left = std::clamp(std::floor(from.x), 0.0, double(width()));
  const double top = std::clamp(std::floor(from.y), 0.0, double(height()));
  const double right = std::clamp(std::ceil(to.x), 0.0, double(width()));
  const double bottom = std::clamp(std::ceil(to.y), 0.0, double(height()));
  ColourWindow window;
  if (right <= left || bottom <= top || most < 1) return window;
  window.left = left, window.top = top;
  window.cells_per_pixel = std::max(1.0, std::max(right - left, bottom - top) / most);
  window.width = std::max(1, static_cast<int>((right - left) / window.cells_per_pixel));
  window.height = std::max(1, static_cast<int>((bottom - top) / window.cells_per_pixel));
  window.rgba.assign(4 * static_cast<std::size_t>(window.width) * window.height, 0);
  reading_->colour(window);
  return window;
}

}  // namespace rumbo::basemap
