#include "catch.hpp"
#include "few_places.hpp"

using namespace rumbo::places;

TEST_CASE("a title, a first name, an age, an initial, speech or kinship make a person") {
  for (const auto* text : {"They met Mayor Zamudio there.", "They met Susan Zamudio there.",
                           "They met Xanthe Zamudio, 42, there.", "They met Xanthe Q. Zamudio.",
                           "It is late, Xanthe Zamudio said.", "Her son Xanthe Zamudio slept."}) {
    INFO(text);
    CHECK(told(text).names.surnames.contains("zamudio"));
  }
  CHECK(contado("El presidente Juan de la Cruz habló.").names.surnames.contains("cruz"));
  CHECK(contado("La alcaldesa Zamudio habló.").names.surnames.contains("zamudio"));
}

TEST_CASE("a name once told in full means the person everywhere, but behind a word for a place") {
  CHECK(told("Susan Flores came. Flores left. The Flores plan failed.").places().empty());
  CHECK(told("Susan Huixtla came. We saw Huixtla.").places().empty());
  CHECK(told("Susan Flores came. They slept in Flores.").places() == "Flores");
  CHECK(contado("Ana Flores llegó. Durmieron en Flores.").places() == "Flores");
}

TEST_CASE("a state with a first name's head is no person") {
  CHECK(told("They met the Ohio Police there.").names.persons.empty());
  CHECK(told("He is from Tapachula, 42 miles away.").names.persons.empty());
}

TEST_CASE("a demonym before a title or a name is no part of the person") {
  const auto story = told("The deputy Mexican minister Susan Zamudio spoke.");
  CHECK_FALSE(story.names.surnames.contains("mexican"));
  CHECK(story.all(MentionKind::demonym) == "Mexican");
}
