#include "render/text_block.hpp"

#include "base/error.hpp"
#include "catch.hpp"

using namespace rumbo;
using render::anchored;

namespace {
render::Typesetter typesetter() { return {RUMBO_DATA_DIR "/fonts.conf", "Noto Sans", "en"}; }
}  // namespace

TEST_CASE("an anchor is the side of the text that touches the point, as in MapLibre") {
  const render::XY at{100, 100}, size{40, 10};
  CHECK(anchored("left", at, size, 5).box == render::Box{105, 95, 145, 105});
  CHECK(anchored("right", at, size, 5).box == render::Box{55, 95, 95, 105});
  CHECK(anchored("top", at, size, 5).box == render::Box{80, 105, 120, 115});
  CHECK(anchored("bottom", at, size, 5).box == render::Box{80, 85, 120, 95});
  CHECK(anchored("center", at, size, 0).box == render::Box{80, 95, 120, 105});
  CHECK(anchored("top-left", at, size, 0).box == render::Box{100, 100, 140, 110});
}

TEST_CASE("text is as wide at any size as its letters: no rounding to pixels") {
  const auto setter = typesetter();
  const double small = setter.measure("Villa Comaltitlán", {"Noto Sans", 11}).width;
  const double large = setter.measure("Villa Comaltitlán", {"Noto Sans", 110}).width;
  CHECK(large == Approx(10 * small).epsilon(0.002));
}

TEST_CASE("characters that no font has are reported") {
  const auto setter = typesetter();
  CHECK(setter.measure("Obłuże Tapachula", {"Noto Sans", 12}).missing.empty());
  CHECK(setter.measure("a\U0001F40B", {"Noto Sans", 12}).missing == std::vector<char32_t>{0x1F40B});
}

TEST_CASE("lines break at spaces and never lose a word") {
  const auto setter = typesetter();
  const render::Font font{"Noto Sans", 12};
  const auto lines = render::wrap("San Cristóbal de las Casas", font, 90, setter);
  CHECK(lines.size() > 1);
  std::string joined;
  for (const auto& line : lines) joined += (joined.empty() ? "" : " ") + line;
  CHECK(joined == "San Cristóbal de las Casas");
  CHECK(render::wrap("Tegucigalpa", font, 10, setter) == std::vector<std::string>{"Tegucigalpa"});
}

TEST_CASE("without its list of fonts nothing is drawn") {
  CHECK_THROWS_AS(render::Typesetter("/no/such/fonts.conf", "Noto Sans", "en"), base::Error);
  CHECK_THROWS_AS(render::Typesetter(RUMBO_DATA_DIR "/fonts.conf", "No Such Font", "en"),
                  base::Error);
}
