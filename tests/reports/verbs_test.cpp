#include "reports/verbs.hpp"

#include "catch.hpp"
#include "few_places.hpp"

using namespace rumbo;
using namespace rumbo::prose;
using namespace rumbo::dates;
using namespace rumbo::documents;
using namespace rumbo::places;
using namespace rumbo::reports;

namespace {
// The mood of the sentence's last verb that is no speech.
Mood mood(const std::string& text, Language language = Language::english) {
  const auto prose = read_prose(text, {{{0, text.size()}, BlockKind::text}}, lexicon(language));
  const auto uses = find_verbs(text, prose.words, {0, prose.words.size()}, lexicon(language));
  INFO(text);
  REQUIRE_FALSE(uses.empty());
  return uses.back().mood;
}
}  // namespace

TEST_CASE("what took place is told from what was hoped for, in English") {
  CHECK(mood("The caravan left Huixtla.") == Mood::happened);
  CHECK(mood("The caravan that set out on Sunday rests now.") == Mood::happened);
  CHECK(mood("The caravan had left Huixtla.") == Mood::earlier);
  CHECK(mood("After leaving Huixtla") == Mood::earlier);
  CHECK(mood("The group began walking to Huixtla.") == Mood::ongoing);
  CHECK(mood("The group hoped to reach Huixtla.") == Mood::intended);
  CHECK(mood("The group will walk to Huixtla.") == Mood::intended);
  CHECK(mood("The group, it said, was about to leave Huixtla.") == Mood::prepared);
  CHECK(mood("They want us to let them go to Huixtla.") == Mood::intended);
}

TEST_CASE("what was denied, prevented or given up did not take place") {
  CHECK(mood("The group has not reached Huixtla.") == Mood::unreal);
  CHECK(mood("Police kept the group from reaching Huixtla.") == Mood::unreal);
  CHECK(mood("We don't wish to walk to Huixtla.") == Mood::unreal);
  CHECK(mood("They could reach Huixtla.") == Mood::unreal);
  CHECK(mood("We will not be going Arriaga.") == Mood::cancelled);
  CHECK(mood("They won't walk to Huixtla.") == Mood::cancelled);
  CHECK(mood("They abandoned the plan to walk to Huixtla.") == Mood::intended);
}

TEST_CASE("the same in Spanish") {
  CHECK(mood("La caravana salió de Huixtla.", Language::spanish) == Mood::happened);
  CHECK(mood("La caravana había salido de Huixtla.", Language::spanish) == Mood::earlier);
  CHECK(mood("Tras salir de Huixtla", Language::spanish) == Mood::earlier);
  CHECK(mood("Los migrantes buscan llegar a Huixtla.", Language::spanish) == Mood::intended);
  CHECK(mood("Caminan para llegar a Huixtla.", Language::spanish) == Mood::intended);
  CHECK(mood("La caravana no llegó a Huixtla.", Language::spanish) == Mood::unreal);
  CHECK(mood("La caravana llegará a Huixtla.", Language::spanish) == Mood::intended);
  CHECK(mood("Ya no iremos a Huixtla.", Language::spanish) == Mood::cancelled);
}

TEST_CASE("an accent tells a verb from a noun") {
  const std::string noun = "El paso por Huixtla es lento.";
  const auto prose =
      read_prose(noun, {{{0, noun.size()}, BlockKind::text}}, lexicon(Language::spanish));
  CHECK(find_verbs(noun, prose.words, {0, prose.words.size()}, lexicon(Language::spanish)).empty());
}
