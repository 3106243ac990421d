#include "tiles/verify.hpp"

#include "archive/archives.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "catch.hpp"
#include "tiles/job.hpp"
#include "tiles/picture_size.hpp"

#include <cmath>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <unistd.h>

using namespace rumbo;
namespace fs = std::filesystem;

namespace {

struct Folder {
  fs::path path = fs::temp_directory_path() / ("rumbo-verify-" + std::to_string(::getpid()));
  Folder() { fs::create_directories(path); }
  ~Folder() { fs::remove_all(path); }
};

constexpr const char* style_text = R"(version: 8
name: test
sources:
  lands: {type: file, file: lands.geojson}
layers:
  - {id: sea, type: background, paint: {background-color: "#cfe3ee"}}
  - {id: lands, type: fill, source: lands, paint: {fill-color: "#f4efe2"}}
)";

// A star-shaped land and towns in a grid.
void write_data(const fs::path& folder) {
  std::ofstream file(folder / "lands.geojson");
  file
      << R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Land"},"geometry":{"type":"Polygon","coordinates":[[)";
  for (int i = 0; i < 400; ++i) {
    const double angle = i * 2 * 3.14159265358979 / 400, reach = i % 2 ? 40 : 70;
    file << fmt::format("[{:.4f},{:.4f}],", 1.9 * reach * std::cos(angle), reach * std::sin(angle));
  }
  file << fmt::format("[{:.4f},0]]]}}}}]}}", 1.9 * 70);
}

void write_archive(const fs::path& file, archive::TileFormat format) {
  write_data(file.parent_path());
  style::Style style = style::parse(style_text, "test.yaml");
  style.folder = file.parent_path();
  const geo::Features none;
  tiles::Request request{{style, none}};
  request.format = format;
  request.max_zoom = format == archive::TileFormat::mvt ? 4 : 2;
  request.fonts = RUMBO_DATA_DIR "/fonts.conf";
  tiles::Job job(request);
  const auto sink = archive::create(file, job.info(), "http://localhost");
  REQUIRE(job.run(*sink, 0, {}));
  sink->commit();
}

void write(const fs::path& file, std::string_view bytes) {
  std::ofstream(file, std::ios::binary)
      .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

// Of 1,000 flips how many are found at least. Not found are: in PMTiles, the date in a tile's gzip
// header and the centre in the archive's; in MBTiles, metadata and what SQLite's pages do not use;
// and in WebP, which has no checksum, pixels.
struct Kind {
  std::string name;
  int found;
};
const std::vector<Kind> all{{"vector.pmtiles", 950}, {"vector.mbtiles", 600},
                            {"png.pmtiles", 980},    {"png.mbtiles", 600},
                            {"webp.pmtiles", 250},   {"webp.mbtiles", 200}};

archive::TileFormat format_of(const std::string& name) {
  return name.starts_with("vector") ? archive::TileFormat::mvt
         : name.starts_with("png")  ? archive::TileFormat::png
                                    : archive::TileFormat::webp;
}

}  // namespace

TEST_CASE("archives of every kind are sound as they are made") {
  const Folder folder;
  for (const auto& [name, least] : all) {
    CAPTURE(name);
    write_archive(folder.path / name, format_of(name));
    const auto found = tiles::verify(folder.path / name);
    CHECK(found.problems == 0);
    CHECK(found.tiles == (name.starts_with("vector") ? 137 : 21));
    CHECK(found.contents > 10);
  }
}

TEST_CASE("200 archives cut off anywhere are all found out") {
  const Folder folder;
  for (const auto& [name, least] : all) {
    CAPTURE(name);
    write_archive(folder.path / name, format_of(name));
    const std::string whole = base::read_file(folder.path / name, 1u << 30);
    std::mt19937 random(5);
    const auto cut = folder.path / ("cut-" + name);
    for (int i = 0; i < 200; ++i) {
      const std::size_t bytes = random() % whole.size();
      CAPTURE(bytes);
      write(cut, std::string_view(whole).substr(0, bytes));
      CHECK(tiles::verify(cut).problems > 0);
    }
  }
}

TEST_CASE(
    "1,000 archives with a bit flipped crash nothing, and those flipped in a tile are found") {
  const Folder folder;
  for (const auto& [name, least] : all) {
    CAPTURE(name);
    write_archive(folder.path / name, format_of(name));
    std::string bytes = base::read_file(folder.path / name, 1u << 30);
    std::mt19937 random(6);
    const auto flipped = folder.path / ("flipped-" + name);
    int found = 0;
    for (int i = 0; i < 1'000; ++i) {
      const std::size_t at = random() % bytes.size();
      const char bit = static_cast<char>(1 << random() % 8);
      bytes[at] = static_cast<char>(bytes[at] ^ bit);
      write(flipped, bytes);
      found += tiles::verify(flipped).problems > 0;
      bytes[at] = static_cast<char>(bytes[at] ^ bit);
    }
    CAPTURE(found);
    CHECK(found >= least);
  }
}

TEST_CASE("what is no whole picture has no size") {
  using archive::TileFormat;
  for (std::size_t bytes = 0; bytes < 40; ++bytes) {
    CHECK_FALSE(tiles::size_of_picture(std::string("\x89PNG\r\n\x1a\n").substr(0, bytes) +
                                           std::string(bytes > 8 ? bytes - 8 : 0, 'x'),
                                       TileFormat::png));
    CHECK_FALSE(tiles::size_of_picture(std::string("RIFF    WEBPVP8L").substr(0, bytes) +
                                           std::string(bytes > 16 ? bytes - 16 : 0, '/'),
                                       TileFormat::webp));
  }
}

TEST_CASE("verify refuses what is no archive, and says where bytes belong to nothing") {
  const Folder folder;
  CHECK_THROWS_AS(tiles::verify(folder.path / "tiles"), base::UsageError);
  CHECK_THROWS_AS(tiles::verify(folder.path / "none.pmtiles"), base::InputError);
  const auto file = folder.path / "vector.pmtiles";
  write_archive(file, archive::TileFormat::mvt);
  std::string bytes = base::read_file(file, 1u << 30);
  bytes[16'000] = 'x';
  write(file, bytes);
  const auto found = tiles::verify(file);
  REQUIRE(found.messages.size() == 1);
  CHECK(found.messages[0] == "byte 16000 belongs to no part of the archive and is 120, not 0");
}
