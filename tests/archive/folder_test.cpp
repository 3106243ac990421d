#include "archive/archives.hpp"
#include "archive/folder_writer.hpp"
#include "archive/sample.hpp"
#include "base/error.hpp"
#include "catch.hpp"

using namespace rumbo;
using archive::sample::bytes_of;
using archive::sample::Folder;

namespace {

void write(const std::filesystem::path& path, const std::string& bytes) {
  archive::FolderWriter writer(path, archive::sample::info(), "https://example.org/t");
  archive::sample::give({{geo::id_of({2, 3, 1}), bytes}}, writer);
}

}  // namespace

TEST_CASE("a folder holds a file a tile and a TileJSON that says where they are") {
  const Folder folder;
  write(folder / "out", "tile");
  CHECK(bytes_of(folder / "out/2/3/1.pbf") == "tile");
  const std::string json = bytes_of(folder / "out/tiles.json");
  CHECK_THAT(json, Catch::Contains("\"tilejson\": \"3.0.0\""));
  CHECK_THAT(json, Catch::Contains("https://example.org/t/{z}/{x}/{y}.pbf"));
}

TEST_CASE("an older folder of tiles is replaced as a whole, one with other things is refused") {
  const Folder folder;
  write(folder / "out", "old");
  std::ofstream(folder / "out/2/3/0.pbf") << "older";
  write(folder / "out/", "new");
  CHECK(bytes_of(folder / "out/2/3/1.pbf") == "new");
  CHECK_FALSE(std::filesystem::exists(folder / "out/2/3/0.pbf"));

  std::filesystem::create_directory(folder / "photos");
  std::ofstream(folder / "photos/mine.jpg") << "photo";
  CHECK_THROWS_AS(write(folder / "photos", "tile"), base::Error);
  CHECK(bytes_of(folder / "photos/mine.jpg") == "photo");
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path), {}) == 2);
}

TEST_CASE("a name's ending says which kind of archive it is, and others are refused") {
  using archive::Container;
  CHECK(archive::container_of("a.pmtiles") == Container::pmtiles);
  CHECK(archive::container_of("a.b/c.mbtiles") == Container::mbtiles);
  CHECK(archive::container_of("a.b/tiles") == Container::folder);
  CHECK_THROWS_AS(archive::container_of("a.zip"), base::UsageError);
}
