#include "corridor/heights.hpp"

#include <algorithm>
#include <cmath>

namespace rumbo::corridor {
namespace {

constexpr int points_a_degree = 12;
constexpr int tile_degrees = 10;
constexpr int steps = tile_degrees * points_a_degree;
constexpr int side = steps + 1;  // neighbours share the points between them
constexpr double half_step = 0.5 / points_a_degree;

}  // namespace

HeightMap::HeightMap(const basemap::Basemap& basemap)
    : basemap_(basemap), known_(basemap.has_elevation()) {}

const std::vector<std::int16_t>& HeightMap::tile(int column, int row) {
  const int key = row * 64 + column;
  if (key == last_key_) return *last_;
  auto found = tiles_.find(key);
  if (found == tiles_.end()) {
    const double west = -180 + column * tile_degrees, south = -90 + row * tile_degrees;
    auto heights =
        basemap_.elevation({west - half_step, south - half_step, west + tile_degrees + half_step,
                            south + tile_degrees + half_step},
                           side, side);
    if (heights.width != side || heights.height != side)
      heights.pixels.assign(static_cast<std::size_t>(side) * side, 0);
    found = tiles_.emplace(key, std::move(heights.pixels)).first;
  }
  last_key_ = key;
  last_ = &found->second;
  return *last_;
}

double HeightMap::at(geo::LonLat position) {
  if (!known_) return 0;
  const double x = (position.lon + 180) * points_a_degree;
  const double y = (position.lat + 90) * points_a_degree;
  const int column = std::clamp(static_cast<int>(x), 0, 360 * points_a_degree - 1);
  const int row = std::clamp(static_cast<int>(y), 0, 180 * points_a_degree - 1);
  const auto& heights = tile(column / steps, row / steps);
  const double right = x - column, up = y - row;
  const int c = column % steps, r = steps - row % steps;  // north first
  const auto point = [&](int i, int j) {
    return static_cast<double>(heights[static_cast<std::size_t>(j * side + i)]);
  };
  return (point(c, r) * (1 - right) + point(c + 1, r) * right) * (1 - up) +
         (point(c, r - 1) * (1 - right) + point(c + 1, r - 1) * right) * up;
}

}  // namespace rumbo::corridor
