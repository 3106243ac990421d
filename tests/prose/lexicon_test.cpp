#include "prose/lexicon.hpp"

#include "catch.hpp"

using namespace rumbo::prose;

namespace {
Words read(std::string_view text) { return words_of(text, {0, text.size()}); }
}  // namespace

TEST_CASE("a word carries what both languages know of it from the moment it is made") {
  const auto words = read("Once martes fue Xyzzy");
  const auto& english = lexicon(Language::english);
  const auto& spanish = lexicon(Language::spanish);
  CHECK(english.is(words[0], Role::adverb));
  CHECK_FALSE(english.meaning(words[0]).number);
  CHECK(spanish.meaning(words[1]).weekday == 2U);
  CHECK_FALSE(english.meaning(words[1]).weekday);
  CHECK(words[3].entry == nullptr);
  CHECK_FALSE(english.is(words[3], Role::adverb));
  CHECK_FALSE(english.knows(words[3]));
}

TEST_CASE("what is left of a possessive or a contraction is looked up, not what was written") {
  const auto words = read("Monday's they'll");
  const auto& english = lexicon(Language::english);
  CHECK(english.meaning(words[0]).weekday == 1U);
  CHECK(english.is(words[1], Role::they));
  CHECK(english.is(words[2], Role::future));
}

TEST_CASE("asking by spelling and asking by word give one answer") {
  const auto& english = lexicon(Language::english);
  for (const auto* text : {"march", "left", "james", "thousand", "seldom"}) {
    const auto words = read(text);
    INFO(text);
    CHECK(english.knows(words[0]) == english.knows(words[0].folded));
    CHECK(english.verbs(words[0]).size() == english.verbs(words[0].folded).size());
    CHECK(english.meaning(words[0]).month == english.month(text));
  }
  CHECK(english.month("march") == 3U);
  CHECK_FALSE(english.knows("james"));  // a given name alone says nothing
}

TEST_CASE("the longest preposition before a word wins, and none reaches before the beginning") {
  const auto words = read("they were on the way to town");
  const auto& english = lexicon(Language::english);
  const auto whole = english.preposition(words, 0, 6);
  REQUIRE(whole);
  CHECK(whole->relation == Relation::bound);
  CHECK(whole->first == 2);
  const auto cut = english.preposition(words, 3, 6);
  REQUIRE(cut);
  CHECK(cut->relation == Relation::to);
  CHECK_FALSE(english.preposition(words, 6, 6));
}
