#pragma once

#include "archive/database.hpp"
#include "archive/info.hpp"
#include "archive/tile_run.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rumbo::archive {

// Reads MBTiles 1.3. Memory: 8 bytes a tile once next() is called. Confined to a thread.
class MbtilesReader : public TileSource {
 public:
  // InputError when the file is missing, is no SQLite database, or lacks the tables, the name or
  // the format.
  explicit MbtilesReader(const std::filesystem::path& file);

  const Info& info() const override { return info_; }
  std::optional<TileRun> next() override;
  std::optional<std::string> tile(const geo::Tile& tile) const override;

 private:
  std::filesystem::path path_;
  Database database_;
  Info info_;
  // Where next() is.
  std::optional<std::vector<geo::TileId>> ids_;
  std::size_t at_ = 0;
  std::string bytes_;

  std::vector<geo::TileId> sorted_ids() const;
};

}  // namespace rumbo::archive
