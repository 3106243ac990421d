#include "tiles/plan.hpp"

#include <algorithm>

namespace rumbo::tiles {
namespace {

constexpr int block_levels = 3;  // 64 ids: a tile's offspring three zooms down

using geo::Tile;
using geo::TileId;
using geo::TileRange;

// The ids of a tile's offspring.
struct Ids {
  TileId from = 0;
  TileId to = 0;  // not included
};

Ids offspring(const Tile& tile, int zoom) {
  const TileId below = TileId{1} << (2 * (zoom - tile.z));
  const TileId from = geo::first_id(zoom) + (geo::id_of(tile) - geo::first_id(tile.z)) * below;
  return {from, from + below};
}

Share share_of(const Tile& tile, const TileRange& range) {
  const int below = range.z - tile.z;
  const std::uint64_t left = std::uint64_t{tile.x} << below, top = std::uint64_t{tile.y} << below;
  const std::uint64_t side = std::uint64_t{1} << below;
  if (top > range.bottom || top + side <= range.top) return Share::none;
  const bool all_rows = top >= range.top && top + side - 1 <= range.bottom;
  Share share = Share::none;
  for (const auto& [from, to] : range.columns) {
    if (left > to || left + side <= from) continue;
    if (all_rows && left >= from && left + side - 1 <= to) return Share::all;
    share = Share::some;
  }
  return share;
}

// Of the blocks first..last, counted from the zoom's first, whether one of every `every` is among
// them. As that is odd, they are of no one place in the squares that the curve runs through.
bool has_sampled(std::uint64_t first, std::uint64_t last, std::uint64_t every) {
  const std::uint64_t shift = every / 2;
  return (last + shift) / every > (first + shift) / every || (first + shift) % every == 0;
}

}  // namespace

Plan::Plan(int min_zoom, int max_zoom, const std::vector<geo::BBox>& boxes, Shard shard)
    : min_zoom_(min_zoom) {
  for (int z = min_zoom; z <= max_zoom; ++z) {
    Zoom zoom{{}, geo::first_id(z), geo::first_id(z + 1)};
    for (const geo::BBox& box : boxes) zoom.ranges.push_back(geo::tiles_in(box, z));
    zooms_.push_back(std::move(zoom));
    if (shard.of > 1) take_shard(shard, z);
  }
}

Share Plan::share_of_boxes(const Tile& tile, const Zoom& zoom) const {
  Share share = Share::none;
  for (const TileRange& range : zoom.ranges) {
    const Share of_one = share_of(tile, range);
    if (of_one == Share::all) return Share::all;
    if (of_one == Share::some) share = Share::some;
  }
  return share;
}

Share Plan::share(const Tile& tile, int zoom) const {
  const Zoom& level = zooms_[static_cast<std::size_t>(zoom - min_zoom_)];
  const Ids ids = offspring(tile, zoom);
  const TileId from = std::max(level.from, begin_);
  if (ids.from >= level.to || ids.to <= from) return Share::none;
  constexpr int block = 2 * block_levels;  // bits
  const TileId begin = geo::first_id(zoom);
  const std::uint64_t first = (ids.from - begin) >> block, last = (ids.to - 1 - begin) >> block;
  if (!has_sampled(first, last, level.every)) return Share::none;
  const Share share = share_of_boxes(tile, level);
  if (share == Share::all && level.every > 1 && last > first) return Share::some;
  if (share == Share::all && (ids.from < from || ids.to > level.to)) return Share::some;
  return share;
}

void Plan::sample(std::uint64_t blocks) {
  for (int zoom = min_zoom(); zoom <= max_zoom(); ++zoom) {
    const std::uint64_t all = count(zoom) >> (2 * block_levels);
    zooms_[static_cast<std::size_t>(zoom - min_zoom_)].every =
        all <= blocks ? 1 : (all / blocks) | 1;
  }
}

// The blocks in which there is something to make, and where those of the shard begin and end.
void Plan::take_shard(Shard shard, int zoom) {
  Zoom& level = zooms_.back();
  const int block_zoom = std::max(0, zoom - block_levels);
  const auto blocks = [&](const auto& self, const Tile& tile, const auto& visit) -> void {
    if (share_of_boxes(tile, level) == Share::none) return;
    if (tile.z == block_zoom) return visit(offspring(tile, zoom).from);
    for (const Tile& child : geo::children_of(tile)) self(self, child, visit);
  };
  std::uint64_t total = 0;
  blocks(blocks, Tile{}, [&](TileId) { ++total; });
  const auto n = static_cast<std::uint64_t>(shard.of), i = static_cast<std::uint64_t>(shard.number);
  const std::uint64_t first = (i - 1) * total / n, last = i * total / n;
  std::uint64_t block = 0;
  TileId from = level.to, to = level.to;
  blocks(blocks, Tile{}, [&](TileId id) {
    if (block == first) from = id;
    if (block == last) to = id;
    ++block;
  });
  level.from = first == last ? level.to : from;
  level.to = to;
}

std::uint64_t Plan::count(int zoom) const {
  const auto count_in = [&](const auto& self, const Tile& tile) -> std::uint64_t {
    const Share of_tile = share(tile, zoom);
    if (of_tile == Share::none) return 0;
    if (of_tile == Share::all) return std::uint64_t{1} << (2 * (zoom - tile.z));
    std::uint64_t sum = 0;
    for (const Tile& child : geo::children_of(tile)) sum += self(self, child);
    return sum;
  };
  return count_in(count_in, Tile{});
}

std::uint64_t Plan::count() const {
  std::uint64_t sum = 0;
  for (int zoom = min_zoom(); zoom <= max_zoom(); ++zoom) sum += count(zoom);
  return sum;
}

}  // namespace rumbo::tiles
