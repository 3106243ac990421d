#pragma once

#include "archive/tile_run.hpp"
#include "cut/node.hpp"
#include "tiles/plan.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rumbo::tiles {

// Makes one zoom's tiles from its cuts. Called from several threads at once.
class Maker {
 public:
  virtual ~Maker() = default;
  // The bytes of a tile, as an archive holds them; none where nothing is to be kept.
  virtual std::string tile(const cut::Node& node) = 0;
  // The same for any tile in a node whose areas cover it wholly, or that is empty; nothing where
  // its tiles may differ all the same, and each is to be made by itself.
  virtual std::optional<std::string> plain(const cut::Node& node) = 0;
};

struct Making {
  int zoom = 0;
  std::int32_t buffer = 64;  // units
  std::vector<const cut::ZoomShapes*> layers;
  // Called with the number of tiles done, kept or not, after each block; false stops the work.
  std::function<bool(std::uint64_t)> progress = {};
};

// What one zoom's tiles are made of.
class ZoomWork {
 public:
  virtual ~ZoomWork() = default;
  virtual const Making& making() const = 0;  // its `progress` is not asked
  virtual Maker& maker() = 0;
  virtual void finish() {}  // called when the sink has all its tiles
};

// Makes the plan's tiles, zoom after zoom, as make_zoom() does; while a zoom's tiles are made the
// next one is prepared. `prepare` is called once for each zoom that has tiles, in their order, from
// one thread at a time; `progress` with the tiles done of all zooms after each block, and once more
// when a zoom ends, after its finish(); it stops the work by false.
// No block is begun while finished ones of more than `most_waiting` bytes wait for the sink.
using ZoomsProgress = std::function<bool(int zoom, std::uint64_t done, bool ends)>;
bool make_zooms(const Plan& plan, const std::function<std::unique_ptr<ZoomWork>(int zoom)>& prepare,
                const ZoomsProgress& progress, archive::TileSink& sink, std::size_t most_waiting);

// Makes the plan's tiles of one zoom, in the order of their ids: cut and made on all threads (of
// the task arena it is called in), given to the sink by one. Whether all were made. The sink gets
// the same whatever the number of threads.
bool make_zoom(const Plan& plan, const Making& making, Maker& maker, archive::TileSink& sink);

}  // namespace rumbo::tiles
