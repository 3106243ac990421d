#include "catch.hpp"
#include "documents/source.hpp"

#include <fmt/format.h>

using namespace rumbo;
using documents::Format;
using documents::parse;

namespace {
std::string plain(const std::string& markdown) { return parse(markdown, "a.md").text; }
}  // namespace

TEST_CASE("Markdown is read without its marks") {
  CHECK(plain("# A *walk*\n\nWe **left** [Tonalá](http://a.example/Oaxaca) at _noon_.\n") ==
        "A walk\n\nWe left Tonalá at noon.");
  CHECK(plain("> said\n> so\n\n---\n\n![x](y.jpg)\n- [More](z)\n\nEnd snake_case\\*") ==
        "said\nso\n\nEnd snake_case*");
  CHECK(plain("Not [a link, [b](c) nor ](d)") == "Not [a link, b nor ](d)");
}

TEST_CASE("a span of Markdown points at its words in the file") {
  const std::string file = "# Ñ\n\nWe [left](x) **now**.\n";
  const auto source = parse(file, "a.md");
  const auto at = source.text.find("left");
  CHECK(in_file(source, {at, at + 4}) == documents::FileSpan{9, 13, 3, 5});
  const auto now = source.text.find("now");
  CHECK(in_file(source, {now, now + 3}).column == 16);
}

TEST_CASE("front matter is stated and not read, whatever the file is called") {
  const auto source = parse(
      "---\ntitle: 'Two days'\ndate: 2019-03-04\npublisher: The Post\nlang: es\n---\nWe left.\n",
      "a.txt");
  CHECK(source.format == Format::markdown);
  CHECK(source.text == "Two days\n\nWe left.");
  REQUIRE(source.stated.dates.size() == 1);
  CHECK(time::to_iso(source.stated.dates[0].day) == "2019-03-04");
  CHECK(source.stated.outlet == "The Post");
  CHECK(source.stated.language == "es");
  CHECK(parse("---\nnot closed: it\n\nWe left.\n", "a.txt").format == Format::plain);
}

TEST_CASE("brackets by the hundred thousand are plain words") {
  for (const char* piece : {"[", "](", "![", "[a](", "[[](", "*", "> "}) {
    std::string all = "x ";
    for (int i = 0; i < 200000; ++i) all += piece;
    CHECK_NOTHROW(plain(all));
  }
  std::string many;
  for (int i = 0; i < 100000; ++i) many += "![](a[";
  CHECK_NOTHROW(plain(many));
}
