#include "render/picture.hpp"

#include "basemap/raster_source.hpp"
#include "render/feature_group.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace rumbo::render {
namespace {

using basemap::CellPosition;
using basemap::ColourWindow;
using basemap::RasterSource;

constexpr int mesh = 12;  // page pixels between positions projected exactly
constexpr int longest_side = 4096;

// The cells under the corners of a mesh over the frame.
class CellMesh {
 public:
  CellMesh(const RasterSource& source, const View& view, int width, int height)
      : columns_((width + mesh - 1) / mesh + 1) {
    const Box& frame = view.sheet();
    const int rows = (height + mesh - 1) / mesh + 1;
    for (int row = 0; row < rows; ++row) {
      for (int column = 0; column < columns_; ++column) {
        const auto position = view.to_globe({frame.left + frame.width() * column * mesh / width,
                                             frame.top + frame.height() * row * mesh / height});
        corners_.push_back(position ? source.locate(*position) : std::nullopt);
      }
    }
  }

  // The smallest window with all the corners from `least` to `most` in it.
  std::pair<CellPosition, CellPosition> bounds(double width, double height) const {
    constexpr double far = std::numeric_limits<double>::infinity();
    CellPosition least{far, far}, most{-far, -far};
    for (const auto& corner : corners_) {
      if (!corner) continue;
      least = {std::min(least.x, corner->x), std::min(least.y, corner->y)};
      most = {std::max(most.x, corner->x), std::max(most.y, corner->y)};
    }
    least = {std::max(least.x - 2, 0.0), std::max(least.y - 2, 0.0)};
    most = {std::min(most.x + 2, width), std::min(most.y + 2, height)};
    return {least, most};
  }

  // Where a page pixel's middle lies; nothing off the globe and across the raster's seam.
  std::optional<CellPosition> at(int x, int y, double seam) const {
    const std::size_t corner = static_cast<std::size_t>(y / mesh) * columns_ + x / mesh;
    const auto &a = corners_[corner], &b = corners_[corner + 1];
    const auto &c = corners_[corner + columns_], &d = corners_[corner + columns_ + 1];
    if (!a || !b || !c || !d) return std::nullopt;
    if (std::abs(a->x - b->x) > seam || std::abs(a->x - c->x) > seam ||
        std::abs(a->x - d->x) > seam)
      return std::nullopt;
    const double u = (x % mesh + 0.5) / mesh, v = (y % mesh + 0.5) / mesh;
    return CellPosition{(a->x * (1 - u) + b->x * u) * (1 - v) + (c->x * (1 - u) + d->x * u) * v,
                        (a->y * (1 - u) + b->y * u) * (1 - v) + (c->y * (1 - u) + d->y * u) * v};
  }

 private:
  int columns_;
  std::vector<std::optional<CellPosition>> corners_;
};

using Pixel = std::array<double, 4>;  // 0..1, premultiplied

Pixel sample(const ColourWindow& window, CellPosition cell) {
  const double x = (cell.x - window.left) / window.cells_per_pixel - 0.5;
  const double y = (cell.y - window.top) / window.cells_per_pixel - 0.5;
  const bool inside =  // not so for what is no number either
      x >= -0.5 && y >= -0.5 && x <= window.width - 0.5 && y <= window.height - 0.5;
  if (!inside) return {};
  const int left = static_cast<int>(std::floor(x)), top = static_cast<int>(std::floor(y));
  Pixel sum{};
  for (int j = 0; j < 2; ++j) {
    for (int i = 0; i < 2; ++i) {
      const double weight = (i ? x - left : 1 - x + left) * (j ? y - top : 1 - y + top);
      const unsigned char* pixel = window.pixel(std::clamp(left + i, 0, window.width - 1),
                                                std::clamp(top + j, 0, window.height - 1));
      const double alpha = weight * pixel[3] / 255;
      for (int k = 0; k < 3; ++k) sum[k] += alpha * pixel[k] / 255;
      sum[3] += alpha;
    }
  }
  return sum;
}

// MapLibre's adjustments, in its order.
class Tone {
 public:
  Tone(const style::Layer& layer, const style::Context& context)
      : opacity_(layer.number("raster-opacity", context, 1)),
        low_(layer.number("raster-brightness-min", context, 0)),
        high_(layer.number("raster-brightness-max", context, 1)) {
    const double saturation = layer.number("raster-saturation", context, 0);
    const double contrast = layer.number("raster-contrast", context, 0);
    greying_ = saturation > 0 ? 1 - 1 / (1.001 - saturation) : -saturation;
    contrast_ = contrast > 0 ? 1 / std::max(1e-3, 1 - contrast) : 1 + contrast;
  }

  double opacity() const { return std::clamp(opacity_, 0.0, 1.0); }
  void apply(const Pixel& pixel, unsigned char* out) const {
    const double alpha = pixel[3];
    if (alpha <= 0) return;
    const double mean = (pixel[0] + pixel[1] + pixel[2]) / 3 / alpha;
    for (int k = 0; k < 3; ++k) {
      double value = pixel[k] / alpha;
      value += (mean - value) * greying_;
      value = (value - 0.5) * contrast_ + 0.5;
      value = low_ + (high_ - low_) * value;
      out[k] = static_cast<unsigned char>(std::lround(255 * std::clamp(value, 0.0, 1.0)));
    }
    out[3] = static_cast<unsigned char>(std::lround(255 * alpha * opacity()));
  }

 private:
  double opacity_, low_, high_;
  double greying_ = 0, contrast_ = 1;
};

}  // namespace

Group picture_layer(const style::Layer& layer, const std::filesystem::path& file,
                    const std::string& crs, const View& view) {
  Group group;
  group.id = "layer-" + as_id(layer.id);
  const Tone tone(layer, {view.zoom(), nullptr});
  if (tone.opacity() <= 0) return group;
  const RasterSource source(file, crs);
  Image image;
  image.box = view.sheet();
  image.width = std::clamp(static_cast<int>(image.box.width()), 1, longest_side);
  image.height = std::clamp(static_cast<int>(image.box.height()), 1, longest_side);
  image.channels = 4;
  const CellMesh cells(source, view, image.width, image.height);
  const auto [least, most] = cells.bounds(source.width(), source.height());
  const ColourWindow window = source.read(least, most, 2 * std::max(image.width, image.height));
  if (window.width == 0) return group;
  image.pixels.assign(4 * static_cast<std::size_t>(image.width) * image.height, 0);
  for (int y = 0; y < image.height; ++y) {
    for (int x = 0; x < image.width; ++x) {
      const auto cell = cells.at(x, y, source.width() / 2.0);
      if (!cell) continue;
      tone.apply(sample(window, *cell),
                 image.pixels.data() + 4 * (static_cast<std::size_t>(y) * image.width + x));
    }
  }
  group.children.push_back({std::move(image)});
  return group;
}

}  // namespace rumbo::render
