#include "catch.hpp"
#include "palette/check.hpp"

#include <filesystem>

using namespace rumbo;

TEST_CASE("nothing is to be said of the colours of a style that ships") {
  int styles = 0;
  for (const auto& entry : std::filesystem::directory_iterator(RUMBO_SOURCE_DIR "/styles")) {
    if (entry.path().extension() != ".yaml") continue;
    ++styles;
    const auto found = palette::check(style::read(entry.path()));
    for (const auto& item : found.items()) FAIL_CHECK(base::to_string(item));
  }
  CHECK(styles >= 7);
}
