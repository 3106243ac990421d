#include "catch.hpp"
#include "tiles/job.hpp"

#include <cmath>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>

#include <fmt/format.h>
#include <png.h>
#include <tbb/global_control.h>

using namespace rumbo;

namespace {

constexpr const char* sources = R"(version: 8
name: test
sources:
  lands: {type: file, file: lands.geojson}
  towns: {type: file, file: towns.geojson}
  journeys: {type: journeys}
layers:
  - {id: sea, type: background, paint: {background-color: "#cfe3ee"}}
)";

constexpr const char* ground = R"(
  - id: lands
    type: fill
    source: lands
    paint: {fill-color: [match, [get, name], West, "#f4efe2", "#e2f4e6"]}
  - {id: edges, type: line, source: lands, layout: {line-join: round}, paint: {line-color: "#888888", line-width: 1.5}}
)";

constexpr const char* dashes = R"(
  - {id: dashed, type: line, source: lands, paint: {line-color: "#334455", line-width: 2, line-dasharray: [4, 3]}}
)";

constexpr const char* names = R"(
  - id: towns
    type: symbol
    source: towns
    layout: {text-field: [get, name], text-size: 13, icon-image: circle, icon-size: 0.6, text-variable-anchor: [left, right, top, bottom], text-radial-offset: 0.5, symbol-sort-key: [get, order]}
    paint: {text-color: "#333333", text-halo-color: "#ffffff", text-halo-width: 1.5}
)";

constexpr const char* legs = R"(
  - {id: legs, type: line, source: journeys, filter: [==, [get, feature], leg], layout: {line-cap: round}, paint: {line-color: "#c02020", line-width: 4, line-dasharray: [0.1, 2]}}
  - {id: stops, type: circle, source: journeys, filter: [==, [get, feature], stop], paint: {circle-radius: 6, circle-color: "#ffffff", circle-stroke-color: "#c02020", circle-stroke-width: 2}}
)";

// Two lands that share a winding border, and a hundred towns, some by the antimeridian.
void write_data(const std::filesystem::path& folder) {
  std::string border, back;
  for (int i = 0; i <= 60; ++i)
    border += fmt::format("[{:.4f},{:.4f}],", 10 * std::sin(i * 0.9), -60 + 2.0 * i);
  for (int i = 60; i >= 0; --i)
    back += fmt::format("[{:.4f},{:.4f}],", 10 * std::sin(i * 0.9), -60 + 2.0 * i);
  std::ofstream(folder / "lands.geojson") << fmt::format(
      R"({{"type":"FeatureCollection","features":[
{{"type":"Feature","properties":{{"name":"West"}},"geometry":{{"type":"Polygon","coordinates":[[[-150,-60],{}[-150,60],[-150,-60]]]}}}},
{{"type":"Feature","properties":{{"name":"East"}},"geometry":{{"type":"Polygon","coordinates":[[[140,60],{}[140,-60],[140,60]]]}}}}]}})",
      border, back);
  std::ofstream towns(folder / "towns.geojson");
  towns << R"({"type":"FeatureCollection","features":[)";
  for (int i = 0; i < 100; ++i)
    towns
        << (i ? "," : "")
        << fmt::format(
               R"({{"type":"Feature","properties":{{"name":"Pueblo {}","order":{}}},"geometry":{{"type":"Point","coordinates":[{:.3f},{:.3f}]}}}})",
               i, i, i == 7 ? 179.9 : std::remainder(i * 137.5, 360.0),
               std::remainder(i * 41.3, 150.0));
  towns << "]}";
}

geo::Features journey() {
  geo::Feature leg, stop;
  leg.geometry = geo::Line{{-80, -30}, {-20, 25}, {60, 30}, {100, -40}};
  leg.set("feature", "leg");
  leg.set("journey", "one");
  leg.set("status", "observed");
  stop.geometry = geo::LonLat{0, 0};  // where four tiles meet
  stop.set("feature", "stop");
  stop.set("journey", "one");
  return {leg, stop};
}

