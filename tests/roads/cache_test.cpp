#include "roads/cache.hpp"

#include "base/error.hpp"
#include "catch.hpp"
#include "road_files.hpp"

#include <chrono>

using namespace rumbo::roads;
using namespace road_files;

namespace {

// Changes a file's bytes and leaves the time it was written as it was.
void change_unseen(const std::filesystem::path& file, const std::string& bytes) {
  const auto written = std::filesystem::last_write_time(file);
  write(file, bytes);
  std::filesystem::last_write_time(file, written);
}

}  // namespace

TEST_CASE("a source's fingerprint stays until the source changes") {
  const Folder folder;
  std::string bytes(1'000'000, 'a');
  const auto file = write(folder / "roads.osm", bytes);
  const auto first = fingerprint(file);
  CHECK(fingerprint(file) == first);

  for (const std::size_t place : {std::size_t{0}, bytes.size() - 1}) {
    bytes[place] = 'b';
    change_unseen(file, bytes);
    CHECK(fingerprint(file) != first);
    bytes[place] = 'a';
  }
  change_unseen(file, bytes + "a");
  CHECK(fingerprint(file) != first);
  change_unseen(file, bytes);
  CHECK(fingerprint(file) == first);
  std::filesystem::last_write_time(
      file, std::filesystem::last_write_time(file) + std::chrono::seconds(1));
  CHECK(fingerprint(file) != first);
}

TEST_CASE("the other parts of a Shapefile count") {
  const Folder folder;
  const auto file = write(folder / "roads.shp", "shapes");
  const auto alone = fingerprint(file);
  write(folder / "roads.dbf", "oneway");
  CHECK(fingerprint(file) != alone);
}

TEST_CASE("prepared roads are named after source, profile and fingerprint") {
  CHECK(cache_file("kept", "maps/chiapas.osm.pbf", Profile::car, 0x1F6B).filename() ==
        "chiapas-car-0000000000001f6b-1.roads");
  CHECK_THROWS_AS(fingerprint("no/such/file.osm"), rumbo::base::InputError);
}
