#include "scene/clean_text.hpp"

#include "catch.hpp"

using rumbo::scene::clean_text;

TEST_CASE("clean_text keeps letters, accents and marks of every script as they are") {
  CHECK(clean_text("Villa Comaltitlán") == "Villa Comaltitlán");
  CHECK(clean_text("Obłuże – 東京") == "Obłuże – 東京");
}

TEST_CASE("clean_text drops control and bidirectional characters and makes one line") {
  CHECK(clean_text("a\x01\x7f\u202E\u200F\u2066z") == "az");
  CHECK(clean_text(" a\n\t b\u00A0\u2028c ") == "a b c");
  CHECK(clean_text("\uFEFF\uFFFE") == "");
}

TEST_CASE("clean_text cuts at the limit and says so") {
  CHECK(clean_text("abcdef", 4) == "abcd…");
  CHECK(clean_text("abcd", 4) == "abcd");
}

TEST_CASE("clean_text marks where UTF-8 breaks off") { CHECK(clean_text("ab\xC3(") == "ab\uFFFD"); }
