#pragma once

#include "archive/info.hpp"
#include "archive/pmtiles_directory.hpp"
#include "archive/pmtiles_header.hpp"
#include "archive/tile_run.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace rumbo::archive {

// Reads a PMTiles v3 archive. Everything in the file is doubted: offsets, lengths, sizes unpacked
// (a directory at most 64 MB) and ids. Confined to a thread.
class PmtilesReader : public TileSource {
 public:
  // InputError when the file is missing, is no PMTiles v3 archive, or its header, root directory
  // or metadata are damaged.
  explicit PmtilesReader(std::filesystem::path file);
  ~PmtilesReader() override;

  const Info& info() const override { return info_; }
  const PmtilesHeader& header() const { return header_; }
  std::optional<TileRun> next() override;
  std::optional<std::string> tile(const geo::Tile& tile) const override;
  // The next entry that is a run, leaves opened; next() goes by these.
  std::optional<Entry> next_entry();
  std::string bytes_of(const Entry& entry) const;

 private:
  std::string read(const Part& part, std::string_view what) const;
  Directory directory(const Part& part, std::string_view what) const;
  Directory leaf(const Entry& entry) const;
  [[noreturn]] void damaged(std::string_view what) const;

  std::filesystem::path path_;
  struct File;
  std::unique_ptr<File> file_;
  PmtilesHeader header_;
  Info info_;
  Directory root_;
  // Where next() is.
  std::size_t in_root_ = 0;
  Directory leaf_;
  std::size_t in_leaf_ = 0;
  geo::TileId next_id_ = 0;
  std::string bytes_;
};

}  // namespace rumbo::archive
