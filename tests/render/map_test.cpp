#include "render/map.hpp"

#include "base/error.hpp"
#include "catch.hpp"
#include "sample_journeys.hpp"
#include "scene/scene_texts.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace rumbo;

namespace {

const style::Style& small_style() {
  static const style::Style style = style::read(RUMBO_RENDER_DATA "/small.yaml");
  return style;
}

render::MapRequest request_for(const geo::Features& journeys) {
  render::MapRequest request(small_style(), journeys);
  request.fonts = RUMBO_DATA_DIR "/fonts.conf";
  request.title = "Walks & <ways>";
  request.width = 900;
  request.height = 700;
  return request;
}

int count(const std::string& text, const std::string& part) {
  int found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
    ++found;
  return found;
}

std::vector<std::string> words(const render::Map& map) {
  std::vector<std::string> out;
  for (const render::Text* text : render::texts_of(map.scene())) out.push_back(text->text);
  return out;
}

unsigned big_endian(const std::string& bytes, std::size_t at) {
  unsigned value = 0;
  for (std::size_t i = 0; i < 4; ++i)
    value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

}  // namespace

TEST_CASE("a place where several journeys stopped is named once, with all the dates") {
  const auto journeys = sample::caravans();
  const auto texts = words(render::Map(request_for(journeys)));
  CHECK(std::ranges::count(texts, "Huixtla") == 1);
  CHECK(std::ranges::count(texts, "Tapachula") == 1);
  for (const char* date : {"5 Sep 2021", "3 Dec 2024", "23 Oct 2021"})
    CHECK(std::ranges::count(texts, date) >= 1);
  CHECK(std::ranges::count(texts, "Mazatán") == 1);
}

TEST_CASE("a plan that leads off the map says whereto, once for all who had it") {
  auto journeys = sample::caravans();
  const auto texts = words(render::Map(request_for(journeys)));
  CHECK(std::ranges::count(texts, "to US border (intended)") == 1);
  CHECK(std::ranges::count(texts, "to Mexico City (intended)") == 1);
  CHECK(std::ranges::count(texts, "to Mexico City (cancelled)") == 1);
}

TEST_CASE("no label overlaps another or leaves the page") {
  const auto journeys = sample::caravans();
  const render::Map map(request_for(journeys));
  CHECK(map.problems().items().empty());
  for (const render::Text* text : render::texts_of(map.scene())) {
    CHECK(text->origin.x >= 0);
    CHECK(text->origin.x + text->width <= 900);
  }
}

TEST_CASE("the PNG has the size asked for, times the scale") {
  const auto journeys = sample::caravans();
  auto request = request_for(journeys);
  request.width = 333, request.height = 251, request.scale = 2;
  const std::string png = render_png(render::Map(request));
  REQUIRE(png.size() > 100);
  CHECK(png.substr(1, 3) == "PNG");
  CHECK(big_endian(png, 16) == 666);
  CHECK(big_endian(png, 20) == 502);
}

TEST_CASE("the same request gives the same bytes") {
  const auto journeys = sample::caravans();
  const render::Map one(request_for(journeys)), two(request_for(journeys));
  CHECK(render_svg(one) == render_svg(two));
  CHECK(render_png(one) == render_png(two));
}

TEST_CASE("the SVG holds every word as text, and no bitmap") {
  const auto journeys = sample::caravans();
  const render::Map map(request_for(journeys));
  const std::string svg = render_svg(map);
  CHECK(count(svg, "<text ") == static_cast<int>(render::texts_of(map.scene()).size()));
  CHECK(count(svg, "<image") == 0);
  CHECK(count(svg, ">Villa Comaltitlán</text>") == 1);
  CHECK(count(svg, "Walks &amp; &lt;ways&gt;") >= 2);
  CHECK(count(svg, "data-journey=\"two\"") > 3);
}

TEST_CASE("the SVG is well-formed XML with unique ids") {
  const auto journeys = sample::caravans();
  const auto file = std::filesystem::temp_directory_path() / "rumbo-map-test.svg";
  std::ofstream(file) << render_svg(render::Map(request_for(journeys)));
  if (std::system("command -v xmllint > /dev/null") != 0) {
    WARN("skipped: xmllint (libxml2-utils) is not installed");
    return;
  }
  CHECK(std::system(("xmllint --noout '" + file.string() + "'").c_str()) == 0);
  std::filesystem::remove(file);
}

TEST_CASE("sizes beyond the limits are refused before anything is drawn") {
  const geo::Features none;
  auto request = request_for(none);
  for (const auto& [width, height, scale] : {std::tuple{15, 100, 1.0},
                                             {16001, 100, 1.0},
                                             {1600, 1200, 11.0},
                                             {12000, 12000, 1.0},
                                             {100, 100, 0.0},
                                             {100, 100, -1.0}}) {
    request.width = width, request.height = height, request.scale = scale;
    CHECK_THROWS_AS(render::Map(request), base::UsageError);
  }
}

TEST_CASE("tiny pages and empty journeys still make a map") {
  const geo::Features none;
  auto request = request_for(none);
  CHECK_NOTHROW(render_png(render::Map(request)));
  const auto journeys = sample::caravans();
  auto tiny = request_for(journeys);
  tiny.width = 16, tiny.height = 16;
  CHECK_NOTHROW(render_png(render::Map(tiny)));
}

TEST_CASE("one sighting is a map") {
  const geo::Features journeys{sample::stop("a", 1, {"Huixtla", sample::huixtla}, "2021-09-05")};
  const auto texts = words(render::Map(request_for(journeys)));
  CHECK(std::ranges::count(texts, "Huixtla") == 1);
  CHECK(std::ranges::count(texts, "5 Sep 2021") >= 1);
}

TEST_CASE("a name that no font can write is a warning with its code point") {
  const geo::Features journeys{sample::stop("a", 1, {"Huixtla \U0001F40B", sample::huixtla}, "")};
  const render::Map map(request_for(journeys));
  REQUIRE_FALSE(map.problems().items().empty());
  CHECK(map.problems().items().front().message.find("U+1F40B") != std::string::npos);
}

TEST_CASE("hostile names reach neither the markup nor the layout") {
  const geo::Features journeys{
      sample::stop("a\"><script>", 1, {"<b>&\u202Ex]]>", sample::huixtla}, "")};
  const std::string svg = render_svg(render::Map(request_for(journeys)));
  CHECK(svg.find("<script>") == std::string::npos);
  CHECK(svg.find("<b>") == std::string::npos);
  CHECK(svg.find("\u202E") == std::string::npos);
}

TEST_CASE("the credit of every layer drawn stands on the map") {
  const geo::Features none;
  auto request = request_for(none);
  request.bbox = geo::BBox{-93, 14.4, -91.8, 15.6};
  const auto texts = words(render::Map(request));
  CHECK(std::ranges::count(texts, "Drawn by hand") == 1);
}

TEST_CASE("no two elements of the SVG share an id, even where journeys are called alike") {
  auto journeys = sample::caravans();
  journeys.push_back(sample::stop("two!", 1, {"Huixtla", sample::huixtla}, ""));
  journeys.push_back(sample::stop("two!", 2, {"Tapachula", sample::tapachula}, ""));
  const std::string svg = render_svg(render::Map(request_for(journeys)));
  std::vector<std::string> ids;
  for (std::size_t at = svg.find(" id=\""); at != std::string::npos;
       at = svg.find(" id=\"", at + 1))
    ids.push_back(svg.substr(at + 5, svg.find('"', at + 5) - at - 5));
  REQUIRE(ids.size() > 20);
  std::ranges::sort(ids);
  CHECK(std::ranges::adjacent_find(ids) == ids.end());
}

TEST_CASE("a planned stop inside the map says that it was planned, not that it is undated") {
  const sample::Where here{"Tapachula", sample::tapachula}, there{"Huixtla", sample::huixtla};
  const geo::Features journeys{sample::stop("a", 1, here, ""),
                               sample::stop("a", 2, there, "", "intended")};
  const auto texts = words(render::Map(request_for(journeys)));
  CHECK(std::ranges::count(texts, "intended") == 1);
  CHECK(std::ranges::count(texts, "undated") == 0);
}
