#include "archive/mbtiles_reader.hpp"
#include "archive/mbtiles_writer.hpp"
#include "archive/sample.hpp"
#include "base/error.hpp"
#include "catch.hpp"

#include <rapidcheck.h>

using namespace rumbo;
using archive::sample::Folder;
using archive::sample::Tiles;

TEST_CASE("an MBTiles file holds the tiles put in, each where its id says, and its info") {
  const Folder folder;
  const auto file = folder / "some.mbtiles";
  CHECK(rc::check([&] {
    Tiles tiles;
    for (const auto id :
         *rc::gen::container<std::vector<std::uint32_t>>(rc::gen::inRange<std::uint32_t>(0, 400)))
      tiles[id] = std::string(1 + id % 3, static_cast<char>('a' + id % 4));
    archive::MbtilesWriter writer(file, archive::sample::info());
    archive::sample::give(tiles, writer);
    archive::MbtilesReader reader(file);
    RC_ASSERT(archive::sample::tiles_of(reader) == tiles);
    RC_ASSERT(reader.info() == archive::sample::info());
  }));
}

TEST_CASE("rows count from the south, as the specification's example does") {
  const Folder folder;
  const auto file = folder / "row.mbtiles";
  archive::MbtilesWriter writer(file, archive::sample::info());
  archive::sample::give({{geo::id_of({11, 327, 791}), "tile"}}, writer);
  const archive::Database database(file, archive::Database::Mode::read);
  archive::Database::Query query(database,
                                 "SELECT zoom_level, tile_column, tile_row, tile_data FROM tiles");
  REQUIRE(query.next());
  CHECK(query.number(0) == 11);
  CHECK(query.number(1) == 327);
  CHECK(query.number(2) == 1256);
  CHECK(query.bytes(3) == "tile");
}

TEST_CASE("the same tiles give the same MBTiles file, byte for byte, equal tiles stored once") {
  const Folder folder;
  const auto a = folder / "a.mbtiles", b = folder / "b.mbtiles";
  archive::MbtilesWriter first(a, archive::sample::info()), second(b, archive::sample::info());
  first.add({5, 16, "sea"});
  first.add({21, 1, "coast"});
  first.add({22, 10, "sea"});
  first.commit();
  for (geo::TileId id = 5; id < 32; ++id) second.add({id, 1, id == 21 ? "coast" : "sea"});
  second.commit();
  CHECK(archive::sample::bytes_of(a) == archive::sample::bytes_of(b));
  const archive::Database database(a, archive::Database::Mode::read);
  archive::Database::Query count(database, "SELECT count(*) FROM images");
  REQUIRE(count.next());
  CHECK(count.number(0) == 2);
}

TEST_CASE("what is no MBTiles file is refused with its name") {
  const Folder folder;
  const auto refused = [&](const std::string& bytes) {
    const auto file = folder / "no.mbtiles";
    std::ofstream(file, std::ios::binary) << bytes;
    try {
      archive::MbtilesReader reader(file);
      archive::sample::tiles_of(reader);
      return false;
    } catch (const base::InputError& error) {
      return std::string(error.what()).find(file.string()) == 0;
    }
  };
  CHECK(refused(""));
  CHECK(refused("no database at all, whatever its name says"));
  CHECK_THROWS_AS(archive::MbtilesReader(folder / "missing.mbtiles"), base::InputError);
}

TEST_CASE("a tile that there is not, or a tile twice, is refused") {
  const Folder folder;
  const auto file = folder / "odd.mbtiles";
  const auto refused = [&](const std::string& rows) {
    std::filesystem::remove(file);
    {
      archive::Database database(file, archive::Database::Mode::create);
      database.run(
          "CREATE TABLE metadata (name, value); CREATE TABLE tiles (zoom_level, tile_column, "
          "tile_row, tile_data); INSERT INTO metadata VALUES ('name', 'x'), ('format', 'png');"
          "INSERT INTO tiles VALUES " +
          rows);
    }
    archive::MbtilesReader reader(file);
    try {
      archive::sample::tiles_of(reader);
      return false;
    } catch (const base::InputError&) {
      return true;
    }
  };
  CHECK_FALSE(refused("(3, 7, 7, 'a')"));
  CHECK(refused("(3, 8, 7, 'a')"));
  CHECK(refused("(3, -1, 7, 'a')"));
  CHECK(refused("(70, 0, 0, 'a')"));
  CHECK(refused("(3, 7, 7, 'a'), (3, 7, 7, 'b')"));
}
