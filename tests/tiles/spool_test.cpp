#include "tiles/spool.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "catch.hpp"

#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <random>
#include <string>

#include <unistd.h>

using namespace rumbo;
using tiles::Spool;
namespace fs = std::filesystem;

namespace {

class MapSink : public archive::TileSink {
 public:
  void add(const archive::TileRun& run) override {
    for (std::uint32_t i = 0; i < run.length; ++i) tiles[run.first + i] = run.bytes;
  }
  void commit() override {}
  std::map<geo::TileId, std::string> tiles;
};

struct File {
  fs::path path =
      fs::temp_directory_path() / ("rumbo-spool-" + std::to_string(::getpid()) + ".partial");
  File() { fs::remove(path); }
  ~File() { fs::remove(path); }
  std::string bytes() const { return base::read_file(path, 1u << 30); }
  void put(std::string_view bytes) const {
    std::ofstream(path, std::ios::binary)
        .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  }
};

constexpr const char* recipe = "-z 0-3\n--lang es\n";

std::string content(geo::TileId id) {
  return std::string(20 + id % 7, static_cast<char>('a' + id));
}

// Adds the tiles from `next_id` up to `end`, every third in a run of two, noting at 5 and at 21.
void go_on(Spool& spool, geo::TileId end) {
  for (geo::TileId id = spool.next_id(); id < end;) {
    const std::uint32_t run = id % 3 == 0 ? 2 : 1;
    spool.add({id, run, content(id)});
    id += run;
    if (id == 5 || id == 21) spool.note(id, "before " + std::to_string(id));
  }
}

std::map<geo::TileId, std::string> tiles_of(const Spool& spool) {
  MapSink sink;
  spool.read_into(sink);
  return sink.tiles;
}

}  // namespace

TEST_CASE("a spool gives back the tiles put in, and no notes") {
  const File file;
  Spool spool(file.path, recipe, Spool::Begin::anew);
  CHECK(spool.next_id() == 0);
  go_on(spool, 60);
  spool.commit();
  const auto tiles = tiles_of(spool);
  CHECK(tiles.size() == spool.next_id());
  CHECK(tiles.at(3) == content(3));
  CHECK(tiles.at(4) == content(3));
}

TEST_CASE("a spool cut off or damaged anywhere goes on from there to the same tiles and notes") {
  const File file;
  std::optional<Spool> first(std::in_place, file.path, recipe, Spool::Begin::anew);
  go_on(*first, 60);
  first->commit();
  const auto whole = tiles_of(*first);
  first.reset();
  const std::string bytes = file.bytes();
  std::mt19937 random(4);
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    CAPTURE(at);
    std::string broken = bytes.substr(0, at);
    if (at % 2) broken = bytes, broken[at] = static_cast<char>(broken[at] ^ (1 << random() % 8));
    file.put(broken);
    Spool spool(file.path, recipe, Spool::Begin::resume);
    REQUIRE(spool.next_id() <= 60);
    const auto notes = spool.notes();
    CHECK(notes.size() == (spool.next_id() < 5 ? 0u : spool.next_id() < 21 ? 1u : 2u));
    go_on(spool, 60);
    spool.commit();
    CHECK(tiles_of(spool) == whole);
    spool.remove();
  }
}

TEST_CASE("a note stands for the tiles before it that are not kept") {
  const File file;
  {
    Spool spool(file.path, recipe, Spool::Begin::anew);
    spool.add({2, 1, "tile"});
    spool.note(85, "zoom 3 is done");
    spool.commit();
  }
  const Spool again(file.path, recipe, Spool::Begin::resume);
  CHECK(again.next_id() == 85);
  REQUIRE(again.notes().size() == 1);
  CHECK(again.notes()[0] == "zoom 3 is done");
  CHECK(tiles_of(again).size() == 1);
}

TEST_CASE("the last run is made again where its note may be lost") {
  const File file;
  {
    Spool spool(file.path, recipe, Spool::Begin::anew);
    spool.add({2, 1, "tile"});
    spool.add({9, 4, "tiles"});
    spool.commit();
  }
  const Spool again(file.path, recipe, Spool::Begin::resume);
  CHECK(again.next_id() == 3);
}

TEST_CASE("what was begun by another recipe is refused with the line that differs") {
  const File file;
  {
    Spool spool(file.path, recipe, Spool::Begin::anew);
    spool.add({2, 1, "tile"});
    spool.commit();
  }
  const std::string before = file.bytes();
  CHECK_THROWS_WITH(Spool(file.path, "-z 0-3\n--lang en\n", Spool::Begin::resume),
                    Catch::Contains("begun with '--lang es', and this run has '--lang en'"));
  CHECK_THROWS_AS(Spool(file.path, "", Spool::Begin::resume), base::InputError);
  CHECK(file.bytes() == before);
}

TEST_CASE("a spool with nothing in it leaves no file, nor does one that cannot be written") {
  const File file;
  { const Spool spool(file.path, recipe, Spool::Begin::anew); }
  CHECK_FALSE(fs::exists(file.path));
  CHECK_THROWS_AS(Spool("/nowhere/at/all.partial", recipe, Spool::Begin::anew), base::Error);
  if (fs::exists("/dev/full")) {
    CHECK_THROWS_WITH(Spool("/dev/full", recipe, Spool::Begin::anew),
                      Catch::Contains("No space left on device"));
    CHECK(fs::exists("/dev/full"));
  }
}