class MapSink : public archive::TileSink {
 public:
  void add(const archive::TileRun& run) override {
    for (std::uint32_t i = 0; i < run.length; ++i) tiles[run.first + i] = run.bytes;
  }
  void commit() override {}
  std::map<geo::TileId, std::string> tiles;
};

struct Asked {
  std::string layers;
  int min_zoom = 0;
  int max_zoom = 0;
  int side = 256;
  int ratio = 1;
  geo::TileId begin = 0;
  std::vector<geo::BBox> boxes = {{-180, -90, 180, 90}};
  std::size_t most_waiting = 1u << 30;
};

std::map<geo::TileId, std::string> tiles_of(const Asked& asked) {
  static const auto folder = [] {
    auto path = std::filesystem::temp_directory_path() / "rumbo-raster-test";
    std::filesystem::create_directories(path);
    write_data(path);
    return path;
  }();
  style::Style style = style::parse(sources + asked.layers, "test.yaml");
  style.folder = folder;
  const geo::Features journeys = journey();
  tiles::Request request{{style, journeys}};
  request.format = archive::TileFormat::png;
  request.min_zoom = asked.min_zoom;
  request.max_zoom = asked.max_zoom;
  request.tile_size = asked.side;
  request.pixel_ratio = asked.ratio;
  request.fonts = RUMBO_DATA_DIR "/fonts.conf";
  request.boxes = asked.boxes;
  request.most_waiting = asked.most_waiting;
  tiles::Job job(request);
  MapSink sink;
  CHECK(job.run(sink, asked.begin, {}));
  return sink.tiles;
}

struct Picture {
  std::size_t side = 0;
  std::vector<std::uint32_t> pixels;
};

Picture decoded(const std::string& bytes) {
  png_image image;
  std::memset(&image, 0, sizeof image);
  image.version = PNG_IMAGE_VERSION;
  REQUIRE(png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()));
  image.format = PNG_FORMAT_BGRA;
  Picture picture{image.width, std::vector<std::uint32_t>(PNG_IMAGE_SIZE(image) / 4)};
  REQUIRE(png_image_finish_read(&image, nullptr, picture.pixels.data(), 0, nullptr));
  return picture;
}

// All tiles of a zoom as one picture.
Picture stitched(const std::map<geo::TileId, std::string>& tiles, int zoom) {
  const std::size_t count = std::size_t{1} << zoom;
  Picture whole;
  for (std::uint32_t y = 0; y < count; ++y)
    for (std::uint32_t x = 0; x < count; ++x) {
      const Picture tile = decoded(tiles.at(geo::id_of({zoom, x, y})));
      whole.side = tile.side * count;
      whole.pixels.resize(whole.side * whole.side);
      for (std::size_t row = 0; row < tile.side; ++row)
        std::copy_n(tile.pixels.begin() + static_cast<std::ptrdiff_t>(row * tile.side), tile.side,
                    whole.pixels.begin() + static_cast<std::ptrdiff_t>(
                                               (y * tile.side + row) * whole.side + x * tile.side));
    }
  return whole;
}

// How many pixels differ by more than `most` in a channel.
std::size_t differing(const Picture& a, const Picture& b, int most) {
  REQUIRE(a.pixels.size() == b.pixels.size());
  std::size_t count = 0;
  for (std::size_t i = 0; i < a.pixels.size(); ++i)
    for (const int shift : {0, 8, 16})
      if (std::abs(static_cast<int>(a.pixels[i] >> shift & 0xFF) -
                   static_cast<int>(b.pixels[i] >> shift & 0xFF)) > most) {
        ++count;
        break;
      }
  return count;
}

// One tile as large as the sixteen of zoom 2, which the style takes for the same zoom.
Picture in_one(const std::string& layers) { return decoded(tiles_of({layers, 0, 0, 1024}).at(0)); }

Picture in_sixteen(const std::string& layers) { return stitched(tiles_of({layers, 2, 2}), 2); }

}  // namespace

