#include "corridor/ground.hpp"

#include "corridor/walk.hpp"
#include "geo/antimeridian.hpp"

#include <algorithm>
#include <cmath>

namespace rumbo::corridor {
namespace {

constexpr int tile_size = 512;
constexpr int cells_round = 65536;  // at level 0
constexpr std::size_t most_tiles = 160;
constexpr double block_degrees = 11.25;  // four tiles of level 0
constexpr std::size_t most_blocks = 40;

const std::vector<std::string> no_fields = {"none"};

double cross(geo::LonLat o, geo::LonLat a, geo::LonLat b) {
  return (a.lon - o.lon) * (b.lat - o.lat) - (a.lat - o.lat) * (b.lon - o.lon);
}

bool intersect(const Segment& a, const Segment& b) {
  const double c = cross(a.from, a.to, b.from), d = cross(a.from, a.to, b.to);
  const double e = cross(b.from, b.to, a.from), f = cross(b.from, b.to, a.to);
  return ((c >= 0) != (d >= 0)) && ((e >= 0) != (f >= 0));
}

Segment shifted(Segment segment, double degrees) {
  segment.from.lon += degrees;
  segment.to.lon += degrees;
  return segment;
}

Ground ground_of(const Fill& fill, std::size_t cell) {
  if (fill.edge(cell)) return fill.inside(cell) ? Ground::dry_shore : Ground::wet_shore;
  return fill.inside(cell) ? Ground::land : Ground::water;
}

Ground without(Ground land, Ground lake) {
  if (lake == Ground::land || land == Ground::water) return Ground::water;
  if (lake == Ground::water) return land;
  return lake == Ground::dry_shore || land == Ground::wet_shore ? Ground::wet_shore
                                                                : Ground::dry_shore;
}

}  // namespace

// What the basemap has of a part of the globe, read once for all tiles in it: a continent's outline
// is one polygon, and slow to read.
struct GroundMap::Block {
  std::vector<geo::Features> land, lakes;

  Block(const GroundMap& map, const geo::BBox& box) {
    for (const auto& source : map.land_) land.push_back(source.read(box, no_fields));
    for (const auto& source : map.lakes_) lakes.push_back(source.read(box, no_fields));
  }
};

struct GroundMap::Tile {
  Square square;
  std::vector<Ground> ground;
  std::vector<Segment> segments;                                   // of the coasts
  std::vector<std::pair<std::uint32_t, std::uint32_t>> crossings;  // (cell, segment), sorted

  void keep(const Fill& fill) {
    const auto first = static_cast<std::uint32_t>(segments.size());
    segments.insert(segments.end(), fill.segments().begin(), fill.segments().end());
    for (const auto& [cell, segment] : fill.crossings())
      crossings.emplace_back(cell, first + segment);
  }

