#include "indexing/hilbert.hpp"

#include <algorithm>
#include <utility>

namespace rumbo::indexing {
namespace {

constexpr std::uint32_t side = 1U << 16;

std::uint32_t cell(double value, double low, double span) {
  const double scaled = (value - low) / span * side;
  return static_cast<std::uint32_t>(std::clamp(scaled, 0.0, side - 1.0));
}

}  // namespace

std::uint32_t hilbert_number(geo::LonLat position) {
  std::uint32_t x = cell(position.lon, -180, 360);
  std::uint32_t y = cell(position.lat, -90, 180);
  std::uint32_t number = 0;
  for (std::uint32_t half = side / 2; half > 0; half /= 2) {
    const std::uint32_t right = (x & half) != 0 ? 1 : 0;
    const std::uint32_t up = (y & half) != 0 ? 1 : 0;
    number += half * half * ((3 * right) ^ up);
    if (up != 0) continue;
    if (right != 0) {
      x = side - 1 - x;
      y = side - 1 - y;
    }
    std::swap(x, y);
  }
  return number;
}

}  // namespace rumbo::indexing
