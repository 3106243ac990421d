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
  void each(const std::function<void(const TileRun&)>& visit) const override;
  // Every entry that is a run, in the order of the directories, leaves opened.
  void each_entry(const std::function<void(const Entry&)>& visit) const;
  std::string bytes_of(const Entry& entry) const;
  std::optional<std::string> tile(const geo::Tile& tile) const;  // nothing where there is none

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
};

}  // namespace rumbo::archive