  bool crossed(std::size_t cell, const Segment& way) const {
    const auto from =
        std::ranges::lower_bound(crossings, cell, {}, [](auto& c) { return c.first; });
    for (auto at = from; at != crossings.end() && at->first == cell; ++at)
      if (intersect(way, segments[at->second])) return true;
    return false;
  }
};

GroundMap::GroundMap(const basemap::Basemap& basemap) {
  if (basemap.has("detail_land") && basemap.has("land_outside_detail")) {
    land_.push_back(basemap.open("detail_land"));
    land_.push_back(basemap.open("land_outside_detail"));
  } else {
    land_.push_back(basemap.open("land"));
  }
  if (basemap.has("lakes")) lakes_.push_back(basemap.open("lakes"));
}

GroundMap::~GroundMap() = default;

double GroundMap::step(int level) { return 360.0 / cells_round * (1 << level); }

// Squares are as large as a block, or 2, 4, 8 ... times larger or smaller.
const GroundMap::Block& GroundMap::block(const Square& square) {
  const double side = std::max(block_degrees, square.size * square.step);
  const int column = static_cast<int>((square.west + 180 + square.step / 2) / side);
  const int row = static_cast<int>((square.south + 90 + square.step / 2) / side);
  const auto size = static_cast<std::uint32_t>(side / block_degrees);
  const auto key = size << 16 | static_cast<std::uint32_t>(row << 8 | column);
  auto found = blocks_.find(key);
  if (found == blocks_.end()) {
    if (blocks_.size() >= most_blocks) blocks_.clear();
    const double west = -180 + column * side, south = -90 + row * side;
    const geo::BBox box{west, south, std::min(180.0, west + side), std::min(90.0, south + side)};
    found = blocks_.emplace(key, std::make_unique<Block>(*this, box)).first;
  }
  return *found->second;
}

std::unique_ptr<GroundMap::Tile> GroundMap::make(int level, int column, int row) {
  auto tile = std::make_unique<Tile>();
  const double side = tile_size * step(level);
  tile->square = {-180 + column * side, -90 + row * side, step(level), tile_size};
  tile->ground.assign(tile->square.cells(), Ground::water);
  const Block& all = block(tile->square);
  const auto fill_from = [&](const geo::Features& features) {
    Fill fill(tile->square);
    for (const auto& feature : features) fill.add(feature.geometry);
    fill.finish();
    if (level == 0) tile->keep(fill);
    return fill;
  };
  for (const auto& features : all.land) {
    const Fill fill = fill_from(features);
    for (std::size_t i = 0; i < tile->ground.size(); ++i)
      tile->ground[i] = std::max(tile->ground[i], ground_of(fill, i));
  }
  for (const auto& features : all.lakes) {
    const Fill fill = fill_from(features);
    for (std::size_t i = 0; i < tile->ground.size(); ++i)
      tile->ground[i] = without(tile->ground[i], ground_of(fill, i));
  }
  std::ranges::sort(tile->crossings);
  return tile;
}

GroundMap::Tile& GroundMap::tile(int level, int column, int row) {
  const auto key = static_cast<std::uint32_t>((level << 16) | (row << 8) | column);
  if (last_ && key == last_key_) return *last_;
  auto found = tiles_.find(key);
  if (found == tiles_.end()) {
    if (tiles_.size() >= most_tiles) tiles_.clear();  // last_ is set anew below
    found = tiles_.emplace(key, make(level, column, row)).first;
  }
  last_key_ = key;
  last_ = found->second.get();
  return *last_;
}

Ground GroundMap::at(geo::LonLat position, int level) {
  const int round = cells_round >> level;
  int column = static_cast<int>(std::floor((position.lon + 180) / step(level))) % round;
  if (column < 0) column += round;
  const int row =
      std::clamp(static_cast<int>(std::floor((position.lat + 90) / step(level))), 0, round / 2 - 1);
  Tile& found = tile(level, column / tile_size, row / tile_size);
  return found.ground[static_cast<std::size_t>(row % tile_size * tile_size + column % tile_size)];
}

GroundMap::Tile* GroundMap::tile_at(int column, int row, std::size_t& cell) {
  column = ((column % cells_round) + cells_round) % cells_round;
  if (row < 0 || row >= cells_round / 2) return nullptr;
  cell = static_cast<std::size_t>(row % tile_size * tile_size + column % tile_size);
  return &tile(0, column / tile_size, row / tile_size);
}

bool GroundMap::clear(geo::LonLat from, geo::LonLat to) {
  to.lon = from.lon + geo::wrap_longitude(to.lon - from.lon);
  const Square globe{-180, -90, step(0), cells_round};
  const Segment way{from, to};
  return walk(globe, way, [&](int column, int row) {
    std::size_t cell = 0;
    const Tile* found = tile_at(column, row, cell);
    if (!found || found->ground[cell] == Ground::water) return false;
    if (found->ground[cell] == Ground::land) return true;
    const double turn = column < 0 ? 360 : column >= cells_round ? -360 : 0;
    return !found->crossed(cell, shifted(way, turn));
  });
}

bool GroundMap::dry(geo::LonLat position) {
  const Ground here = at(position);
  if (here == Ground::land || here == Ground::water) return here == Ground::land;
  std::size_t cell = 0;
  const Square globe{-180, -90, step(0), cells_round};
  const Tile& found = *tile_at(globe.column(position.lon), globe.row(position.lat), cell);
  const geo::LonLat middle{
      found.square.west + (static_cast<double>(cell % tile_size) + 0.5) * step(0),
      found.square.south + (static_cast<double>(cell / tile_size) + 0.5) * step(0)};
  bool dry = here == Ground::dry_shore;
  const Segment way{middle, position};
  const auto from =
      std::ranges::lower_bound(found.crossings, cell, {}, [](auto& c) { return c.first; });
  for (auto at = from; at != found.crossings.end() && at->first == cell; ++at)
    if (intersect(way, found.segments[at->second])) dry = !dry;
  return dry;
}

}  // namespace rumbo::corridor
