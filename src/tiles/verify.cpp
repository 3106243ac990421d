#include "tiles/verify.hpp"

#include "archive/archives.hpp"
#include "archive/database.hpp"
#include "archive/mbtiles_reader.hpp"
#include "archive/pmtiles_reader.hpp"
#include "base/error.hpp"
#include "deflate/deflate.hpp"
#include "mvt/check.hpp"
#include "tiles/picture_size.hpp"

#include <algorithm>
#include <fstream>
#include <set>

#include <fmt/format.h>

namespace rumbo::tiles {
namespace {

using archive::Info;
using archive::TileFormat;

constexpr std::size_t most_messages = 50;
constexpr std::size_t most_unpacked = std::size_t{64} << 20;

std::string name_of(geo::TileId id) {
  const geo::Tile tile = geo::tile_of(id);
  return fmt::format("tile {}/{}/{}", tile.z, tile.x, tile.y);
}

class Check {
 public:
  explicit Check(Verified& result) : result_(result) {}

  void problem(std::string message) {
    if (++result_.problems <= most_messages) result_.messages.push_back(std::move(message));
  }

  void tile(geo::TileId first, std::uint64_t run, const Info& info) {
    result_.tiles += run;
    const int shallow = geo::tile_of(first).z, deep = geo::tile_of(first + run - 1).z;
    if (shallow < info.min_zoom || deep > info.max_zoom)
      problem(fmt::format("{}: lies outside the zooms that the archive names, {} to {}",
                          name_of(first), info.min_zoom, info.max_zoom));
    else if (run == 1 && !geo::tiles_in(info.bounds, shallow).contains(geo::tile_of(first)))
      problem(fmt::format("{}: lies outside the bounds that the archive names", name_of(first)));
  }

  void content(geo::TileId id, const std::string& bytes, const Info& info) {
    ++result_.contents;
    if (info.format == TileFormat::mvt) return vector_tile(id, bytes);
    const auto size = size_of_picture(bytes, info.format);
    if (!size)
      problem(fmt::format("{}: is no whole {} picture", name_of(id), to_string(info.format)));
    else if (size->first != size->second || (first_size_ && *first_size_ != size->first))
      problem(fmt::format("{}: is {} by {} pixels, unlike the others", name_of(id), size->first,
                          size->second));
    if (size && !first_size_) first_size_ = size->first;
  }

 private:
  void vector_tile(geo::TileId id, const std::string& bytes) {
    try {
      std::vector<std::string> problems;
      mvt::read_tile(deflate::gunzip(bytes, most_unpacked), problems);
      for (const std::string& found : problems) problem(fmt::format("{}: {}", name_of(id), found));
    } catch (const base::Error& error) {
      problem(fmt::format("{}: cannot be unpacked ({})", name_of(id), error.what()));
    }
  }