TEST_CASE("names in stitched tiles are the pixels of one large picture: none is cut or doubled") {
  const Picture tiles = in_sixteen(names), whole = in_one(names);
  std::size_t inked = 0;
  for (const std::uint32_t pixel : whole.pixels) inked += pixel != whole.pixels.front();
  CHECK(inked > 20'000);  // some forty names
  CHECK(differing(tiles, whole, 24) == 0);
}

TEST_CASE("the ground of stitched tiles is one large picture's but for the greys of its edges") {
  const Picture tiles = in_sixteen(ground), whole = in_one(ground);
  CHECK(differing(tiles, whole, 80) < tiles.pixels.size() / 2'000);
  CHECK(differing(tiles, whole, 0) < tiles.pixels.size() / 100);
}

TEST_CASE("dashes run on from tile to tile") {
  for (const char* layers : {dashes, legs}) {
    const Picture tiles = in_sixteen(layers), whole = in_one(layers);
    CHECK(differing(tiles, whole, 60) < tiles.pixels.size() / 2'000);
  }
}

TEST_CASE("what stands by the antimeridian is drawn on both sides of it") {
  const Picture picture = in_sixteen(names);
  const auto column_has_ink = [&](std::size_t x) {
    for (std::size_t y = 0; y < picture.side; ++y)
      if (picture.pixels[y * picture.side + x] != picture.pixels.front()) return true;
    return false;
  };
  CHECK(column_has_ink(0));
  CHECK(column_has_ink(picture.side - 1));
}

TEST_CASE("raster tiles are the same for any number of threads, and from the middle on") {
  const std::string all = std::string(ground) + dashes + legs + names;
  std::map<geo::TileId, std::string> first;
  for (const std::size_t threads : {1u, 2u, 8u}) {
    const tbb::global_control control(tbb::global_control::max_allowed_parallelism, threads);
    auto tiles = tiles_of({all, 0, 5});
    CHECK(tiles.size() == geo::first_id(6));
    if (first.empty())
      first = std::move(tiles);
    else
      CHECK(tiles == first);
  }
  const geo::TileId begin = geo::first_id(4) + 77;
  auto rest = first;
  std::erase_if(rest, [&](const auto& tile) { return tile.first < begin; });
  CHECK(tiles_of({all, 0, 5, 256, 1, begin}) == rest);
}

TEST_CASE("a plain tile, made once for many, is the tile that would be drawn by itself") {
  const auto tiles = tiles_of({ground, 6, 6});
  const std::string& sea = tiles.at(geo::id_of({6, 0, 0}));
  const std::string& land = tiles.at(geo::id_of({6, 16, 32}));
  CHECK(sea != land);
  CHECK(sea == tiles.at(geo::id_of({6, 63, 63})));
  CHECK(land == tiles.at(geo::id_of({6, 17, 33})));
  const Picture picture = decoded(land);
  CHECK(picture.side == 256);
  CHECK(picture.pixels == std::vector<std::uint32_t>(256 * 256, 0xFFF4EFE2));
}

TEST_CASE("twice the dots are twice the pixels, strokes and letters twice as large") {
  const std::string all = std::string(ground) + names;
  const Picture once = stitched(tiles_of({all, 1, 1}), 1);
  const Picture twice = stitched(tiles_of({all, 1, 1, 256, 2}), 1);
  REQUIRE(twice.side == 2 * once.side);
  const auto dark = [](const Picture& picture) {
    double sum = 0;
    for (const std::uint32_t pixel : picture.pixels) sum += 255 - (pixel >> 8 & 0xFF);
    return sum;
  };
  CHECK(dark(twice) == Approx(4 * dark(once)).epsilon(0.02));
}

TEST_CASE("a box's tiles show all that lies in them, beyond the box too") {
  Asked asked{ground, 0, 3};
  const auto whole = tiles_of(asked);
  asked.boxes = {{20, 10, 22, 12}};
  const auto part = tiles_of(asked);
  CHECK(part.size() == 4);
  for (const auto& [id, bytes] : part) {
    INFO("zoom " << geo::tile_of(id).z);
    CHECK(decoded(bytes).pixels == decoded(whole.at(id)).pixels);
  }
}

TEST_CASE("the tiles are the same where next to nothing may wait to be written") {
  Asked asked{ground, 0, 6};
  const auto tiles = tiles_of(asked);
  asked.most_waiting = 1;
  CHECK(tiles_of(asked) == tiles);
}
