#include "tiles/boxes.hpp"

#include "geo/tile.hpp"

#include <algorithm>
#include <cmath>

namespace rumbo::tiles {
namespace {

constexpr double buffer = 1.0 / 8;  // of a tile's side

}  // namespace

geo::BBox hull_of(const std::vector<geo::BBox>& boxes) {
  geo::BBox hull = boxes.front();
  for (const geo::BBox& box : boxes) {
    if (hull == box) continue;
    const double south = std::min(hull.south, box.south), north = std::max(hull.north, box.north);
    if (hull.crosses_antimeridian() || box.crosses_antimeridian())
      hull = {-180, south, 180, north};
    else
      hull = {std::min(hull.west, box.west), south, std::max(hull.east, box.east), north};
  }
  return hull;
}

geo::BBox reach_of(const std::vector<geo::BBox>& boxes, int zoom) {
  std::vector<geo::BBox> reached;
  for (const geo::BBox& box : boxes) {
    const geo::TileRange range = geo::tiles_in(box, zoom);
    const geo::BBox first = geo::Tile{zoom, range.columns.front().first, range.top}.bbox();
    const geo::BBox last = geo::Tile{zoom, range.columns.back().second, range.bottom}.bbox();
    const bool polar_north = range.top == 0;
    const bool polar_south = range.bottom == (1u << zoom) - 1;
    reached.push_back(
        {first.west, polar_south ? -90 : last.south, last.east, polar_north ? 90 : first.north});
  }
  return hull_of(reached).padded(buffer * 360 / std::ldexp(1, zoom));
}

}  // namespace rumbo::tiles
