#include "surfaces/svg_text.hpp"

#include "catch.hpp"

#include <cmath>

using namespace rumbo;
using namespace rumbo::surfaces;

TEST_CASE("numbers have at most two decimals and no needless zeros") {
  CHECK(svg_number(12) == "12");
  CHECK(svg_number(12.5) == "12.5");
  CHECK(svg_number(0.004) == "0");
  CHECK(svg_number(-0.006) == "-0.01");
  CHECK(svg_number(-0.001) == "0");
  CHECK(svg_number(1234567.891) == "1234567.89");
  CHECK(svg_number(std::nan("")) == "0");
}

TEST_CASE("text is escaped for XML, control characters and all") {
  CHECK(svg_escape("<a & \"b\">\x01") == "&lt;a &amp; &quot;b&quot;&gt; ");
}

TEST_CASE("colours are hexadecimal") { CHECK(svg_colour({1, 0.5, 0, 0.2}) == "#ff8000"); }

TEST_CASE("base64 follows RFC 4648's vectors") {
  CHECK(base64("") == "");
  CHECK(base64("f") == "Zg==");
  CHECK(base64("fo") == "Zm8=");
  CHECK(base64("foo") == "Zm9v");
  CHECK(base64("foobar") == "Zm9vYmFy");
}

TEST_CASE("a text names the fonts of the scripts it is written in") {
  CHECK(svg_families("Noto Sans", "Huixtla") == "'Noto Sans', sans-serif");
  CHECK(svg_families("Noto Sans", "Москва") == "'Noto Sans', sans-serif");
  CHECK(svg_families("Noto Sans", "القاهرة") == "'Noto Sans', 'Noto Sans Arabic', sans-serif");
  CHECK(svg_families("Noto Sans", "北京") == "'Noto Sans', 'Noto Sans CJK SC', sans-serif");
}
