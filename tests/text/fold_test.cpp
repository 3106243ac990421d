#include "text/fold.hpp"

#include "catch.hpp"
#include "text/utf8.hpp"

#include <rapidcheck.h>

using namespace rumbo::text;

TEST_CASE("spellings of one name share a key") {
  CHECK(fold("Villa Comaltitlán") == "villa comaltitlan");
  CHECK(fold("VILLA\u00A0COMALTITLA\u0301N") == "villa comaltitlan");
  CHECK(fold("  Darien \t Gap ") == "darien gap");
  CHECK(fold("U.S.") == "us");
  CHECK(fold("EE. UU.") == "ee uu");
  CHECK(fold("Guinea-Bissau") == "guinea bissau");
  CHECK(fold("Guinea\u2013Bissau") == "guinea bissau");
  CHECK(fold("Guinea - Bissau") == "guinea bissau");
  CHECK(fold("N\u2019Djamena") == fold("N'Djamena"));
  CHECK(fold("Hawai\u02BBi") == "hawaii");
}

TEST_CASE("letters that do not decompose are spelt out") {
  CHECK(fold("Gießen") == "giessen");
  CHECK(fold("GIEẞEN") == "giessen");
  CHECK(fold("Ærø") == "aero");
  CHECK(fold("Łódź") == "lodz");
  CHECK(fold("Đà Nẵng") == "da nang");
  CHECK(fold("Þórshöfn") == "thorshofn");
  CHECK(fold("İstanbul") == fold("Istanbul"));
  CHECK(fold("Diyarbakır") == "diyarbakir");
  CHECK(fold("Œuilly") == "oeuilly");
}

TEST_CASE("other scripts keep what they spell with") {
  CHECK(fold("Москва") == "москва");
  CHECK(fold("ΑΘΉΝΑΣ") == "αθηνασ");
  CHECK(fold("서울") == "서울");
  CHECK(fold("がんぎ") == "がんぎ");
  CHECK(fold("दिल्ली") == "दिल्ली");
  CHECK(fold("กรุงเทพ") == "กรุงเทพ");
  CHECK(fold("墨西哥城") == "墨西哥城");
}

TEST_CASE("what has no letters folds to nothing") {
  CHECK(fold("").empty());
  CHECK(fold(" . ' \u200B - ").empty());
}

TEST_CASE("bytes that are not UTF-8 do no harm") {
  CHECK(fold("Tapachula\xFF") == "tapachula\uFFFD");
  CHECK(fold("\xE1") == "\uFFFD");
}

TEST_CASE("folding every code point a second time changes nothing") {
  for (char32_t c = 1; c < 0x20000; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text = "a";
    append_utf8(text, c);
    text += 'b';
    const std::string once = fold(text);
    if (fold(once) != once) FAIL_CHECK("U+" << std::hex << static_cast<std::uint32_t>(c));
  }
}

TEST_CASE("folding any text a second time changes nothing") {
  rc::check([](const std::vector<std::uint32_t>& values) {
    std::string text;
    for (const std::uint32_t value : values) {
      const std::uint32_t c = value % 0x3500;
      append_utf8(text, static_cast<char32_t>(c));
    }
    const std::string once = fold(text);
    RC_ASSERT(fold(once) == once);
    RC_ASSERT(!first_invalid_utf8(once));
  });
}
