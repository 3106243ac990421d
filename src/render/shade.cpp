#include "render/shade.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace rumbo::render {
namespace {

constexpr double contrast = 3;
constexpr double light = 0.75;  // of highlights against shadows

std::array<double, 4> weights(double t) {  // of a cubic B-spline: without ringing
  const double u = 1 - t;
  return {u * u * u / 6, (3 * t * t * t - 6 * t * t + 4) / 6,
          (-3 * t * t * t + 3 * t * t + 3 * t + 1) / 6, t * t * t / 6};
}

}  // namespace

double smooth_grey(const basemap::Grey& grey, double x, double y) {
  const int left = static_cast<int>(std::floor(x)), top = static_cast<int>(std::floor(y));
  const auto across = weights(x - left), down = weights(y - top);
  std::array<int, 4> columns;
  for (int i = 0; i < 4; ++i) columns[i] = std::clamp(left - 1 + i, 0, grey.width - 1);
  double sum = 0;
  for (int j = 0; j < 4; ++j) {
    const auto row = static_cast<std::size_t>(std::clamp(top - 1 + j, 0, grey.height - 1));
    const unsigned char* const cells = grey.pixels.data() + row * grey.width;
    for (int i = 0; i < 4; ++i) sum += down[j] * across[i] * cells[columns[i]];
  }
  return sum;
}

Shade shade_of(double grey, double middle) {
  const double slope = std::clamp(contrast * (grey - middle) / 128, -1.0, 1.0);
  if (slope < 0) return {0, -slope};
  return {255, slope * light};
}

}  // namespace rumbo::render
