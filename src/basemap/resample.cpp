#include "basemap/resample.hpp"

#include <algorithm>
#include <cmath>

namespace rumbo::basemap {
namespace {

constexpr double sliver = 1e-8;  // of a cell: what rounding adds

Tap averaged(double from, double to, int cells) {
  Tap tap;
  tap.first = std::clamp(static_cast<int>(from + sliver), 0, cells - 1);
  const int last = std::clamp(static_cast<int>(std::ceil(to - sliver)), tap.first + 1, cells);
  for (int i = tap.first; i < last; ++i) {
    const double covered = std::min<double>(i + 1, to) - std::max<double>(i, from);
    tap.weights.push_back(static_cast<float>(std::max(covered, 0.0)));
  }
  return tap;
}

Tap linear(double middle, double reach, int cells) {
  Tap tap;
  tap.first = std::clamp(static_cast<int>(std::floor(middle - reach + 0.5)), 0, cells - 1);
  const int last =
      std::clamp(static_cast<int>(std::floor(middle + reach + 0.5)), tap.first + 1, cells);
  for (int i = tap.first; i < last; ++i) {
    const double weight = 1 - std::abs(i + 0.5 - middle) / reach;
    tap.weights.push_back(static_cast<float>(std::max(weight, 0.0)));
  }
  return tap;
}

void normalise(Tap& tap) {
  float sum = 0;
  for (const float weight : tap.weights) sum += weight;
  if (sum <= 0) tap.weights.assign(1, 1.F), sum = 1;
  for (float& weight : tap.weights) weight /= sum;
}

}  // namespace

std::vector<Tap> taps(double offset, double size, int cells, int pixels, bool average) {
  const double step = size / pixels;
  std::vector<Tap> result;
  result.reserve(static_cast<std::size_t>(pixels));
  for (int i = 0; i < pixels; ++i) {
    Tap& tap = result.emplace_back(
        average ? averaged(offset + i * step, offset + (i + 1) * step, cells)
                : linear(offset + (i + 0.5) * step, std::max(1.0, step), cells));
    normalise(tap);
  }
  return result;
}

}  // namespace rumbo::basemap
