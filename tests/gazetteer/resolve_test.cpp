#include "catch.hpp"
#include "gazetteer/gazetteer.hpp"
#include "worlds/small_world.hpp"

using namespace rumbo;
using gazetteer::Ambiguous;
using gazetteer::Gazetteer;
using gazetteer::Match;
using gazetteer::NotFound;
using gazetteer::Query;

namespace {

gazetteer::Resolution resolve(const Gazetteer& places, const std::string& name) {
  Query query;
  query.name = name;
  return places.resolve(query);
}

}  // namespace

TEST_CASE("a name with one clear meaning is a match") {
  const SmallWorld world;
  const Gazetteer places = world.build();
  for (const char* name : {"Huixtla", "Chiapas", "Tonalá", "Mexico", "Springfield IL"})
    CHECK(std::holds_alternative<Match>(resolve(places, name)));
  const auto resolved = resolve(places, "Huixtla");
  CHECK(std::get<Match>(resolved).best.place.geonames == 3526855);  // not the municipality round it
}

TEST_CASE("namesakes of like size are ambiguous") {
  const SmallWorld world;
  const Gazetteer places = world.build();
  const auto springfield = resolve(places, "Springfield");
  REQUIRE(std::holds_alternative<Ambiguous>(springfield));
  CHECK(std::get<Ambiguous>(springfield).candidates.size() == 2);
}

TEST_CASE("a division and the city of its name are ambiguous, both with reasons") {
  const SmallWorld world;
  const Gazetteer places = world.build();
  const auto puebla = resolve(places, "Puebla");
  REQUIRE(std::holds_alternative<Ambiguous>(puebla));
  const auto& candidates = std::get<Ambiguous>(puebla).candidates;
  REQUIRE(candidates.size() == 2);
  CHECK(candidates[0].place.kind == gazetteer::Kind::division1);
  CHECK(candidates[1].place.kind == gazetteer::Kind::city);
  CHECK(candidates[0].reasons.at(0) == "first-level division");
  CHECK(candidates[1].reasons.at(0) == "population 1,692,181");
}

TEST_CASE("a misspelt name offers the nearest spellings") {
  const SmallWorld world;
  const Gazetteer places = world.build();
  const auto nothing = resolve(places, "Huixtal");
  REQUIRE(std::holds_alternative<NotFound>(nothing));
  CHECK(std::get<NotFound>(nothing).nearest.at(0) == "Huixtla");
  const auto accents = resolve(places, "Vila Comaltitlan, Chiapas");
  REQUIRE(std::holds_alternative<NotFound>(accents));
  CHECK(std::get<NotFound>(accents).nearest.at(0) == "Villa Comaltitlán");
  const auto part = resolve(places, "comaltitlan");
  CHECK(std::get<NotFound>(part).nearest == std::vector<std::string>{"Villa Comaltitlán"});
  CHECK(std::get<NotFound>(resolve(places, "Qqqqqqqqqqq")).nearest.empty());
  CHECK(std::get<NotFound>(resolve(places, "")).nearest.empty());
}

TEST_CASE("a name that is known elsewhere is not found, and says where it is") {
  const SmallWorld world;
  const Gazetteer places = world.build();
  const auto nothing = resolve(places, "Huixtla, Honduras");
  REQUIRE(std::holds_alternative<NotFound>(nothing));
  CHECK(std::get<NotFound>(nothing).nearest ==
        std::vector<std::string>{"Huixtla, Chiapas, Mexico"});
}
