#include "catch.hpp"
#include "few_places.hpp"

using namespace rumbo;
using namespace rumbo::prose;
using namespace rumbo::dates;
using namespace rumbo::documents;
using namespace rumbo::places;
using namespace rumbo::reports;

namespace {
Reading story(const std::string& text) { return read_text("A title of it\n\n" + text + "\n"); }

const Mention& only(const Reading& reading, std::string_view text) {
  for (const auto& mention : reading.mentions.all)
    if (mention.text == text) return mention;
  FAIL("no mention of " << text);
  return reading.mentions.all.front();
}
}  // namespace

TEST_CASE("a namesake is chosen by the company it keeps") {
  const auto coast = story("They walked through Huixtla, Villa Comaltitlán and Escuintla.");
  CHECK(only(coast, "Escuintla").best()->country == "MX");
  const auto alone = story("The road from Guatemala leads to Escuintla.");
  CHECK(only(alone, "Escuintla").best()->country == "GT");
}

TEST_CASE("the words round a name tell a state from a town and one country from another") {
  CHECK(only(story("They crossed the state of Chiapas."), "Chiapas").best()->kind ==
        gazetteer::Kind::division1);
  CHECK(only(story("They slept in the Mexican town of Escuintla."), "Escuintla").best()->country ==
        "MX");
  const auto context = story("They slept in Escuintla, Chiapas.");
  CHECK(only(context, "Escuintla").best()->country == "MX");
  CHECK(only(context, "Chiapas").context_of.has_value());
}

TEST_CASE("a country goes before a town of its name, and the pronoun us is no country") {
  CHECK(only(story("They want to reach the US."), "US").best()->kind == gazetteer::Kind::country);
  const auto pronoun = story("They told us to wait.");
  CHECK(pronoun.mentions.all.empty());
}

TEST_CASE("borders name their countries, whichever way they are written") {
  struct Case {
    std::string text;
    std::vector<std::string> countries;
  };
  const std::vector<Case> cases = {
      {"They reached the US-Mexico border near Huixtla.", {"MX", "US"}},
      {"They live near the Guatemalan border.", {"GT"}},
      {"They saw the border between Mexico and Guatemala.", {"MX", "GT"}},
      {"They saw the border with the US.", {"US"}},
      {"In Huixtla they spoke of the northern border.", {"US", "MX"}},
      {"In Huixtla they spoke of the southern border.", {"MX"}},
  };
  for (const auto& one : cases) {
    INFO(one.text);
    const auto reading = story(one.text);
    REQUIRE(reading.mentions.all.back().kind == MentionKind::border);
    CHECK(reading.mentions.all.back().countries == one.countries);
  }
}

TEST_CASE("two towns with a hyphen, or between them, are one stretch") {
  for (const auto* text : {"They walked along the Tapachula-Huixtla highway.",
                           "They slept between Huixtla and Villa Comaltitlán."}) {
    const auto reading = story(text);
    INFO(text);
    REQUIRE(reading.mentions.all.back().kind == MentionKind::stretch);
    CHECK(reading.mentions.all.back().parts.size() == 2);
  }
}

TEST_CASE("names in small letters and common words without evidence are no places") {
  CHECK(story("A salto of joy; Salto was the word.").mentions.all.empty());
  CHECK(story("They slept in Salto.").mentions.all.size() == 1);
}
