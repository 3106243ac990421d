#include "catch.hpp"
#include "sample_scene.hpp"
#include "surfaces/cairo_painter.hpp"
#include "surfaces/pdf.hpp"
#include "surfaces/svg.hpp"

#include <cmath>

using namespace rumbo::surfaces;

namespace {

// A name on an arc that rises and falls again, red on white.
rumbo::scene::Scene river(const std::string& name, bool bent = true) {
  rumbo::scene::Scene scene;
  scene.width = 400;
  scene.height = 200;
  rumbo::scene::Text text;
  text.text = name;
  text.font.size = 20;
  text.colour = {1, 0, 0, 1};
  text.width = sample::typesetter().measure(name, text.font).width;
  text.origin = {100, 100};
  if (bent)
    for (int i = 0; i <= 100; ++i)
      text.path.push_back({50.0 + 3 * i, 150 - 80 * std::sin(i / 100.0 * 3.14159265)});
  scene.nodes.push_back({text});
  return scene;
}

// The topmost row with ink of the columns from `left` to `right`.
int top_of(const Pixels& pixels, int left, int right) {
  for (int y = 0; y < pixels.height; ++y)
    for (int x = left; x < right; ++x)
      if ((pixels.data[static_cast<std::size_t>(y) * pixels.width + x] & 0xff) < 128) return y;
  return pixels.height;
}

}  // namespace

TEST_CASE("an SVG holds a name on a path as one text that can be searched") {
  const std::string svg = write_svg(river("Río Usumacinta"));
  CHECK(svg.find(">Río Usumacinta</textPath></text>") != std::string::npos);
  CHECK(svg.find("<path id=\"baseline-1\" d=\"M50 150L") != std::string::npos);
  CHECK(svg.find("xlink:href=\"#baseline-1\"") != std::string::npos);
}

TEST_CASE("a name on a path follows it, its middle in the path's middle") {
  const Pixels pixels = paint(river("Usumacinta Usumacinta"), sample::typesetter(), 1);
  const int middle = top_of(pixels, 190, 210);
  CHECK(middle > 45);
  CHECK(middle < 70);
  CHECK(top_of(pixels, 110, 130) > middle + 8);
  CHECK(std::abs(top_of(pixels, 110, 130) - top_of(pixels, 270, 290)) < 12);
  CHECK(top_of(pixels, 0, 60) == 200);
}

TEST_CASE("no width is forced on letters that hang together, which it would tear") {
  CHECK(write_svg(river("Nilo", false)).find("textLength") != std::string::npos);
  CHECK(write_svg(river("نهر النيل", false)).find("textLength") == std::string::npos);
  CHECK(write_svg(river("गंगा नदी", false)).find("textLength") == std::string::npos);
}

TEST_CASE("a name on a path is the same in every SVG, PDF and PNG") {
  const auto scene = river("נהר הירדן");
  CHECK(write_svg(scene) == write_svg(scene));
  CHECK(write_pdf(scene, sample::typesetter()) == write_pdf(scene, sample::typesetter()));
  CHECK(paint(scene, sample::typesetter(), 1).data == paint(scene, sample::typesetter(), 1).data);
}
