#pragma once

#include "geo/tile.hpp"

#include <cstdint>
#include <vector>

namespace rumbo::tiles {

// One of `of` parts of the work, counted from 1.
struct Shard {
  int number = 1;
  int of = 1;
};

enum class Share { none, some, all };

// Which tiles to make. Shareable.
class Plan {
 public:
  // The tiles of zooms min..max that one of the boxes touches. A shard has its part of every zoom:
  // of the blocks of 64 ids in which that zoom has tiles to make, in their order, as many as the
  // others but for one.
  Plan(int min_zoom, int max_zoom, const std::vector<geo::BBox>& boxes, Shard shard = {});

  // Of every zoom only some blocks of 64 ids, spread evenly: about so many, or all where they are
  // fewer.
  void sample(std::uint64_t blocks);

  int min_zoom() const { return min_zoom_; }
  int max_zoom() const { return min_zoom_ + static_cast<int>(zooms_.size()) - 1; }
  // How much of a tile's offspring at `zoom` is to be made.
  Share share(const geo::Tile& tile, int zoom) const;
  // Nothing before this id any more.
  void begin_at(geo::TileId id) { begin_ = id; }
  std::uint64_t count(int zoom) const;
  std::uint64_t count() const;

 private:
  struct Zoom {
    std::vector<geo::TileRange> ranges;
    geo::TileId from = 0;  // ids of the shard, and of the zoom
    geo::TileId to = 0;
    std::uint64_t every = 1;  // of so many blocks one is made
  };
  Share share_of_boxes(const geo::Tile& tile, const Zoom& zoom) const;
  void take_shard(Shard shard, int zoom);

  int min_zoom_;
  std::vector<Zoom> zooms_;
  geo::TileId begin_ = 0;
};

}  // namespace rumbo::tiles
