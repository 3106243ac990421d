#include "tiles/raster_relief.hpp"

#include "geo/web_mercator.hpp"
#include "render/shade.hpp"
#include "tiles/boxes.hpp"

#include <algorithm>
#include <cmath>

namespace rumbo::tiles {

RasterRelief::RasterRelief(const basemap::Basemap& basemap, const std::vector<geo::BBox>& boxes,
                           int zoom, int side, double opacity)
    : side_(side), opacity_(opacity) {
  const double cells_per_degree =
      std::min(render::finest_relief, 2.0 / coarser * std::ldexp(side, zoom) / 360);
  const geo::BBox extent = reach_of(boxes, zoom).padded(0.5);
  const auto cells = [&](double degrees) {
    return std::max(4, static_cast<int>(std::ceil(degrees * cells_per_degree)));
  };
  grey_ = basemap.relief(extent, cells(extent.width()), cells(extent.height()));
}

scene::Image RasterRelief::shade(const geo::Tile& tile,
                                 const std::vector<unsigned char>& land) const {
  const int size = cells();
  scene::Image image;
  image.width = image.height = size;
  const double left = -margin * coarser, right = side_ + margin * coarser;
  image.box = {left, left, right, right};
  image.pixels.resize(static_cast<std::size_t>(size) * size * 2);
  const double world = std::ldexp(side_, tile.z);
  const auto along = [&](std::uint32_t number, int cell) {  // of the world's side, 0..1
    return (static_cast<double>(number) * side_ + (cell - margin + 0.5) * coarser) / world;
  };
  std::vector<double> columns;
  for (int x = 0; x < size; ++x) {
    double east = along(tile.x, x) * 360 - 180 - grey_.extent.west;
    if (east < -180) east += 360;
    columns.push_back(east / grey_.extent.width() * grey_.width - 0.5);
  }
  for (int y = 0; y < size; ++y) {
    const double lat = geo::web_mercator::inverse({0, along(tile.y, y)}).lat;
    const double row = (grey_.extent.north - lat) / grey_.extent.height() * grey_.height - 0.5;
    for (int x = 0; x < size; ++x) {
      const auto at = static_cast<std::size_t>(y) * size + x;
      if (land[at] == 0) continue;
      const render::Shade shade =
          render::shade_of(render::smooth_grey(grey_, columns[x], row), render::flat_lowland);
      image.pixels[2 * at] = shade.grey;
      image.pixels[2 * at + 1] =
          static_cast<unsigned char>(std::lround(opacity_ * land[at] * shade.alpha));
    }
  }
  return image;
}

}  // namespace rumbo::tiles
