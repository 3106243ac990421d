#include "archive/mbtiles_writer.hpp"

#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace rumbo::archive {
namespace {

constexpr std::size_t most_remembered = 65'536;
constexpr std::size_t longest_remembered = 512;

std::string box_text(const geo::BBox& box) {
  return fmt::format("{:.7f},{:.7f},{:.7f},{:.7f}", box.west, box.south, box.east, box.north);
}

}  // namespace

MbtilesWriter::MbtilesWriter(std::filesystem::path file, const Info& info)
    : file_(std::move(file)) {
  database_.emplace(file_.temporary_path(), Database::Mode::create, file_.path());
  // The file is thrown away unless it becomes whole: a journal would save nothing.
  database_->run(
      "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;"
      "PRAGMA page_size = 4096; PRAGMA application_id = 0x4d504258;"
      "CREATE TABLE metadata (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;"
      "CREATE TABLE images (tile_id INTEGER PRIMARY KEY, tile_data BLOB NOT NULL);"
      "CREATE TABLE map (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER,"
      " tile_id INTEGER NOT NULL, PRIMARY KEY (zoom_level, tile_column, tile_row)) WITHOUT ROWID;"
      "CREATE VIEW tiles AS SELECT zoom_level, tile_column, tile_row, tile_data"
      " FROM map JOIN images ON images.tile_id = map.tile_id;"
      "BEGIN");
  describe(info);
  insert_image_.emplace(*database_, "INSERT INTO images VALUES (?, ?)");
  insert_tile_.emplace(*database_, "INSERT INTO map VALUES (?, ?, ?, ?)");
}

void MbtilesWriter::describe(const Info& info) {
  Database::Query insert(*database_, "INSERT INTO metadata VALUES (?, ?)");
  const auto say = [&](std::string_view name, std::string_view value) {
    if (!value.empty()) insert.bind(1, name).bind(2, value).next();
  };
  say("name", info.name.empty() ? "rumbo" : info.name);
  say("format", info.format == TileFormat::mvt ? "pbf" : to_string(info.format));
  say("bounds", box_text(info.bounds));
  say("center",
      fmt::format("{:.7f},{:.7f},{}", info.centre.lon, info.centre.lat, info.centre_zoom));
  say("minzoom", std::to_string(info.min_zoom));
  say("maxzoom", std::to_string(info.max_zoom));
  say("description", info.description);
  say("attribution", info.attribution);
  say("type", "baselayer");
  if (info.format == TileFormat::mvt) {
    const auto all = nlohmann::ordered_json::parse(to_json(info));
    say("json", nlohmann::ordered_json{{"vector_layers", all.at("vector_layers")}}.dump());
  } else {
    say("tile_size", std::to_string(info.tile_size));
    if (info.pixel_ratio != 1) say("scale", std::to_string(info.pixel_ratio));
  }
}

std::int64_t MbtilesWriter::store(std::string_view bytes) {
  if (const auto known = known_.find(bytes); known != known_.end()) return known->second;
  insert_image_->bind(1, ++images_).bind_blob(2, bytes).next();
  if (bytes.size() <= longest_remembered && known_.size() < most_remembered)
    known_.emplace(bytes, images_);
  return images_;
}

void MbtilesWriter::add(const TileRun& run) {
  if (last_image_ == 0 || last_ != run.bytes) {
    last_image_ = store(run.bytes);
    last_ = run.bytes;
  }
  for (std::uint32_t i = 0; i < run.length; ++i) {
    const geo::Tile tile = geo::tile_of(run.first + i);
    const std::int64_t from_south = (std::int64_t{1} << tile.z) - 1 - tile.y;
    insert_tile_->bind(1, std::int64_t{tile.z})
        .bind(2, std::int64_t{tile.x})
        .bind(3, from_south)
        .bind(4, last_image_)
        .next();
  }
}

void MbtilesWriter::commit() {
  insert_image_.reset();
  insert_tile_.reset();
  database_->run("COMMIT");
  database_.reset();
  file_.commit();
}

}  // namespace rumbo::archive
