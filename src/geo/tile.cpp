#include "geo/tile.hpp"

#include "geo/web_mercator.hpp"

#include <algorithm>
#include <cmath>

namespace rumbo::geo {
namespace {

// A step down the Hilbert curve: which quarter of a square comes `nth`, and how the curve lies in
// it. The four ways it can lie are numbered 0 (the root's) to 3.
struct Quarter {
  unsigned x;
  unsigned y;
  unsigned way;
};
constexpr Quarter quarters[4][4] = {
    {{0, 0, 1}, {0, 1, 0}, {1, 1, 0}, {1, 0, 2}},
    {{0, 0, 0}, {1, 0, 1}, {1, 1, 1}, {0, 1, 3}},
    {{1, 1, 3}, {0, 1, 2}, {0, 0, 2}, {1, 0, 0}},
    {{1, 1, 2}, {1, 0, 3}, {0, 0, 3}, {0, 1, 1}},
};

struct Place {
  TileId along = 0;  // on the curve of its zoom
  unsigned way = 0;
};

Place place_of(const Tile& tile) {
  Place place;
  for (int bit = tile.z - 1; bit >= 0; --bit) {
    const unsigned x = (tile.x >> bit) & 1, y = (tile.y >> bit) & 1;
    for (unsigned nth = 0; nth < 4; ++nth) {
      const Quarter& quarter = quarters[place.way][nth];
      if (quarter.x != x || quarter.y != y) continue;
      place = {place.along * 4 + nth, quarter.way};
      break;
    }
  }
  return place;
}

std::uint32_t cell(double unit, int zoom) {
  const double cells = std::ldexp(1.0, zoom);
  return static_cast<std::uint32_t>(std::clamp(std::floor(unit * cells), 0.0, cells - 1));
}

// The last cell that a box reaching to `unit` touches.
std::uint32_t last_cell(double unit, int zoom, std::uint32_t first) {
  const double cells = std::ldexp(1.0, zoom);
  const double last = std::clamp(std::ceil(unit * cells) - 1, 0.0, cells - 1);
  return std::max(first, static_cast<std::uint32_t>(last));
}

}  // namespace

BBox Tile::bbox() const {
  const double cells = std::ldexp(1.0, z);
  const LonLat north_west = web_mercator::inverse({x / cells, y / cells});
  const LonLat south_east = web_mercator::inverse({(x + 1) / cells, (y + 1) / cells});
  return {north_west.lon, south_east.lat, south_east.lon, north_west.lat};
}

TileId first_id(int zoom) { return ((TileId{1} << (2 * zoom)) - 1) / 3; }

TileId id_of(const Tile& tile) { return first_id(tile.z) + place_of(tile).along; }

Tile tile_of(TileId id) {
  Tile tile;
  while (first_id(tile.z + 1) <= id) ++tile.z;
  const TileId along = id - first_id(tile.z);
  unsigned way = 0;
  for (int level = tile.z - 1; level >= 0; --level) {
    const Quarter& quarter = quarters[way][(along >> (2 * level)) & 3];
    tile.x = tile.x * 2 + quarter.x;
    tile.y = tile.y * 2 + quarter.y;
    way = quarter.way;
  }
  return tile;
}

std::array<Tile, 4> children_of(const Tile& tile) {
  const unsigned way = place_of(tile).way;
  std::array<Tile, 4> children;
  for (unsigned nth = 0; nth < 4; ++nth) {
    const Quarter& quarter = quarters[way][nth];
    children[nth] = {tile.z + 1, tile.x * 2 + quarter.x, tile.y * 2 + quarter.y};
  }
  return children;
}

bool TileRange::contains(const Tile& tile) const {
  if (tile.y < top || tile.y > bottom) return false;
  return std::ranges::any_of(columns, [&](const auto& column) {
    return tile.x >= column.first && tile.x <= column.second;
  });
}

std::uint64_t TileRange::count() const {
  std::uint64_t across = 0;
  for (const auto& [from, to] : columns) across += std::uint64_t{to} - from + 1;
  return across * (std::uint64_t{bottom} - top + 1);
}

TileRange tiles_in(const BBox& box, int zoom) {
  const XY north_west = web_mercator::forward({box.west, box.north});
  const XY south_east = web_mercator::forward({box.east, box.south});
  TileRange range{zoom, {}, cell(north_west.y, zoom), 0};
  range.bottom = last_cell(south_east.y, zoom, range.top);
  const std::uint32_t west = cell(north_west.x, zoom);
  if (!box.crosses_antimeridian()) {
    range.columns = {{west, last_cell(south_east.x, zoom, west)}};
    return range;
  }
  const std::uint32_t east = last_cell(south_east.x, zoom, 0);
  const auto end = static_cast<std::uint32_t>((std::uint64_t{1} << zoom) - 1);
  if (east + 1 >= west)
    range.columns = {{0, end}};
  else
    range.columns = {{west, end}, {0, east}};
  return range;
}

}  // namespace rumbo::geo
