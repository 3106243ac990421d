#pragma once

#include "geo/tile.hpp"

#include <cstdint>
#include <functional>
#include <string_view>

namespace rumbo::archive {

// Tiles with ids in a row that hold the same bytes: as a file holds them, vector tiles gzipped.
struct TileRun {
  geo::TileId first = 0;
  std::uint32_t length = 1;
  std::string_view bytes;
};

// Where tiles go. Confined to a thread.
class TileSink {
 public:
  virtual ~TileSink() = default;
  // Runs in the order of their ids, not overlapping, none empty. How runs are cut does not matter:
  // the same tiles give the same archive.
  virtual void add(const TileRun& run) = 0;
  // Until then nothing is seen and an older archive stays. Error when the disk is full.
  virtual void commit() = 0;
};

// Where tiles come from. Confined to a thread.
class TileSource {
 public:
  virtual ~TileSource() = default;
  virtual const struct Info& info() const = 0;
  // Every run in the order of ids. Error when the archive is damaged: what, and where in the file.
  virtual void each(const std::function<void(const TileRun&)>& visit) const = 0;
};

}  // namespace rumbo::archive
