#pragma once

#include "archive/info.hpp"
#include "archive/tile_run.hpp"

#include <filesystem>
#include <string>

namespace rumbo::archive {

// Writes tiles as files, FOLDER/z/x/y.png (or .webp, .pbf, gzipped), and FOLDER/tiles.json
// (TileJSON 3.0.0). Written beside the folder and put in its place when whole; an older folder is
// replaced only if it is empty or holds tiles.json.
class FolderWriter : public TileSink {
 public:
  // `url` is where the folder will be served from, without a slash at its end. Error when the
  // folder's own folder cannot be written or the folder holds other things than tiles.
  FolderWriter(std::filesystem::path folder, Info info, std::string url);
  ~FolderWriter() override;

  void add(const TileRun& run) override;
  void commit() override;

 private:
  std::filesystem::path path_;
  std::filesystem::path temporary_;
  Info info_;
  std::string url_;
  std::filesystem::path column_;  // the folder of the last tile
};

// Error when the folder is there and holds other things than tiles, or is no folder.
void refuse_other_folder(const std::filesystem::path& folder);

// "png", "webp", "pbf".
std::string_view file_ending(TileFormat format);

std::string tile_json(const Info& info, const std::string& url);

}  // namespace rumbo::archive
