#pragma once

#include "archive/info.hpp"
#include "geo/tile.hpp"

#include <cstdint>
#include <optional>
#include <string>
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
  virtual const Info& info() const = 0;
  // The next run in the order of ids, its bytes good until the next call; nothing after the last.
  // InputError when the archive is damaged there.
  virtual std::optional<TileRun> next() = 0;
  virtual std::optional<std::string> tile(const geo::Tile& tile) const = 0;
};

}  // namespace rumbo::archive
