#include "route/border_name.hpp"

#include "catch.hpp"
#include "fake_places.hpp"

using namespace rumbo::route;

TEST_CASE("a border is known by the names of its countries", "[route]") {
  const char* name =
      GENERATE("US-Mexico border", "U.S.–Mexico border", "United States-Mexico border",
               "the border between the United States and Mexico", "frontera entre US y Mexico",
               "US border with Mexico");
  CAPTURE(name);
  CHECK(border_named(name, FakePlaces()) == CountryPair{"US", "MX"});
}

TEST_CASE("a border may have a name of its own", "[route]") {
  CHECK(border_named("Durand Line", FakePlaces()) == CountryPair{"AF", "PK"});
}

TEST_CASE("other names are no border", "[route]") {
  const char* name = GENERATE("Border", "Mexico border", "La Frontera", "Mexico-Mexico border",
                              "Huixtla-Mexico border", "US Mexico", "",
                              "a border with far more words in its name than any border ever had "
                              "in any report so far");
  CAPTURE(name);
  CHECK_FALSE(border_named(name, FakePlaces()));
}
