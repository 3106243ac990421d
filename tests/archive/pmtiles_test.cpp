#include "archive/pmtiles_reader.hpp"
#include "archive/pmtiles_writer.hpp"
#include "archive/sample.hpp"
#include "base/error.hpp"
#include "catch.hpp"

#include <filesystem>
#include <fstream>

#include <rapidcheck.h>

using namespace rumbo;
using archive::Entry;

namespace {

namespace fs = std::filesystem;
using archive::sample::Folder;
using archive::sample::Tiles;

void write(const fs::path& file, const Tiles& tiles) {
  archive::PmtilesWriter writer(file, archive::sample::info());
  archive::sample::give(tiles, writer);
}

Tiles read(const fs::path& file) {
  archive::PmtilesReader reader(file);
  return archive::sample::tiles_of(reader);
}

}  // namespace

TEST_CASE("a directory comes back as it was written") {
  CHECK(rc::check([] {
    archive::Directory entries;
    geo::TileId id = 0;
    std::uint64_t offset = 0;
    for (const auto step : *rc::gen::container<std::vector<std::uint32_t>>(
             rc::gen::inRange<std::uint32_t>(1, 1000))) {
      const Entry entry{id, step % 3 ? offset : step, step, step % 5};
      entries.push_back(entry);
      id += step;
      offset = entry.offset + entry.length;
    }
    RC_ASSERT(archive::parse_directory(archive::to_bytes(entries)) == entries);
  }));
}

TEST_CASE("an archive holds the tiles put in, each where its id says, and its info") {
  const Folder folder;
  CHECK(rc::check([&] {
    Tiles tiles;
    for (const auto id :
         *rc::gen::container<std::vector<std::uint32_t>>(rc::gen::inRange<std::uint32_t>(0, 400)))
      tiles[id] = std::string(1 + id % 3, static_cast<char>('a' + id % 4));
    const fs::path file = folder / "some.pmtiles";
    write(file, tiles);
    RC_ASSERT(read(file) == tiles);
    const archive::PmtilesReader reader(file);
    RC_ASSERT(reader.info() == archive::sample::info());
    for (geo::TileId id = 0; id < 410; ++id) {
      const auto found = reader.tile(geo::tile_of(id));
      RC_ASSERT(found.has_value() == tiles.contains(id));
      if (found) RC_ASSERT(*found == tiles[id]);
    }
  }));
}

TEST_CASE("an archive of many tiles has leaf directories and a root that fits the first 16 KB") {
  const Folder folder;
  Tiles tiles;
  for (geo::TileId id = 0; id < 60'000; ++id)
    tiles[id * 3 % 100'000] =
        std::to_string(id * 2654435761u % 100'003) + std::string(id % 700, 'x');
  const fs::path file = folder / "many.pmtiles";
  write(file, tiles);
  const archive::PmtilesReader reader(file);
  CHECK(reader.header().leaves.length > 0);
  CHECK(reader.header().root.offset + reader.header().root.length <= 16'384);
  CHECK(reader.header().addressed == tiles.size());
  CHECK(read(file) == tiles);
}

TEST_CASE("plain tiles are stored once, and in a row are one entry, however the runs are cut") {
  const Folder folder;
  const fs::path whole = folder / "whole.pmtiles", cut = folder / "cut.pmtiles";
  {
    archive::PmtilesWriter writer(whole, archive::sample::info());
    writer.add({5, 16, "sea"});
    writer.add({21, 1, "coast"});
    writer.add({22, 100, "sea"});
    writer.commit();
  }
  {
    archive::PmtilesWriter writer(cut, archive::sample::info());
    for (geo::TileId id = 5; id < 122; ++id) writer.add({id, 1, id == 21 ? "coast" : "sea"});
    writer.commit();
  }
  CHECK(archive::sample::bytes_of(whole) == archive::sample::bytes_of(cut));
  const archive::PmtilesHeader header = archive::PmtilesReader(whole).header();
  CHECK(header.addressed == 117);
  CHECK(header.entries == 3);
  CHECK(header.contents == 2);
  CHECK(header.tiles.length == 8);
}

TEST_CASE("an archive not committed leaves the older one alone and nothing behind") {
  const Folder folder;
  const fs::path file = folder / "old.pmtiles";
  write(file, {{0, "old"}});
  const std::string before = archive::sample::bytes_of(file);
  {
    archive::PmtilesWriter writer(file, archive::sample::info());
    writer.add({0, 1, "new"});
  }
  CHECK(archive::sample::bytes_of(file) == before);
  CHECK(std::distance(fs::directory_iterator(folder.path), fs::directory_iterator()) == 1);
}

TEST_CASE("archives cut short or changed anywhere are read or refused, never worse") {
  const Folder folder;
  Tiles tiles;
  for (geo::TileId id = 0; id < 300; ++id) tiles[id] = "tile " + std::to_string(id);
  const fs::path file = folder / "whole.pmtiles", other = folder / "damaged.pmtiles";
  write(file, tiles);
  const std::string whole = archive::sample::bytes_of(file);
  const auto survives = [&](const std::string& bytes) {
    std::ofstream(other, std::ios::binary) << bytes;
    try {
      read(other);
      return true;
    } catch (const base::InputError& error) {
      return std::string(error.what()).find(other.string()) == 0;
    }
  };
  for (std::size_t length = 0; length < whole.size(); length += whole.size() / 97)
    CHECK(survives(whole.substr(0, length)));
  CHECK(rc::check([&] {
    std::string bytes = whole;
    // The header and root directory, where a change does harm.
    const auto at = *rc::gen::inRange<std::size_t>(0, 1200);
    bytes[at] = static_cast<char>(bytes[at] ^ (1 << *rc::gen::inRange(0, 8)));
    RC_ASSERT(survives(bytes));
  }));
}
