#pragma once

#include "archive/info.hpp"
#include "archive/pmtiles_directory.hpp"
#include "archive/tile_run.hpp"
#include "base/file.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>

namespace rumbo::archive {

// Writes a PMTiles v3 archive, clustered: header and root directory in the first 16,384 bytes, then
// the tiles, the metadata and the leaf directories. Equal bytes are stored once: in a row always,
// elsewhere where they are among the first 65,536 contents of at most 512 bytes, as plain tiles
// are. Memory: 24 bytes a run, and the contents so remembered.
class PmtilesWriter : public TileSink {
 public:
  // Error when the folder cannot be written.
  PmtilesWriter(const std::filesystem::path& file, Info info);

  void add(const TileRun& run) override;
  void commit() override;

 private:
  struct Place {
    std::uint64_t offset = 0;
    std::uint32_t length = 0;
  };

  Place store(std::string_view bytes);

  Info info_;
  base::AtomicFile file_;
  Directory entries_;
  std::string last_;  // the last run's bytes
  std::map<std::string, Place, std::less<>> known_;
  std::uint64_t written_ = 0;
  std::uint64_t addressed_ = 0;
  std::uint64_t contents_ = 0;
};

}  // namespace rumbo::archive
