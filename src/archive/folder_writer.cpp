#include "archive/folder_writer.hpp"

#include "base/error.hpp"
#include "base/file.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sys/stat.h>
#include <unistd.h>

namespace rumbo::archive {
namespace {

namespace fs = std::filesystem;

constexpr const char* index_name = "tiles.json";

fs::path beside(const fs::path& folder) {
  std::string name = folder.string() + ".partial-XXXXXX";
  if (!::mkdtemp(name.data()))
    throw base::Error(fmt::format(
        "{}: cannot be created ({}); make the folder above it or choose another with -o",
        folder.string(), std::strerror(errno)));
  fs::permissions(name, fs::perms::owner_all | fs::perms::group_read | fs::perms::group_exec |
                            fs::perms::others_read | fs::perms::others_exec);
  return name;
}

void write_file(const fs::path& file, std::string_view bytes) {
  std::ofstream stream(file, std::ios::binary);
  stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  stream.close();
  if (!stream)
    throw base::Error(
        fmt::format("{}: cannot be written ({}); free some space or choose another "
                    "folder with -o",
                    file.string(), std::strerror(errno)));
}

fs::path without_slash(const fs::path& folder) {
  return folder.has_filename() ? folder : folder.parent_path();
}

}  // namespace

void refuse_other_folder(const fs::path& folder) {
  if (!fs::exists(folder)) return;
  if (!fs::is_directory(folder))
    throw base::Error(fmt::format("{}: is a file; name a folder, or end it in .pmtiles or .mbtiles",
                                  folder.string()));
  if (!fs::is_empty(folder) && !fs::exists(folder / index_name))
    throw base::Error(
        fmt::format("{}: holds other things than tiles; name a new folder, or empty this one",
                    folder.string()));
}

std::string_view file_ending(TileFormat format) {
  return format == TileFormat::mvt ? "pbf" : to_string(format);
}

std::string tile_json(const Info& info, const std::string& url) {
  auto json = nlohmann::ordered_json::parse(to_json(info));
  json.erase("type");
  json["tilejson"] = "3.0.0";
  json["tiles"] = {fmt::format("{}/{{z}}/{{x}}/{{y}}.{}", url, file_ending(info.format))};
  json["scheme"] = "xyz";
  json["bounds"] = {info.bounds.west, info.bounds.south, info.bounds.east, info.bounds.north};
  json["center"] = {info.centre.lon, info.centre.lat, info.centre_zoom};
  json["minzoom"] = info.min_zoom;
  json["maxzoom"] = info.max_zoom;
  return json.dump(2) + "\n";
}

FolderWriter::FolderWriter(fs::path folder, Info info, std::string url)
    : path_(without_slash(folder)), info_(std::move(info)), url_(std::move(url)) {
  refuse_other_folder(path_);
  temporary_ = beside(path_);
}

FolderWriter::~FolderWriter() {
  std::error_code gone;
  if (!temporary_.empty()) fs::remove_all(temporary_, gone);
}

void FolderWriter::add(const TileRun& run) {
  for (std::uint32_t i = 0; i < run.length; ++i) {
    const geo::Tile tile = geo::tile_of(run.first + i);
    fs::path column = temporary_ / std::to_string(tile.z) / std::to_string(tile.x);
    if (column != column_) {
      std::error_code fault;
      fs::create_directories(column, fault);
      if (fault)
        throw base::Error(fmt::format("{}: cannot be made ({})", column.string(), fault.message()));
      column_ = std::move(column);
    }
    write_file(column_ / fmt::format("{}.{}", tile.y, file_ending(info_.format)), run.bytes);
  }
}

void FolderWriter::commit() {
  write_file(temporary_ / index_name, tile_json(info_, url_));
  refuse_other_folder(path_);
  const bool replaces = fs::exists(path_);
  const int result = ::renameat2(AT_FDCWD, temporary_.c_str(), AT_FDCWD, path_.c_str(),
                                 replaces ? RENAME_EXCHANGE : 0);
  if (result != 0)
    throw base::Error(
        fmt::format("{}: cannot be put in place ({})", path_.string(), std::strerror(errno)));
  if (!replaces) temporary_.clear();  // else it is the old folder now, and goes
}

}  // namespace rumbo::archive
