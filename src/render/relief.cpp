#include "render/relief.hpp"

#include "geo/antimeridian.hpp"
#include "render/area_mask.hpp"
#include "render/feature_group.hpp"
#include "render/land_greys.hpp"
#include "render/shade.hpp"

#include <algorithm>
#include <cmath>

namespace rumbo::render {
namespace {

constexpr int coarser = 2;  // page pixels a pixel of shade
constexpr int mesh = 12;    // shade pixels between positions projected exactly

// Where on the raster a point of the page lies; nothing off the globe or the raster.
std::optional<XY> source_of(const View& view, const basemap::Grey& grey, XY point) {
  const auto position = view.to_globe(point);
  if (!position) return std::nullopt;
  double east = position->lon - grey.extent.west;
  if (east < -1e-9) east += 360;
  return XY{east / grey.extent.width() * grey.width - 0.5,
            (grey.extent.north - position->lat) / grey.extent.height() * grey.height - 0.5};
}

// The warped grey, -1 where there is none: positions are projected on a mesh and interpolated
// between.
std::vector<float> warp(const View& view, const basemap::Grey& grey, int width, int height) {
  std::vector<float> out(static_cast<std::size_t>(width) * height, -1);
  const Box& frame = view.sheet();
  const auto place = [&](int x, int y) {
    return source_of(
        view, grey,
        {frame.left + frame.width() * x / width, frame.top + frame.height() * y / height});
  };
  for (int top = 0; top < height; top += mesh) {
    for (int left = 0; left < width; left += mesh) {
      const auto a = place(left, top), b = place(left + mesh, top);
      const auto c = place(left, top + mesh), d = place(left + mesh, top + mesh);
      if (!a || !b || !c || !d || std::abs(a->x - b->x) > grey.width / 2.0 ||
          std::abs(c->x - d->x) > grey.width / 2.0)
        continue;
      for (int y = top; y < std::min(top + mesh, height); ++y) {
        const double v = (y - top + 0.5) / mesh;
        for (int x = left; x < std::min(left + mesh, width); ++x) {
          const double u = (x - left + 0.5) / mesh;
          const double sx = (a->x * (1 - u) + b->x * u) * (1 - v) + (c->x * (1 - u) + d->x * u) * v;
          const double sy = (a->y * (1 - u) + b->y * u) * (1 - v) + (c->y * (1 - u) + d->y * u) * v;
          out[static_cast<std::size_t>(y) * width + x] =
              static_cast<float>(smooth_grey(grey, sx, sy));
        }
      }
    }
  }
  return out;
}

double middle_grey(const std::vector<float>& greys, const std::vector<unsigned char>& mask) {
  std::vector<float> land;
  for (std::size_t i = 0; i < greys.size(); i += 3)
    if (greys[i] >= 0 && mask[i] > 200) land.push_back(greys[i]);
  if (land.empty()) return 160;
  const auto middle = land.begin() + static_cast<std::ptrdiff_t>(land.size() / 2);
  std::nth_element(land.begin(), middle, land.end());
  return std::min<double>(*middle, flat_lowland);
}

}  // namespace

Group relief_layer(const style::Layer& layer, const basemap::Basemap* basemap, const View& view,
                   const Group& below) {
  Group group;
  group.id = "layer-" + as_id(layer.id);
  const double opacity =
      std::clamp(layer.number("raster-opacity", {view.zoom(), nullptr}, 1), 0.0, 1.0);
  if (!basemap || opacity <= 0 || !basemap->has_relief()) return group;
  const Box& frame = view.sheet();
  Image image;
  image.box = frame;
  image.width = std::max(1, static_cast<int>(frame.width()) / coarser);
  image.height = std::max(1, static_cast<int>(frame.height()) / coarser);
  const geo::BBox extent = view.bbox();
  const auto samples = [](double degrees, int most) {
    return std::clamp(static_cast<int>(std::ceil(degrees * finest_relief)), 4, std::max(4, most));
  };
  basemap::Grey grey =
      basemap->relief(extent.padded(0.1), samples(extent.width() + 0.2, 2 * image.width),
                      samples(extent.height() + 0.2, 2 * image.height));
  if (grey.width < 2 || grey.height < 2) return group;
  const std::vector<unsigned char> mask = area_mask(below, frame, image.width, image.height);
  keep_to_land(grey, view, mask, image.width, image.height);
  const std::vector<float> greys = warp(view, grey, image.width, image.height);
  const double middle = middle_grey(greys, mask);
  image.pixels.resize(2 * greys.size());
  for (std::size_t i = 0; i < greys.size(); ++i) {
    if (greys[i] < 0) continue;
    const Shade shade = shade_of(greys[i], middle);
    image.pixels[2 * i] = shade.grey;
    image.pixels[2 * i + 1] =
        static_cast<unsigned char>(std::lround(opacity * mask[i] * shade.alpha));
  }
  group.children.push_back({std::move(image)});
  return group;
}

}  // namespace rumbo::render
