#pragma once

#include "archive/database.hpp"
#include "archive/info.hpp"
#include "archive/tile_run.hpp"
#include "base/file.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>

namespace rumbo::archive {

// Writes MBTiles 1.3: tables `map` and `images`, the view `tiles` over both, so that equal tiles
// are stored once as PmtilesWriter does it. Rows count from the south (TMS). Written under another
// name beside the file and renamed when whole; the bytes depend on the tiles and SQLite's version
// alone.
class MbtilesWriter : public TileSink {
 public:
  // Error when the folder cannot be written.
  MbtilesWriter(std::filesystem::path file, const Info& info);

  void add(const TileRun& run) override;
  void commit() override;

 private:
  void describe(const Info& info);
  std::int64_t store(std::string_view bytes);

  base::AtomicFile file_;  // SQLite writes it under its temporary name
  std::optional<Database> database_;
  std::optional<Database::Query> insert_image_;
  std::optional<Database::Query> insert_tile_;
  std::string last_;
  std::int64_t last_image_ = 0;
  std::int64_t images_ = 0;
  std::map<std::string, std::int64_t, std::less<>> known_;
};

}  // namespace rumbo::archive
