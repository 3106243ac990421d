#include "archive/archives.hpp"

#include "archive/folder_writer.hpp"
#include "archive/mbtiles_reader.hpp"
#include "archive/mbtiles_writer.hpp"
#include "archive/pmtiles_reader.hpp"
#include "archive/pmtiles_writer.hpp"
#include "base/error.hpp"

#include <fmt/format.h>

namespace rumbo::archive {

Container container_of(const std::filesystem::path& path) {
  const std::string ending = path.extension().string();
  if (ending == ".pmtiles") return Container::pmtiles;
  if (ending == ".mbtiles") return Container::mbtiles;
  if (ending.empty()) return Container::folder;
  throw base::UsageError(fmt::format(
      "{}: '{}' is no kind of archive; end it in .pmtiles or .mbtiles, or in nothing for a folder",
      path.string(), ending));
}

std::unique_ptr<TileSink> create(const std::filesystem::path& path, const Info& info,
                                 const std::string& url) {
  switch (container_of(path)) {
    case Container::pmtiles:
      return std::make_unique<PmtilesWriter>(path, info);
    case Container::mbtiles:
      return std::make_unique<MbtilesWriter>(path, info);
    case Container::folder:
      break;
  }
  return std::make_unique<FolderWriter>(path, info, url);
}

std::unique_ptr<TileSource> open(const std::filesystem::path& path) {
  switch (container_of(path)) {
    case Container::pmtiles:
      return std::make_unique<PmtilesReader>(path);
    case Container::mbtiles:
      return std::make_unique<MbtilesReader>(path);
    case Container::folder:
      break;
  }
  throw base::UsageError(
      fmt::format("{}: folders of tiles are written, not read; name a .pmtiles or .mbtiles file",
                  path.string()));
}

}  // namespace rumbo::archive
