#include "palette/contrast.hpp"

#include "catch.hpp"

using namespace rumbo;

namespace {
style::Colour colour(const char* css) { return *style::parse_colour(css); }
}  // namespace

TEST_CASE("contrast is the ratio that WCAG publishes for these pairs") {
  CHECK(palette::contrast(colour("#000"), colour("#fff")) == Approx(21));
  CHECK(palette::contrast(colour("#777777"), colour("#ffffff")) == Approx(4.48).margin(0.005));
  CHECK(palette::contrast(colour("#767676"), colour("#ffffff")) == Approx(4.54).margin(0.005));
  CHECK(palette::contrast(colour("#ff0000"), colour("#ffffff")) == Approx(4.00).margin(0.005));
  CHECK(palette::contrast(colour("#123456"), colour("#123456")) == Approx(1));
}

TEST_CASE("a colour that lets through half is seen half way to its ground") {
  const auto mixed = palette::over(colour("rgba(0, 0, 0, 0.5)"), colour("#ffffff"));
  CHECK(mixed.red == Approx(0.5));
  CHECK(mixed.alpha == 1);
  CHECK(palette::hex(mixed) == "#808080");
}
