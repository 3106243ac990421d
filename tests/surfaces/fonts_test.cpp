#include "catch.hpp"
#include "gazetteer/gazetteer.hpp"
#include "sample_scene.hpp"
#include "text/utf8.hpp"

#include <cstdlib>
#include <set>

#include <fmt/format.h>

using namespace rumbo;

namespace {

std::vector<char32_t> missing(const scene::Typesetter& typesetter, const std::string& text) {
  return typesetter.measure(text, scene::Font{}).missing;
}

std::string text_of(char32_t point) {
  std::string text;
  text::append_utf8(text, point);
  return text;
}

std::set<char32_t> letters_of_primary_names(const gazetteer::Gazetteer& places) {
  std::set<char32_t> letters;
  for (std::uint32_t i = 0; i < places.size(); ++i) {
    const std::string name(places.place(i).name);
    for (std::size_t at = 0; at < name.size();) letters.insert(text::next_code_point(name, at));
  }
  return letters;
}

}  // namespace

TEST_CASE("names in every script the fonts are for have all their glyphs") {
  const auto typesetter = sample::typesetter();
  for (const char* name : {"Tapachula de Córdova y Ordóñez",
                           "Đà Nẵng",
                           "Новосибирск",
                           "Ґадяч",
                           "Θεσσαλονίκη",
                           "القاهرة",
                           "پشاور",
                           "ירושלים",
                           "दिल्ली",
                           "กรุงเทพมหานคร",
                           "北京",
                           "臺北",
                           "東京",
                           "さいたま",
                           "サッポロ",
                           "서울",
                           "Երևան",
                           "თბილისი",
                           "አዲስ አበባ",
                           "ঢাকা",
                           "சென்னை"}) {
    INFO(name);
    CHECK(missing(typesetter, name).empty());
  }
  CHECK(missing(typesetter, "\U00012000") == std::vector<char32_t>{0x12000});
}

TEST_CASE("every letter of the gazetteer's primary names has a glyph") {
  const std::filesystem::path index = RUMBO_DATA_DIR "/world.gaz";
  if (!std::filesystem::exists(index)) {
    WARN("skipped: the gazetteer has not been built (" << index.string() << ")");
    return;
  }
  const auto places = gazetteer::Gazetteer::open(index);
  if (places.size() < 100'000) WARN("only " << places.size() << " places: not the full gazetteer");
  const auto typesetter = sample::typesetter();
  std::string without;
  for (const char32_t letter : letters_of_primary_names(places))
    if (!missing(typesetter, text_of(letter)).empty())
      without += fmt::format(" U+{:04X}", static_cast<std::uint32_t>(letter));
  CHECK(without == "");
}
