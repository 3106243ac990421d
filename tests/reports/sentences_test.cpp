#include "catch.hpp"
#include "few_places.hpp"

using namespace rumbo;
using namespace rumbo::prose;
using namespace rumbo::dates;
using namespace rumbo::documents;
using namespace rumbo::places;
using namespace rumbo::reports;

namespace {
std::vector<std::string> sentences(const std::string& text, Language language = Language::english) {
  const auto prose = read_prose(text, {{{0, text.size()}, BlockKind::text}}, lexicon(language));
  std::vector<std::string> found;
  for (const auto& sentence : prose.sentences)
    found.emplace_back(text_of(text, span_of(prose.words, sentence.range)));
  return found;
}
}  // namespace

TEST_CASE("abbreviations and initials end no sentence") {
  CHECK(sentences("Dr. J. Smith left on Dec. 3. He came back.").size() == 2);
  CHECK(sentences("They wait at the U.S. border. They rest.").size() == 2);
  CHECK(sentences("They wait in the U.S. The road is long.").size() == 2);
  CHECK(sentences("El Sr. Ruiz salió. Volvió el 3 de oct. siguiente.", Language::spanish).size() ==
        2);
}

TEST_CASE("a closing quotation mark belongs to the sentence it ends") {
  const auto found = sentences("“We walk.” They left.");
  REQUIRE(found.size() == 2);
  CHECK(found[0] == "“We walk.”");
}

TEST_CASE("a full stop before a small letter ends nothing") {
  CHECK(sentences("They walked approx. ten miles.").size() == 1);
  CHECK(sentences("¿Adónde van? ¡Al norte! Caminan.", Language::spanish).size() == 3);
}