  Verified& result_;
  std::optional<std::uint32_t> first_size_;
};

// Nothing is said of what stands between the parts; writers leave zeros there.
void check_gap(const std::filesystem::path& file, std::uint64_t begin, std::uint64_t end,
               Check& check) {
  std::ifstream stream(file, std::ios::binary);
  stream.seekg(static_cast<std::streamoff>(begin));
  for (std::uint64_t at = begin; at < end; ++at)
    if (const int byte = stream.get(); byte != 0)
      return check.problem(
          fmt::format("byte {} belongs to no part of the archive and is {}, not 0", at, byte));
}

// Where the archive's parts lie in the file.
void check_parts(const archive::PmtilesHeader& header, const std::filesystem::path& file,
                 Check& check) {
  const std::uint64_t size = std::filesystem::file_size(file);
  struct Named {
    const char* name;
    archive::Part part;
  };
  std::vector<Named> parts{{"root directory", header.root},
                           {"metadata", header.metadata},
                           {"leaf directories", header.leaves},
                           {"tiles", header.tiles}};
  std::erase_if(parts, [](const Named& named) { return named.part.length == 0; });
  std::ranges::sort(parts, {}, [](const Named& named) { return named.part.offset; });
  std::uint64_t end = archive::PmtilesHeader::size;
  const char* before = "header";
  for (const auto& [name, part] : parts) {
    if (part.offset > size || part.length > size - part.offset)
      return check.problem(fmt::format("the {} end beyond the file's end: it was cut", name));
    if (part.offset < end) check.problem(fmt::format("the {} overlap the {}", name, before));
    check_gap(file, end, part.offset, check);
    end = part.offset + part.length;
    before = name;
  }
  if (end != size)
    check.problem(fmt::format("{} bytes follow the last part", size - std::min(size, end)));
  if (header.root.offset + header.root.length > archive::PmtilesHeader::root_end)
    check.problem("the root directory ends beyond the first 16384 bytes");
  if (header.min_zoom > header.max_zoom || header.west > header.east || header.south > header.north)
    check.problem("the header's zooms or bounds are the wrong way round");
}

void check_counts(const archive::PmtilesHeader& header, const archive::PmtilesHeader& found,
                  Check& check) {
  const auto differ = [&](const char* what, std::uint64_t said, std::uint64_t is) {
    if (said != 0 && said != is)  // 0 is "unknown"
      check.problem(fmt::format("the header says {} {}; there are {}", said, what, is));
  };
  differ("tiles", header.addressed, found.addressed);
  differ("entries", header.entries, found.entries);
  differ("contents", header.contents, found.contents);
  if (header.clustered && !found.clustered)
    check.problem("the header says that tiles stand in the order of their ids; they do not");
}

void verify_pmtiles(const std::filesystem::path& file, Verified& result, Check& check) {
  archive::PmtilesReader reader(file);
  const auto& header = reader.header();
  check_parts(header, file, check);
  archive::PmtilesHeader found;
  std::set<std::uint64_t> seen;
  geo::TileId next = 0;
  std::uint64_t end = 0;
  while (const auto entry = reader.next_entry()) {
    constexpr geo::TileId last = std::uint64_t{1} << 62;
    if (entry->id > last || entry->id + entry->run > geo::first_id(geo::Tile::deepest + 1))
      return check.problem(
          fmt::format("tile id {} is deeper than zoom {}", entry->id, geo::Tile::deepest));
    if (entry->id < next)
      check.problem(fmt::format("{} comes twice or out of order", name_of(entry->id)));
    next = entry->id + entry->run;
    ++found.entries;
    check.tile(entry->id, entry->run, reader.info());
    if (!seen.insert(entry->offset).second) continue;
    found.clustered = found.clustered && entry->offset == end;
    end = entry->offset + entry->length;
    check.content(entry->id, reader.bytes_of(*entry), reader.info());
  }
  found.addressed = result.tiles;
  found.contents = result.contents;
  check_counts(header, found, check);
}

// SQLite reads a last page that was cut as if zeros followed (database file format, section 1.3).
void check_pages(const std::filesystem::path& file, Check& check) {
  std::ifstream stream(file, std::ios::binary);
  std::string head(18, '\0');
  stream.read(head.data(), 18);
  const auto byte = [&](std::size_t at) { return unsigned{static_cast<unsigned char>(head[at])}; };
  const unsigned said = byte(16) << 8 | byte(17);
  const unsigned page = said == 1 ? 65'536 : said;
  if (page != 0 && std::filesystem::file_size(file) % page != 0)
    check.problem(fmt::format("the last of its pages of {} bytes is not whole: it was cut", page));
}

void verify_mbtiles(const std::filesystem::path& file, Verified&, Check& check) {
  check_pages(file, check);
  {
    archive::Database database(file, archive::Database::Mode::read);
    archive::Database::Query whole(database, "PRAGMA integrity_check(10)");
    while (whole.next())
      if (whole.bytes(0) != "ok") check.problem(fmt::format("SQLite: {}", whole.bytes(0)));
  }
  archive::MbtilesReader reader(file);
  const Info& info = reader.info();
  if (info.format == TileFormat::mvt && info.vector_layers.empty())
    check.problem("the metadata lack the row 'json' with the vector_layers, which pbf tiles need");
  std::string last;
  while (const auto run = reader.next()) {
    check.tile(run->first, run->length, info);
    if (run->bytes == last) continue;
    last = run->bytes;
    check.content(run->first, last, info);
  }
}

}  // namespace

Verified verify(const std::filesystem::path& file) {
  Verified result;
  Check check(result);
  const auto container = archive::container_of(file);
  if (container == archive::Container::folder)
    throw base::UsageError(
        fmt::format("{}: is no archive; name a .pmtiles or .mbtiles file", file.string()));
  if (!std::filesystem::is_regular_file(file))
    throw base::InputError({file.string()}, "there is no such file; check the path");
  try {
    container == archive::Container::pmtiles ? verify_pmtiles(file, result, check)
                                             : verify_mbtiles(file, result, check);
  } catch (const base::Error& error) {
    check.problem(error.what());
  }
  return result;
}

}  // namespace rumbo::tiles
