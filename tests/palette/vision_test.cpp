#include "palette/vision.hpp"

#include "catch.hpp"
#include "palette/difference.hpp"

using namespace rumbo;
using palette::Vision;

namespace {
style::Colour colour(const char* css) { return *style::parse_colour(css); }

double apart(const char* a, const char* b, Vision vision) {
  return palette::difference(palette::seen(colour(a), vision), palette::seen(colour(b), vision));
}
}  // namespace

TEST_CASE("white, greys and black look the same to all eyes") {
  for (const Vision vision : palette::visions)
    for (const char* grey : {"#ffffff", "#808080", "#000000"})
      CHECK(palette::hex(palette::seen(colour(grey), vision)) == grey);
}

TEST_CASE("pure red is, in linear light, the first column of the published matrix") {
  const auto light = palette::linear(palette::seen(colour("#ff0000"), Vision::deutan));
  CHECK(light.red == Approx(0.367322));
  CHECK(light.green == Approx(0.280085));
  CHECK(light.blue == 0);  // -0.011820, outside the gamut
}

TEST_CASE("each deficiency confuses the pairs it is known for, and no other") {
  CHECK(apart("#b04a3a", "#6b7a2f", Vision::normal) > 30);
  CHECK(apart("#b04a3a", "#6b7a2f", Vision::deutan) < 12);
  CHECK(apart("#2f6fb0", "#2f8f7a", Vision::normal) > 20);
  CHECK(apart("#2f6fb0", "#2f8f7a", Vision::tritan) < 12);
  CHECK(apart("#c93a16", "#2b4fb3", Vision::protan) > 25);
}
