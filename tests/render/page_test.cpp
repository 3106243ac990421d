#include "render/page.hpp"

#include "catch.hpp"
#include "scene/typesetter.hpp"

using namespace rumbo;

namespace {

std::string words_of(const std::vector<scene::Node>& nodes, double width, double height) {
  std::string words;
  for (const auto& node : nodes) {
    const auto& text = std::get<scene::Text>(node.item);
    CHECK(text.origin.x >= 0);
    CHECK(text.origin.x + text.width <= width);
    CHECK(text.origin.y <= height);
    words += (words.empty() ? "" : " ") + text.text;
  }
  return words;
}

}  // namespace

TEST_CASE("note and credits are never cropped, down to 300 pixels, and lie below the map") {
  const scene::Typesetter typesetter(RUMBO_DATA_DIR "/fonts.conf", "Noto Sans", "en");
  render::PageText text;
  text.title = "On foot through Chiapas";
  text.note = "Drawn from five reports; a dotted way was announced and not seen.";
  text.credits =
      "© OpenStreetMap contributors (ODbL) · Natural Earth · GeoNames (CC BY 4.0) · A survey of "
      "roads by somebody with a long name (CC BY-SA 4.0)";
  for (const int width : {300, 340, 800, 1123})
    for (const int height : {300, 500, 1200}) {
      const auto page = render::lay_out_page(width, height, text, {}, typesetter);
      INFO(width << "x" << height);
      CHECK(words_of(page.footer, width, height) == text.note + " " + text.credits);
      CHECK(page.frame.bottom < std::get<scene::Text>(page.footer.front().item).origin.y);
      CHECK(page.frame.height() > height * 0.3);
    }
}
