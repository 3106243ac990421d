#include "archive/mbtiles_reader.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <vector>

#include <fmt/format.h>

namespace rumbo::archive {
namespace {

Database open(const std::filesystem::path& file) {
  std::error_code no_file;
  if (!std::filesystem::is_regular_file(file, no_file))
    throw base::InputError({file.string()}, "there is no such file; check the path");
  return Database(file, Database::Mode::read);
}

// Numbers between commas; InputError when there are others than `count`.
std::vector<double> numbers_of(std::string_view text, std::size_t count, std::string_view key,
                               const std::filesystem::path& file) {
  std::vector<double> numbers;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at < end) {
    double number = 0;
    const auto [stop, fault] = std::from_chars(at, end, number);
    if (fault != std::errc() || !std::isfinite(number)) break;
    numbers.push_back(number);
    at = stop;
    if (at < end && *at == ',') ++at;
  }
  if (at != end || numbers.size() != count)
    throw base::InputError({file.string()}, fmt::format("its metadata say '{}' of '{}'; {} numbers "
                                                        "are wanted",
                                                        text, key, count));
  return numbers;
}

class Metadata {
 public:
  Metadata(Info& info, const std::filesystem::path& file) : info_(info), file_(file) {}

  void take(std::string_view key, std::string_view value) {
    if (key == "name") info_.name = value, named_ = true;
    if (key == "description") info_.description = value;
    if (key == "attribution") info_.attribution = value;
    if (key == "format") format(value);
    if (key == "bounds") {
      const auto edge = numbers_of(value, 4, key, file_);
      info_.bounds = {edge[0], edge[1], edge[2], edge[3]};
    }
    if (key == "center") {
      const auto centre = numbers_of(value, 3, key, file_);
      info_.centre = {centre[0], centre[1]};
      info_.centre_zoom = static_cast<int>(std::clamp(centre[2], 0.0, 30.0));
    }
    if (key == "minzoom") info_.min_zoom = zoom(value, key);
    if (key == "maxzoom") info_.max_zoom = zoom(value, key);
    if (key == "tile_size") info_.tile_size = static_cast<int>(numbers_of(value, 1, key, file_)[0]);
    if (key == "scale")
      info_.pixel_ratio =
          static_cast<int>(std::clamp(numbers_of(value, 1, key, file_)[0], 1.0, 16.0));
    if (key == "json") from_json(value, info_);
  }

  void check() const {
    if (!named_ || !formatted_)
      throw base::InputError({file_.string()},
                             "its metadata lack the name or the format, which MBTiles must have");
  }

 private:
  int zoom(std::string_view value, std::string_view key) const {
    return static_cast<int>(std::clamp(numbers_of(value, 1, key, file_)[0], 0.0, 30.0));
  }
  void format(std::string_view value) {
    formatted_ = true;
    if (value == "pbf")
      info_.format = TileFormat::mvt;
    else if (value == "png")
      info_.format = TileFormat::png;
    else if (value == "webp")
      info_.format = TileFormat::webp;
    else
      throw base::InputError(
          {file_.string()},
          fmt::format("holds tiles of format '{}'; read are pbf, png and webp", value));
  }

  Info& info_;
  const std::filesystem::path& file_;
  bool named_ = false;
  bool formatted_ = false;
};

constexpr std::string_view one_tile =
    "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?";

Database::Query& bind(Database::Query& query, const geo::Tile& tile) {
  return query.bind(1, std::int64_t{tile.z})
      .bind(2, std::int64_t{tile.x})
      .bind(3, (std::int64_t{1} << tile.z) - 1 - tile.y);
}

}  // namespace

MbtilesReader::MbtilesReader(const std::filesystem::path& file)
    : path_(file), database_(open(file)) {
  try {
    Metadata metadata(info_, path_);
    Database::Query rows(database_, "SELECT name, value FROM metadata");
    while (rows.next()) metadata.take(rows.bytes(0), rows.bytes(1));
    metadata.check();
    Database::Query probe(database_, one_tile);
  } catch (const base::InputError&) {
    throw;
  } catch (const base::Error& error) {
    throw base::InputError({path_.string()}, fmt::format("is no MBTiles ({})", error.what()));
  }
}

std::vector<geo::TileId> MbtilesReader::sorted_ids() const {
  std::vector<geo::TileId> ids;
  Database::Query keys(database_, "SELECT zoom_level, tile_column, tile_row FROM tiles");
  while (keys.next()) {
    const std::int64_t z = keys.number(0), x = keys.number(1), from_south = keys.number(2);
    if (z < 0 || z > geo::Tile::deepest || x < 0 || x >> z != 0 || from_south < 0 ||
        from_south >> z != 0)
      throw base::InputError(
          {path_.string()},
          fmt::format("has a tile {}/{}/{}, which there is not", z, x, from_south));
    ids.push_back(
        geo::id_of({static_cast<int>(z), static_cast<std::uint32_t>(x),
                    static_cast<std::uint32_t>((std::int64_t{1} << z) - 1 - from_south)}));
  }
  std::ranges::sort(ids);
  if (const auto twice = std::ranges::adjacent_find(ids); twice != ids.end()) {
    const geo::Tile tile = geo::tile_of(*twice);
    throw base::InputError({path_.string()},
                           fmt::format("has the tile {}/{}/{} twice", tile.z, tile.x, tile.y));
  }
  return ids;
}

std::optional<TileRun> MbtilesReader::next() {
  if (!ids_) ids_ = sorted_ids();
  if (at_ == ids_->size()) return std::nullopt;
  const geo::TileId id = (*ids_)[at_++];
  bytes_ = tile(geo::tile_of(id)).value_or("");
  return TileRun{id, 1, bytes_};
}

std::optional<std::string> MbtilesReader::tile(const geo::Tile& tile) const {
  Database::Query query(database_, one_tile);
  if (!bind(query, tile).next()) return std::nullopt;
  return std::string(query.bytes(0));
}

}  // namespace rumbo::archive
