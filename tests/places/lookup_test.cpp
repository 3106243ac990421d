#include "places/lookup.hpp"

#include "a_few_towns.hpp"
#include "catch.hpp"
#include "places/regional_demonyms.hpp"

using namespace rumbo::places;
using rumbo::gazetteer::Kind;

TEST_CASE("a name is looked up as it stands, then without its kind, direction or the rest of it") {
  CHECK(look_up("paris", Called::nothing, towns).size() == 3);
  const auto town = look_up("town of bonham", Called::nothing, towns);
  REQUIRE(town.size() == 1);
  CHECK(town[0].grounds.way == Way::by_part);
  CHECK(look_up("north clarksville", Called::nothing, towns).size() == 2);
  const auto school = look_up("university of lyon", Called::nothing, towns);
  REQUIRE(school.size() == 1);
  CHECK(look_up("atlantis", Called::nothing, towns).empty());
}

TEST_CASE("a county is found by its bare name") {
  const auto options = look_up("lamar", Called::nothing, towns);
  REQUIRE(options.size() == 1);
  CHECK(options[0].sketch.kind == Kind::division2);
  CHECK(options[0].grounds.way == Way::by_kind);
}

TEST_CASE("demonyms of regions are known in the singular and the plural") {
  REQUIRE(regional_demonym("texan"));
  CHECK(regional_demonym("texans")->key == "texas");
  CHECK(regional_demonym("oaxaquenas")->country == "MX");
  CHECK_FALSE(regional_demonym("texture"));
}

TEST_CASE("one place lies in another by country and division, never in itself") {
  const auto sketch = [](std::string_view key) {
    return towns.sketch(towns.named(key).front().number);
  };
  CHECK(lies_in(sketch("bonham"), sketch("texas")));
  CHECK(lies_in(sketch("bonham"), sketch("united states")));
  CHECK_FALSE(lies_in(sketch("bonham"), sketch("tennessee")));
  CHECK_FALSE(lies_in(sketch("texas"), sketch("texas")));
  CHECK(lies_in(sketch("henry"), sketch("henry county")));
}

TEST_CASE("nearness is told in km") {
  const auto bonham = towns.sketch(towns.named("bonham").front().number);
  const auto lyon = towns.sketch(towns.named("lyon").front().number);
  CHECK(squared_km(bonham, bonham) == Approx(0).margin(1));
  const auto jude = towns.sketch(towns.named("saint jude").front().number);
  CHECK(squared_km(bonham, jude) == Approx(91.3 * 91.3).epsilon(0.02));
  CHECK(squared_km(bonham, lyon) > 5000.0F * 5000.0F);
}
