#include "mapcli/archive_info.hpp"

#include "archive/archives.hpp"
#include "archive/folder_writer.hpp"
#include "base/error.hpp"
#include "base/file.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace rumbo::mapcli {
namespace {

using nlohmann::json;

constexpr std::size_t largest = std::size_t{64} << 20;

json tile_json(const std::filesystem::path& folder) {
  const auto file = folder / "tiles.json";
  const json read = json::parse(base::read_file(file, largest), nullptr, false);
  const auto tiles = read.is_object() ? read.find("tiles") : read.end();
  if (tiles != read.end() && tiles->is_array() && !tiles->empty() && tiles->front().is_string())
    return read;
  throw base::InputError({file}, "is no TileJSON, as rumbo tiles writes it");
}

archive::TileFormat format_of(const std::string& tiles) {
  if (tiles.ends_with(".png")) return archive::TileFormat::png;
  return tiles.ends_with(".webp") ? archive::TileFormat::webp : archive::TileFormat::mvt;
}

archive::Info info_of_folder(const std::filesystem::path& folder) {
  const json read = tile_json(folder);
  archive::Info info;
  info.format = format_of(read["tiles"].front().get<std::string>());
  try {
    archive::from_json(read.dump(), info);
    info.min_zoom = read.value("minzoom", 0);
    info.max_zoom = read.value("maxzoom", 22);
    const auto edges = read.value("bounds", std::vector<double>{});
    if (edges.size() == 4) info.bounds = {edges[0], edges[1], edges[2], edges[3]};
    info.centre = info.bounds.centre();
  } catch (const std::exception& error) {
    throw base::InputError({folder / "tiles.json"}, error.what());
  }
  return info;
}

}  // namespace

archive::Info info_of_archive(const std::filesystem::path& path) {
  if (archive::container_of(path) == archive::Container::folder) return info_of_folder(path);
  return archive::open(path)->info();
}

tiles::ArchivePlace place_of_archive(const std::filesystem::path& path, const std::string& url) {
  const auto container = archive::container_of(path);
  const bool is_template = url.find("{z}") != std::string::npos;
  if (container == archive::Container::pmtiles) {
    if (is_template)
      throw base::UsageError(fmt::format("--url {}: give the .pmtiles file's own URL", url));
    const std::string where = url.empty() ? path.filename().string() : url;
    return {where.starts_with("pmtiles://") ? where : "pmtiles://" + where, ""};
  }
  if (is_template) return {"", url};
  if (container == archive::Container::mbtiles)
    return {url.empty() ? "mbtiles://" + path.filename().string() : url, ""};
  if (!url.empty()) {
    const std::string_view ending = archive::file_ending(info_of_folder(path).format);
    return {"", fmt::format("{}/{{z}}/{{x}}/{{y}}.{}", url, ending)};
  }
  return {"", tile_json(path)["tiles"].front().get<std::string>()};
}

}  // namespace rumbo::mapcli
