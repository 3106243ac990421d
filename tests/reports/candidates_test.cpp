#include "reports/candidates.hpp"

#include "catch.hpp"
#include "few_places.hpp"

#include <fmt/format.h>

using namespace rumbo;
using namespace rumbo::prose;
using namespace rumbo::dates;
using namespace rumbo::documents;
using namespace rumbo::places;
using namespace rumbo::reports;

namespace {
using Found = std::vector<std::string>;

// "departed Tapachula 2019-03-03", in reading order; a report published on Wednesday, 6 March 2019.
Found events(const std::string& text) {
  const auto reading = read_text("date 2019-03-06 A title of it\n\n" + text + "\n");
  Found found;
  for (const auto& candidate : find_candidates(reading, reading.publication.day())) {
    if (!candidate.mention) continue;
    std::string line =
        fmt::format("{} {}{}", itinerary::to_string(candidate.what), candidate.near ? "near " : "",
                    reading.mentions.all[*candidate.mention].text);
    if (candidate.when) line += " " + time::to_edtf(*candidate.when);
    found.push_back(line);
  }
  return found;
}
}  // namespace

TEST_CASE("a caravan that leaves, passes and arrives gives those events") {
  CHECK(events("The caravan left Tapachula on Sunday and reached the town of Huixtla on Monday.") ==
        Found{"departed Tapachula 2019-03-03", "arrived Huixtla 2019-03-04"});
  CHECK(events("On Sunday the migrants walked from Tapachula to Huixtla.") ==
        Found{"departed Tapachula 2019-03-03", "arrived Huixtla 2019-03-03"});
  CHECK(events("Refugees walked past fields near the Mexican city of Escuintla on Monday.") ==
        Found{"passed near Escuintla 2019-03-04"});
  CHECK(events("The group rested in Huixtla.") == Found{"rested Huixtla"});
  CHECK(events("They walked to Huixtla.").empty());
}

TEST_CASE("a list of towns shares its verb, and each town has its own date") {
  CHECK(events("The caravan reached Huixtla on Sunday, Escuintla on Monday and Mapastepec on "
               "Tuesday.") == Found{"arrived Huixtla 2019-03-03", "arrived Escuintla 2019-03-04",
                                    "arrived Mapastepec 2019-03-05"});
  CHECK(events("It was late. The caravan reached Huixtla on Sunday and Arriaga, near the border of "
               "Chiapas, on Monday.") ==
        Found{"arrived Huixtla 2019-03-03", "arrived Arriaga 2019-03-04"});
  CHECK(events("The caravan walked to Huixtla, where it rested on Monday.") ==
        Found{"arrived Huixtla", "rested Huixtla 2019-03-04"});
}

TEST_CASE("only the group moves: officials, other caravans and prevented marches do not") {
  CHECK(events("The president travelled to Huixtla on Monday.").empty());
  CHECK(events("Two ministers planned to visit Mexico City.").empty());
  CHECK(events("The caravan did not reach Huixtla.").empty());
  CHECK(events("An earlier caravan left Tapachula on Monday.").empty());
  CHECK(events("Police stopped the migrants from reaching Huixtla.").empty());
  CHECK(events("Police officers with the caravan arrived in Huixtla.").empty());
}

TEST_CASE("goals are intended, and goals given up are cancelled") {
  CHECK(events("The caravan hopes to reach the US border.") == Found{"intended US border"});
  CHECK(events("The migrants, bound for Mexico City, slept.") == Found{"intended Mexico City"});
  CHECK(events("The caravan walked toward Escuintla.") == Found{"intended Escuintla"});
  CHECK(events("“We will not be going to Mexico City,” one of them said.") ==
        Found{"cancelled Mexico City"});
  CHECK(events("“We don't wish to walk to Mexico City,” she said.").empty());
}

TEST_CASE("what befell the group is found in active and in passive voice") {
  CHECK(events("Police dispersed the caravan in Huixtla on Monday.") ==
        Found{"dispersed Huixtla 2019-03-04"});
  CHECK(events("The caravan was dispersed in Huixtla on Monday.") ==
        Found{"dispersed Huixtla 2019-03-04"});
  CHECK(events("Police tried to detain the caravan in Huixtla.").empty());
}

TEST_CASE("Spanish stories give the same events") {
  CHECK(events("La caravana salió de Tapachula el domingo y llegó a Huixtla el lunes.") ==
        Found{"departed Tapachula 2019-03-03", "arrived Huixtla 2019-03-04"});
  CHECK(events("El lunes llegó a Huixtla la caravana con las familias.") ==
        Found{"arrived Huixtla 2019-03-04"});
  CHECK(
      events("Los migrantes caminaron cerca de Escuintla y buscan llegar a la Ciudad de México.") ==
      Found{"passed near Escuintla", "intended Ciudad de México"});
  CHECK(events("La caravana fue dispersada en Huixtla por la Guardia Nacional.") ==
        Found{"dispersed Huixtla"});
  CHECK(events("El presidente viajó a Huixtla con los ministros de la región.").empty());
}

TEST_CASE("Spanish drops the subject while it stays the same") {
  CHECK(
      events(
          "La caravana salió de Tapachula el domingo. Llegaron a Huixtla el lunes por la tarde.") ==
      Found{"departed Tapachula 2019-03-03", "arrived Huixtla 2019-03-04"});
}

TEST_CASE("a distance from a town is near it, by that much") {
  const auto reading =
      read_text("A title of it\n\nThe caravan camped 12 kilometers (seven miles) from Huixtla.\n");
  const auto found = find_candidates(reading, std::nullopt);
  REQUIRE(found.size() == 1);
  CHECK(found[0].near);
  CHECK(found[0].radius_km == 12.0);
}
