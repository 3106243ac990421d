#include "surfaces/animation.hpp"

#include "base/error.hpp"
#include "catch.hpp"

using namespace rumbo::surfaces;

namespace {

std::vector<Pixels> growing(std::size_t pages) {
  std::vector<Pixels> out(pages, {40, 30, std::vector<std::uint32_t>(40 * 30, 0xFFF8F5EE)});
  for (std::size_t i = 0; i < pages; ++i)
    for (std::size_t k = 0; k <= i; ++k) out[i].data[41 * k + 45] = 0xFFC93A16;
  return out;
}

std::size_t count(const std::string& bytes, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = bytes.find(part); at != std::string::npos; at = bytes.find(part, at + 1))
    ++found;
  return found;
}

}  // namespace

TEST_CASE("a GIF holds every page, each for its time and the last for longer, for ever") {
  const std::string gif = encode_gif(growing(4), 800);
  CHECK(gif.starts_with("GIF89a"));
  CHECK(gif.find("NETSCAPE2.0") != std::string::npos);
  CHECK(count(gif, std::string("\x21\xF9\x04\x04\x50\x00", 6)) == 3);
  CHECK(count(gif, std::string("\x21\xF9\x04\x04\xF0\x00", 6)) == 1);
  CHECK(gif.back() == ';');
}

TEST_CASE("a WebP holds every page") {
  const std::string webp = encode_webp(growing(4), 800);
  CHECK(webp.starts_with("RIFF"));
  CHECK(count(webp, "ANMF") == 4);
}

TEST_CASE("the same pages give the same bytes") {
  CHECK(encode_gif(growing(5), 800) == encode_gif(growing(5), 800));
  CHECK(encode_webp(growing(5), 800) == encode_webp(growing(5), 800));
  CHECK(encode_gif(growing(5), 800) != encode_gif(growing(5), 900));
}

TEST_CASE("a WebP larger than the format holds is an error that names the limit") {
  std::vector<Pixels> pages{{16400, 1, std::vector<std::uint32_t>(16400, 0xFF000000)}};
  CHECK_THROWS_WITH(encode_webp(pages, 100), Catch::Contains("16383"));
}
