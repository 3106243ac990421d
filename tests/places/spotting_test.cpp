#include "catch.hpp"
#include "few_places.hpp"

using namespace rumbo::places;

TEST_CASE("names of the index in capitals are places") {
  CHECK(told("They walked from Tapachula to Huixtla.").places() == "Tapachula|Huixtla");
  CHECK(told("They crossed St. Louis by night.").places() == "St. Louis");
  CHECK(told("They walked from tapachula.").places().empty());
  CHECK(contado("Caminaron de Tapachula a Huixtla.").places() == "Tapachula|Huixtla");
  CHECK(contado("Llegaron a San José.").places() == "San José");
}

TEST_CASE("a common word that is a place too needs evidence") {
  CHECK(told("Salto was the word.").places().empty());
  CHECK(told("They slept in Salto.").places() == "Salto");
}

TEST_CASE("a place before an organisation's head stands for it") {
  const auto story = told("The Tapachula Police Department and the University of Ohio agreed.");
  CHECK(story.places().empty());
  CHECK(story.all(MentionKind::metonym) == "Tapachula|Ohio");
}

TEST_CASE("streets, rivers and counties are known by their own word") {
  CHECK(told("It burnt at 12 Zamudio Street near Quex River.").places() ==
        "Zamudio Street|Quex River");
  CHECK(told("The Quex County sheriff came.").places() == "Quex County");
  CHECK(told("They saw Lake Quex.").places() == "Lake Quex");
}

TEST_CASE("states are known by their abbreviations, with the full stop") {
  CHECK(told("He is from Quexville, Calif., and rich.").places() == "Quexville|Calif.");
  CHECK(told("Jane Quex, D-Calif., spoke.").places() == "Calif.");
}

TEST_CASE("a name that the index lacks is one where the words round it leave no doubt") {
  CHECK(told("They rested in the town of Quex. Then Quex burnt.").places() == "Quex|Quex");
  CHECK(told("Quex was loud.").places().empty());
}

TEST_CASE("us is a country in capitals only, possessive or not") {
  CHECK(told("They told us to leave the US's shore.").places() == "US");
}

TEST_CASE("a country is no demonym where some language has it as one") {
  const auto story = told("The Sri Lankan and the Honduran left Mexico.");
  CHECK(story.places() == "Mexico");
  CHECK(story.all(MentionKind::demonym) == "Sri Lankan|Honduran");
}

TEST_CASE("days and months give no places") {
  CHECK(told("They left on Monday in March.").places().empty());
}
