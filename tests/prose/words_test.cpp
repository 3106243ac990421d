#include "prose/words.hpp"

#include "catch.hpp"

using namespace rumbo::prose;

namespace {
Words read(std::string_view text) {
  Words words;
  append_words(text, {0, text.size()}, words);
  return words;
}
}  // namespace

TEST_CASE("a possessive ending is taken off and its bytes are left out") {
  const std::string_view text = "Mexico’s coast, Honduras' hills";
  const auto words = read(text);
  CHECK(words[0].folded == "mexico");
  CHECK(words[0].possessive);
  CHECK(text.substr(words[0].span.begin, words[0].span.end - words[0].span.begin) == "Mexico");
  CHECK(words[1].folded == "coast");
}

TEST_CASE("a contraction is two words that share no byte") {
  const auto words = read("We’ll walk, they're tired");
  REQUIRE(words.size() == 7);
  CHECK(words[0].folded == "we");
  CHECK(words[1].folded == "ll");
  CHECK(words[0].span.end <= words[1].span.begin);
  CHECK(words[5].folded == "re");
}

TEST_CASE("what stands between quotation marks is quoted, with curly, straight and angle marks") {
  for (const auto* text : {"he “walks on” now", "he \"walks on\" now", "he «walks on» now"}) {
    const auto words = read(text);
    INFO(text);
    CHECK_FALSE(words[0].quoted);
    CHECK(words[2].quoted);
    CHECK(words[3].quoted);
    CHECK_FALSE(words.back().quoted);
  }
}
