#include "text/tokens.hpp"

#include "catch.hpp"

#include <rapidcheck.h>

using namespace rumbo::text;

namespace {

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> all;
  for (const Token& token : tokenise(text))
    all.emplace_back(text.substr(token.begin, token.end - token.begin));
  return all;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a sentence is cut into words, numbers and punctuation") {
  CHECK(words("About 1,500 people left at 5:00.") ==
        Words{"About", "1,500", "people", "left", "at", "5:00", "."});
  CHECK(words("Dec 3\u00A0(Tuesday)") == Words{"Dec", "3", "(", "Tuesday", ")"});
  CHECK(words("5th") == Words{"5", "th"});
}

TEST_CASE("apostrophes inside words belong to them, others do not") {
  CHECK(words("last year's migrants' 'camp'") ==
        Words{"last", "year's", "migrants", "'", "'", "camp", "'"});
  CHECK(words("N\u2019Djamena") == Words{"N\u2019Djamena"});
}

TEST_CASE("abbreviations keep their full stops, ends of sentences do not") {
  CHECK(words("the U.S.-Mexico border") == Words{"the", "U.S.", "-", "Mexico", "border"});
  CHECK(words("en EE.UU. hoy") == Words{"en", "EE.UU.", "hoy"});
  CHECK(words("at 5 a.m. today") == Words{"at", "5", "a.m.", "today"});
  CHECK(words("Washington D.C, where") == Words{"Washington", "D.C", ",", "where"});
  CHECK(words("They left.The rest") == Words{"They", "left", ".", "The", "rest"});
  CHECK(words("vitamin A. Then") == Words{"vitamin", "A", ".", "Then"});
  CHECK(words("is.It") == Words{"is", ".", "It"});
}

TEST_CASE("hyphens part words") {
  CHECK(words("Huixtla-Villa Comaltitlán road") ==
        Words{"Huixtla", "-", "Villa", "Comaltitlán", "road"});
}

TEST_CASE("tokens know their capitals and their key") {
  const auto tokens = tokenise("TAPACHULA México us Él A U.S. 12");
  CHECK(tokens[0].all_capitals);
  CHECK(tokens[0].capitalised);
  CHECK(tokens[0].folded == "tapachula");
  CHECK(tokens[1].capitalised);
  CHECK_FALSE(tokens[1].all_capitals);
  CHECK(tokens[1].folded == "mexico");
  CHECK_FALSE(tokens[2].capitalised);
  CHECK(tokens[3].capitalised);
  CHECK_FALSE(tokens[4].all_capitals);
  CHECK(tokens[5].all_capitals);
  CHECK(tokens[5].folded == "us");
  CHECK(tokens[6].kind == TokenKind::number);
  CHECK_FALSE(tokens[6].capitalised);
}

TEST_CASE("accents written as marks stay in their word") {
  CHECK(words("Comaltitla\u0301n x") == Words{"Comaltitla\u0301n", "x"});
}

TEST_CASE("tokens run in order and miss nothing but white space") {
  CHECK(rc::check([] {
    const auto text =
        *rc::gen::container<std::string>(rc::gen::elementOf(std::string("aB.'-, 19:\n")));
    std::size_t at = 0;
    for (const Token& token : tokenise(text)) {
      RC_ASSERT(token.begin >= at);
      RC_ASSERT(token.end > token.begin);
      for (; at < token.begin; ++at) RC_ASSERT(text[at] == ' ' || text[at] == '\n');
      at = token.end;
    }
    for (; at < text.size(); ++at) RC_ASSERT(text[at] == ' ' || text[at] == '\n');
  }));
}

TEST_CASE("a reader gives the tokens that tokenise collects") {
  CHECK(rc::check([] {
    const auto text =
        *rc::gen::container<std::string>(rc::gen::elementOf(std::string("aBC.'-, 19:\n")));
    TokenReader reader(text);
    TokenSpan span;
    for (const Token& token : tokenise(text)) {
      RC_ASSERT(reader.next(span));
      RC_ASSERT(span.begin == token.begin);
      RC_ASSERT(span.end == token.end);
      RC_ASSERT(span.all_capitals == token.all_capitals);
    }
    RC_ASSERT(!reader.next(span));
  }));
}
