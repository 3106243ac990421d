#include "style/colour.hpp"

#include "catch.hpp"

using namespace rumbo::style;

namespace {

void check_is(const char* css, double red, double green, double blue, double alpha = 255) {
  INFO(css);
  const auto colour = parse_colour(css);
  REQUIRE(colour);
  CHECK(colour->red * 255 == Approx(red).margin(0.01));
  CHECK(colour->green * 255 == Approx(green).margin(0.01));
  CHECK(colour->blue * 255 == Approx(blue).margin(0.01));
  CHECK(colour->alpha * 255 == Approx(alpha).margin(0.01));
}

}  // namespace

TEST_CASE("hexadecimal colours have three, four, six or eight digits") {
  check_is("#1af", 17, 170, 255);
  check_is("#1af8", 17, 170, 255, 136);
  check_is("#8A2be2", 138, 43, 226);
  check_is("#8a2be280", 138, 43, 226, 128);
}

TEST_CASE("rgb() takes numbers and percentages, with commas or spaces") {
  check_is("rgb(138, 43, 226)", 138, 43, 226);
  check_is("rgba(138,43,226,0.5)", 138, 43, 226, 127.5);
  check_is("rgb(100% 0% 50%)", 255, 0, 127.5);
  check_is("rgb(1 2 3 / 25%)", 1, 2, 3, 63.75);
  check_is("RGB(300, -20, 0)", 255, 0, 0);
}

TEST_CASE("hsl() goes round the hue circle") {
  check_is("hsl(0, 100%, 50%)", 255, 0, 0);
  check_is("hsl(120, 100%, 25%)", 0, 127.5, 0);
  check_is("hsl(480, 100%, 25%)", 0, 127.5, 0);
  check_is("hsla(-120deg 100% 50% / 1)", 0, 0, 255);
  check_is("hsl(0.5turn 0% 40%)", 102, 102, 102);
}

TEST_CASE("colours have the names of CSS") {
  check_is("rebeccapurple", 102, 51, 153);
  check_is("AliceBlue", 240, 248, 255);
  check_is("yellowgreen", 154, 205, 50);
  check_is("transparent", 0, 0, 0, 0);
}

TEST_CASE("what is no CSS colour is none") {
  for (const char* css :
       {"", "#", "#12", "#12345", "#1234567", "#ggg", "redd", "rgb", "rgb()", "rgb(1,2)",
        "rgb(1 2 3 4 5)", "rgb(1,2,3", "rgb(1,2 3)", "rgb(1 2 3 4)", "rgb(nan,0,0)", "rgb(1em,0,0)",
        "cmyk(1,2,3,4)", " red", "hsl(1px, 1%, 1%)"}) {
    INFO(css);
    CHECK_FALSE(parse_colour(css));
  }
  CHECK_FALSE(parse_colour("rgb(" + std::string(1000, '1') + ",0,0)"));
}

TEST_CASE("a colour written as text is read back") {
  const Colour colour{0.1, 0.25, 1, 0.5};
  const auto again = parse_colour(to_string(colour));
  REQUIRE(again);
  CHECK(again->red == Approx(0.1));
  CHECK(again->alpha == Approx(0.5));
}

TEST_CASE("colours mix premultiplied, so that a transparent one gives no tint") {
  const Colour half = mix({1, 0, 0, 1}, {0, 0, 1, 0}, 0.5);
  CHECK(half == Colour{1, 0, 0, 0.5});
  CHECK(mix({1, 0, 0, 1}, {0, 0, 1, 1}, 0.25) == Colour{0.75, 0, 0.25, 1});
  CHECK(mix({0, 0, 0, 0}, {1, 1, 1, 0}, 0.5) == Colour{0, 0, 0, 0});
}
