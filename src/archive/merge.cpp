#include "archive/merge.hpp"

#include "base/error.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace rumbo::archive {
namespace {

// What is left of a source's run, and the source's further runs behind it.
struct Head {
  std::optional<TileRun> run;

  geo::TileId end() const { return run->first + run->length; }
  bool holds(geo::TileId id) const { return run && run->first <= id && id < end(); }
};

void drop_until(Head& head, geo::TileId id, TileSource& source) {
  while (head.run && head.end() <= id) head.run = source.next();
  if (!head.run || head.run->first >= id) return;
  head.run->length -= static_cast<std::uint32_t>(id - head.run->first);
  head.run->first = id;
}

geo::BBox hull(const geo::BBox& a, const geo::BBox& b) {
  if (a == b) return a;
  const double south = std::min(a.south, b.south), north = std::max(a.north, b.north);
  if (a.crosses_antimeridian() || b.crosses_antimeridian()) return {-180, south, 180, north};
  return {std::min(a.west, b.west), south, std::max(a.east, b.east), north};
}

void add_layers(const Info& from, Info& to) {
  for (const VectorLayer& layer : from.vector_layers) {
    const auto same = std::ranges::find(to.vector_layers, layer.id, &VectorLayer::id);
    if (same == to.vector_layers.end()) {
      to.vector_layers.push_back(layer);
      continue;
    }
    same->min_zoom = std::min(same->min_zoom, layer.min_zoom);
    same->max_zoom = std::max(same->max_zoom, layer.max_zoom);
    for (const auto& field : layer.fields)
      if (std::ranges::find(same->fields, field.first,
                            &std::pair<std::string, std::string>::first) == same->fields.end())
        same->fields.push_back(field);
  }
}

}  // namespace

Info merged_info(const std::vector<Named>& sources) {
  Info info = sources.front().source->info();
  for (const Named& named : sources) {
    const Info& other = named.source->info();
    if (other.format != info.format || other.tile_size != info.tile_size)
      throw base::InputError(
          {named.name},
          fmt::format(
              "holds {} tiles of {} pixels and {} holds {} of {}; merge archives of one kind",
              to_string(other.format), other.tile_size, sources.front().name,
              to_string(info.format), info.tile_size));
    const geo::BBox bounds = hull(info.bounds, other.bounds);
    if (bounds != info.bounds) info.centre = bounds.centre();
    info.bounds = bounds;
    info.min_zoom = std::min(info.min_zoom, other.min_zoom);
    info.max_zoom = std::max(info.max_zoom, other.max_zoom);
    add_layers(other, info);
  }
  return info;
}

void merge(std::vector<Named>& sources, TileSink& sink, Overlap overlap) {
  std::vector<Head> heads;
  for (Named& named : sources) heads.push_back({named.source->next()});
  while (true) {
    std::optional<geo::TileId> first;
    for (const Head& head : heads)
      if (head.run && (!first || head.run->first < *first)) first = head.run->first;
    if (!first) return;

    // The last source that has the tile; it serves until its run ends or a later source's begins.
    std::size_t winner = 0;
    for (std::size_t i = 0; i < heads.size(); ++i)
      if (heads[i].holds(*first)) winner = i;
    geo::TileId end = heads[winner].end();
    for (std::size_t i = 0; i < heads.size(); ++i) {
      if (i == winner || !heads[i].run) continue;
      if (heads[i].run->first < end && overlap == Overlap::refused) {
        const geo::Tile tile = geo::tile_of(heads[i].run->first);
        throw base::InputError(
            {sources[std::max(i, winner)].name},
            fmt::format("has the tile {}/{}/{}, and so has {}; leave out "
                        "--error-on-overlap and the last archive wins",
                        tile.z, tile.x, tile.y, sources[std::min(i, winner)].name));
      }
      if (i > winner) end = std::min(end, heads[i].run->first);
    }
    sink.add({*first, static_cast<std::uint32_t>(end - *first), heads[winner].run->bytes});
    for (std::size_t i = 0; i < heads.size(); ++i) drop_until(heads[i], end, *sources[i].source);
  }
}

}  // namespace rumbo::archive
