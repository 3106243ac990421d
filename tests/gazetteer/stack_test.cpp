#include "catch.hpp"
#include "gazetteer/gazetteer.hpp"
#include "indexing/build.hpp"
#include "worlds/made_up_world.hpp"

#include <array>

using namespace rumbo;
using gazetteer::Gazetteer;
using gazetteer::Kind;

namespace {

// The world below: Mexico with Chiapas and two towns. Above it one's own village, a town put right
// and nothing else: no country, no division.
class Stack {
 public:
  Stack() {
    indexing::Sources world;
    add(world, {Kind::country, 1, {"Mexico"}, "MX", "", "", {-102, 23}, 100'000'000});
    add(world, {Kind::division1, 2, {"Chiapas"}, "MX", "05", "", {-92.5, 16.5}, 0});
    add(world, {Kind::city, 3, {"Huixtla"}, "MX", "05", "", {-92.46, 15.14}, 30'000});
    add(world, {Kind::city, 4, {"La Esperanza"}, "MX", "05", "", {-92.0, 15.5}, 700});
    add(world, {Kind::city, 5, {"La Esperanza"}, "HN", "10", "", {-88.2, 14.3}, 700});
    indexing::build_index(world, folder_ / "world.gaz");
    indexing::Sources mine;
    add(mine, {Kind::city, 3, {"Huixtla"}, "MX", "05", "", {-92.5, 15.1}, 40'000});
    add(mine, {Kind::city, 0, {"La Esperanza"}, "MX", "05", "", {-93.0, 15.9}, 700});
    indexing::build_index(mine, folder_ / "mine.gaz");
  }

  Gazetteer open() const {
    const std::array files{folder_ / "mine.gaz", folder_ / "world.gaz"};
    return Gazetteer::open(files);
  }

 private:
  ScratchFolder folder_;
};

}  // namespace

TEST_CASE("a place of the upper index stands for the one of its GeoNames id below", "[gazetteer]") {
  const Stack stack;
  const Gazetteer places = stack.open();
  const auto found = places.find({.name = "Huixtla"});
  REQUIRE(found.size() == 1);
  CHECK(found.front().place.population == 40'000);
  REQUIRE(places.by_geonames(3));
  CHECK(places.by_geonames(3)->population == 40'000);
  CHECK(places.named("huixtla").size() == 1);
}

TEST_CASE("a place takes from the one below what it does not say, and all its names",
          "[gazetteer]") {
  const ScratchFolder folder;
  indexing::Sources world;
  add(world, {Kind::division1, 2, {"Chiapas"}, "MX", "05", "", {-92.5, 16.5}, 0});
  add(world, {Kind::city, 3, {"Huixtla", "Huiztla"}, "MX", "05", "", {-92.46, 15.14}, 30'000});
  indexing::build_index(world, folder / "world.gaz");
  indexing::Sources mine;
  add(mine, {Kind::city, 3, {"Huixtla"}, "", "", "", {-92.5, 15.1}, 0});
  indexing::build_index(mine, folder / "mine.gaz");
  const std::array files{folder / "mine.gaz", folder / "world.gaz"};
  const Gazetteer places = Gazetteer::open(files);
  const auto found = places.find({.name = "Huiztla"});
  REQUIRE(found.size() == 1);
  CHECK(found.front().place.position.lon == Approx(-92.5));
  CHECK(found.front().place.population == 30'000);
  CHECK(found.front().place.admin1 == "Chiapas");
  CHECK(places.details(found.front().place.number).names.size() == 2);
}

TEST_CASE("places above do not take the room of those beside them", "[gazetteer]") {
  const ScratchFolder folder;
  indexing::Sources world;
  indexing::Sources mine;
  for (std::uint32_t id = 1; id <= 40; ++id)
    add(world, {Kind::city, id, {"Town"}, "MX", "", "", {-92, 15}, 100'000 - id});
  for (std::uint32_t id = 1; id <= 30; ++id)
    add(mine, {Kind::city, id, {"Town"}, "MX", "", "", {10, 50}, 5});
  indexing::build_index(world, folder / "world.gaz");
  indexing::build_index(mine, folder / "mine.gaz");
  const std::array files{folder / "mine.gaz", folder / "world.gaz"};
  const auto places = Gazetteer::open(files);
  CHECK(places.inside({-93, 14, -91, 16}, Kind::city, 10).size() == 10);
}

TEST_CASE("a continent of one index holds the countries of another", "[gazetteer]") {
  const ScratchFolder folder;
  indexing::Sources world;
  indexing::SourcePlace continent;
  continent.kind = Kind::continent;
  continent.geonames = 9;
  continent.names = {{"North America", indexing::NameRole::primary}};
  continent.continent = "NA";
  continent.position = geo::LonLat{-100, 45};
  indexing::Sources mine;
  mine.add(continent);
  world.add(continent);
  indexing::SourcePlace country;
  country.kind = Kind::country;
  country.names = {{"Mexico", indexing::NameRole::primary}};
  country.country = "MX";
  country.continent = "NA";
  country.position = geo::LonLat{-102, 23};
  world.add(country);
  add(world, {Kind::city, 3, {"Huixtla"}, "MX", "05", "", {-92.46, 15.14}, 30'000});
  indexing::build_index(world, folder / "world.gaz");
  indexing::build_index(mine, folder / "mine.gaz");
  const std::array files{folder / "mine.gaz", folder / "world.gaz"};
  const auto places = Gazetteer::open(files);
  CHECK(places.find({.name = "Huixtla, North America"}).size() == 1);
}

TEST_CASE("the upper index wins a tie", "[gazetteer]") {
  const Stack stack;
  const Gazetteer places = stack.open();
  const auto found = places.find({.name = "La Esperanza"});
  REQUIRE(found.size() == 3);
  CHECK(found.front().place.geonames == 0);
}

TEST_CASE("a place of one index lies in the division and country of another", "[gazetteer]") {
  const Stack stack;
  const Gazetteer places = stack.open();
  const auto found = places.find({.name = "La Esperanza, Chiapas, Mexico"});
  REQUIRE(found.size() == 2);
  CHECK(found.front().place.geonames == 0);
  CHECK(found.front().place.admin1 == "Chiapas");
  CHECK(found.front().place.country_name == "Mexico");
  const auto chiapas = places.division("MX", "05");
  REQUIRE(chiapas);
  CHECK(places.contains(*chiapas, found.front().place));
}

TEST_CASE("the places of a box come from every index, the most populous first", "[gazetteer]") {
  const Stack stack;
  const Gazetteer places = stack.open();
  const auto inside = places.inside({-94, 14, -91, 17}, Kind::city, 10);
  REQUIRE(inside.size() == 3);
  CHECK(inside.front().population == 40'000);
}

TEST_CASE("a text is spotted in every index", "[gazetteer]") {
  const Stack stack;
  const Gazetteer places = stack.open();
  CHECK(places.spot("From Huixtla to La Esperanza.").size() == 2);
}

TEST_CASE("no index, or more than sixteen, is a wrong use", "[gazetteer]") {
  const std::vector<std::filesystem::path> none;
  CHECK_THROWS_WITH(Gazetteer::open(none), Catch::Contains("between 1 and 16"));
}
