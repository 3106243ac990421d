#include "surfaces/png.hpp"

#include "catch.hpp"
#include "sample_scene.hpp"

using namespace rumbo::surfaces;

namespace {

Pixels flat(std::uint32_t colours) {
  Pixels page{64, 64, std::vector<std::uint32_t>(64 * 64)};
  for (std::size_t i = 0; i < page.data.size(); ++i)
    page.data[i] = 0xFF000000 | static_cast<std::uint32_t>(i) % colours;
  return page;
}

int depth(const std::string& png) { return png[24]; }
int type(const std::string& png) { return png[25]; }

}  // namespace

TEST_CASE("a PNG has a palette as small as its colours allow, and none when that would lose some") {
  CHECK(depth(encode_png(flat(2), PngNotes{})) == 1);
  CHECK(depth(encode_png(flat(4), PngNotes{})) == 2);
  CHECK(depth(encode_png(flat(16), PngNotes{})) == 4);
  CHECK(depth(encode_png(flat(256), PngNotes{})) == 8);
  CHECK(type(encode_png(flat(256), PngNotes{})) == 3);
  CHECK(type(encode_png(flat(257), PngNotes{})) == 2);
}

TEST_CASE("a PNG carries its title and description in UTF-8, with their language, and no date") {
  const std::string png = encode_png(flat(9), {3780, "es", "Vía & <ruta>", "Huixtla, 北京"});
  CHECK(png.find(std::string("iTXtTitle\0\0\0es\0\0Vía & <ruta>", 29)) != std::string::npos);
  CHECK(png.find(std::string("iTXtDescription\0\0\0es\0\0Huixtla, 北京", 37)) != std::string::npos);
  CHECK(png.find("tIME") == std::string::npos);
  CHECK(png.find("pHYs") != std::string::npos);
}

TEST_CASE("twice the scale is twice the pixels, with strokes and letters twice as large") {
  const auto typesetter = sample::typesetter();
  const auto dark = [](const Pixels& page) {
    double sum = 0;
    for (const std::uint32_t pixel : page.data) sum += 255 - (pixel >> 8 & 0xFF);
    return sum;
  };
  const Pixels once = paint(sample::names(), typesetter, 1);
  const Pixels twice = paint(sample::names(), typesetter, 2);
  CHECK(twice.width == 2 * once.width);
  CHECK(twice.height == 2 * once.height);
  CHECK(dark(twice) == Approx(4 * dark(once)).epsilon(0.01));
}
