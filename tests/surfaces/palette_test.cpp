#include "surfaces/palette.hpp"

#include "catch.hpp"

#include <rapidcheck.h>

using namespace rumbo::surfaces;

namespace {

Pixels page(int width, std::vector<std::uint32_t> data) {
  return {width, static_cast<int>(data.size()) / width, std::move(data)};
}

Pixels many_colours() {
  std::vector<std::uint32_t> data;
  for (std::uint32_t i = 0; i < 4096; ++i)
    data.push_back(0xFF000000 | i % 16 * 17 << 16 | i / 16 % 16 * 17 << 8 | i / 256 * 17);
  return page(64, data);
}

}  // namespace

TEST_CASE("a page of 256 colours has an exact palette and one of 257 has none") {
  std::vector<std::uint32_t> data;
  for (std::uint32_t i = 0; i < 256; ++i) data.push_back(0xFF000000 | i * 0x010307);
  const auto exact = exact_palette(page(16, data));
  REQUIRE(exact);
  CHECK(exact->colours.size() == 256);
  for (std::size_t i = 0; i < data.size(); ++i)
    CHECK(exact->colours[exact->pixels[i]] == (data[i] & 0xFFFFFF));
  data.resize(512, 0xFFABCDEF);
  CHECK_FALSE(exact_palette(page(16, data)));
}

TEST_CASE("an exact palette has white where a page begins with it") {
  const auto exact = exact_palette(page(2, {0xFFFFFFFF, 0xFF000000}));
  REQUIRE(exact);
  CHECK(exact->colours == std::vector<std::uint32_t>{0, 0xFFFFFF});
}

TEST_CASE("an exact palette gives every pixel back") {
  CHECK(rc::check([](const std::vector<unsigned char>& bytes) {
    RC_PRE(!bytes.empty());
    std::vector<std::uint32_t> data;
    for (const unsigned char byte : bytes) data.push_back(0xFF000000 | byte * 0x020501U);
    const auto exact = exact_palette(page(1, data));
    RC_ASSERT(exact.has_value());
    for (std::size_t i = 0; i < data.size(); ++i)
      RC_ASSERT(exact->colours[exact->pixels[i]] == (data[i] & 0xFFFFFFU));
  }));
}

TEST_CASE("a shared palette has no more colours than asked for, and none twice") {
  for (const std::size_t most : {2U, 16U, 255U, 256U}) {
    const auto colours = shared_palette({many_colours()}, most);
    CHECK(colours.size() <= most);
    CHECK(colours.size() > most / 2);
    CHECK(std::ranges::adjacent_find(colours, std::greater_equal{}) == colours.end());
  }
}

TEST_CASE("few flat colours come out of a shared palette as they went in") {
  const std::vector<std::uint32_t> colours{0x123456, 0x808080, 0xF8F5EE};
  std::vector<std::uint32_t> data;
  for (int i = 0; i < 99; ++i) data.push_back(0xFF000000 | colours[static_cast<unsigned>(i % 3)]);
  CHECK(shared_palette({page(11, data)}, 256) == colours);
}

TEST_CASE("a pixel gets the nearest of the colours") {
  const auto indexed = nearest_colours(page(3, {0xFF010101, 0xFFFE0000, 0xFF7F80FF}),
                                       {0x000000, 0x0000FF, 0xFF0000});
  CHECK(indexed.pixels == std::vector<unsigned char>{0, 2, 1});
}
