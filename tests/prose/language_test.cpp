#include "prose/language.hpp"

#include "catch.hpp"

#include <string>

using namespace rumbo::prose;

TEST_CASE("English and Spanish are told apart by their small words") {
  const auto english = guess_language(
      "The walkers left the town at dawn and were seen on the road to the coast after they had "
      "rested for an hour in the shade of a church.");
  CHECK(english.language == Language::english);
  CHECK(english.sure);
  const auto spanish = guess_language(
      "Los caminantes salieron del pueblo al amanecer y fueron vistos en la carretera a la costa "
      "después de que descansaron una hora a la sombra de una iglesia.");
  CHECK(spanish.language == Language::spanish);
  CHECK(spanish.sure);
}

TEST_CASE("a text in another language is known to be in neither") {
  for (const std::string text :
       {"Les marcheurs ont quitté la ville à l'aube et ont été vus sur la route de la côte après "
        "s'être reposés pendant une heure à l'ombre d'une église avec les gens du village.",
        "Os caminhantes deixaram a cidade ao amanhecer e foram vistos na estrada para a costa "
        "depois de terem descansado uma hora à sombra de uma igreja com as pessoas da aldeia.",
        "Die Wanderer verließen die Stadt im Morgengrauen und wurden auf der Straße zur Küste "
        "gesehen, nachdem sie sich eine Stunde im Schatten einer Kirche ausgeruht hatten.",
        "Путники вышли из города на рассвете, и их видели на дороге к морю после того, как они "
        "отдохнули час в тени церкви вместе с людьми из той деревни, что стоит у реки."}) {
    INFO(text);
    CHECK_FALSE(guess_language(text).sure);
  }
}

TEST_CASE("a few words without small ones are not called foreign") {
  CHECK(guess_language("Caravan reaches Huixtla").sure);
  CHECK(guess_language("").sure);
}

TEST_CASE("a text past the part that is judged may break a letter there") {
  std::string text(16383, 'a');
  CHECK_NOTHROW(guess_language(text + "ééé"));
}
