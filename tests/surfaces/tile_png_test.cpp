#include "surfaces/tile_png.hpp"

#include "catch.hpp"

#include <cstring>
#include <map>

#include <png.h>
#include <webp/decode.h>

using namespace rumbo::surfaces;

namespace {

// Random but the same everywhere.
struct Dice {
  std::uint32_t state = 12345;
  std::uint32_t next() {
    state = state * 1664525U + 1013904223U;
    return state >> 8;
  }
};

Pixels noise(std::uint32_t colours, int side = 256) {
  Dice dice;
  std::vector<std::uint32_t> list;
  for (std::uint32_t i = 0; i < colours; ++i) list.push_back(0xFF000000 | i * 2654435U % 0xFFFFFF);
  Pixels tile{side, side, {}};
  for (int i = 0; i < side * side; ++i) tile.data.push_back(list[dice.next() % colours]);
  return tile;
}

// As libpng reads it: 0xAARRGGBB, not premultiplied.
std::vector<std::uint32_t> decoded(const std::string& bytes) {
  png_image image;
  std::memset(&image, 0, sizeof image);
  image.version = PNG_IMAGE_VERSION;
  REQUIRE(png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()));
  image.format = PNG_FORMAT_BGRA;
  std::vector<std::uint32_t> pixels(PNG_IMAGE_SIZE(image) / 4);
  REQUIRE(png_image_finish_read(&image, nullptr, pixels.data(), 0, nullptr));
  return pixels;
}

int depth(const std::string& png) { return png[24]; }
int type(const std::string& png) { return png[25]; }

}  // namespace

TEST_CASE("a tile's PNG is read by libpng as the pixels drawn, with a palette and without") {
  TilePng png(TilePng::Colours::exact);
  for (const std::uint32_t colours : {1U, 2U, 3U, 4U, 15U, 16U, 17U, 200U, 256U, 257U, 5000U}) {
    INFO(colours << " colours");
    const Pixels tile = noise(colours);
    const std::string bytes = png.encode(tile);
    CHECK(decoded(bytes) == tile.data);
    CHECK(type(bytes) == (colours <= 256 ? 3 : 2));
    CHECK(depth(bytes) == (colours <= 2 ? 1 : colours <= 4 ? 2 : colours <= 16 ? 4 : 8));
    CHECK(png.encode(tile) == bytes);
  }
  const Pixels odd = noise(3, 13);  // rows that end within a byte
  CHECK(decoded(png.encode(odd)) == odd.data);
}

TEST_CASE("what is see-through stays so") {
  TilePng png(TilePng::Colours::exact);
  for (const std::uint32_t colours : {3U, 400U}) {
    Pixels tile = noise(colours);
    for (std::size_t i = 0; i < tile.data.size(); i += 3) tile.data[i] = 0;
    tile.data[1] = 0x80800000;  // half-covered red, premultiplied
    const std::vector<std::uint32_t> read = decoded(png.encode(tile));
    CHECK(read[0] == 0);
    CHECK(read[1] == 0x80FF0000);
    CHECK(read[2] == tile.data[2]);
  }
}

TEST_CASE("a palette is found for any tile, and plain ground keeps its colour") {
  TilePng png(TilePng::Colours::palette);
  Pixels tile = noise(20'000);
  for (std::size_t i = 0; i < tile.data.size(); i += 2) tile.data[i] = 0xFFF4EFE3;
  const std::string bytes = png.encode(tile);
  CHECK(type(bytes) == 3);
  const std::vector<std::uint32_t> read = decoded(bytes);
  std::map<std::uint32_t, int> colours;
  int farthest = 0;
  for (std::size_t i = 0; i < read.size(); ++i) {
    ++colours[read[i]];
    if (i % 2 == 0) REQUIRE(read[i] == 0xFFF4EFE3);
    for (const int shift : {0, 8, 16})
      farthest = std::max(farthest, std::abs(static_cast<int>(read[i] >> shift & 0xFF) -
                                             static_cast<int>(tile.data[i] >> shift & 0xFF)));
  }
  CHECK(colours.size() <= 256);
  CHECK(farthest < 64);

  const Pixels few = noise(300);  // a bit of each channel is enough
  const std::vector<std::uint32_t> nearly = decoded(png.encode(few));
  for (std::size_t i = 0; i < nearly.size(); ++i)
    for (const int shift : {0, 8, 16})
      REQUIRE(std::abs(static_cast<int>(nearly[i] >> shift & 0xFF) -
                       static_cast<int>(few.data[i] >> shift & 0xFF)) < 32);
}

TEST_CASE("a tile's WebP is read by libwebp as the pixels drawn") {
  const Pixels tile = noise(700);
  const std::string bytes = encode_webp_tile(tile);
  int width = 0, height = 0;
  std::uint8_t* const read = WebPDecodeBGRA(reinterpret_cast<const std::uint8_t*>(bytes.data()),
                                            bytes.size(), &width, &height);
  REQUIRE(read);
  CHECK(width == 256);
  CHECK(height == 256);
  CHECK(std::memcmp(read, tile.data.data(), tile.data.size() * 4) == 0);
  WebPFree(read);
  CHECK(encode_webp_tile(tile) == bytes);
}
