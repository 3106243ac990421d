#include "catch.hpp"
#include "gazetteer/gazetteer.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>

using namespace rumbo;
using gazetteer::Gazetteer;
using gazetteer::Kind;
using gazetteer::Query;

// The index of the sources that ship, where the build has made it.

namespace {

const std::filesystem::path world = std::filesystem::path(RUMBO_DATA_DIR) / "world.gaz";

std::optional<Gazetteer> open_world() {
  if (std::filesystem::exists(world)) return Gazetteer::open(world);
  WARN("SKIPPED: " << world << " is not built");
  return std::nullopt;
}

gazetteer::Place best(const Gazetteer& places, const Query& query) {
  const auto found = places.find(query);
  REQUIRE_FALSE(found.empty());
  return found.front().place;
}

gazetteer::Place best(const Gazetteer& places, const std::string& name) {
  Query query;
  query.name = name;
  return best(places, query);
}

}  // namespace

TEST_CASE("the world's well-known names mean what a reader expects") {
  const auto places = open_world();
  if (!places) return;
  CHECK(best(*places, "Huixtla").geonames == 3526855);
  CHECK(best(*places, "villa comaltitlan").name == "Villa Comaltitlán");
  CHECK(best(*places, "Huixtla, Chiapas, Mexico").geonames == 3526855);
  CHECK(best(*places, "Springfield IL").admin1 == "Illinois");
  CHECK(best(*places, "Long Beach, CA").admin1 == "California");
  CHECK(best(*places, "Ontario, CA").admin1 == "California");
  CHECK(best(*places, "Chiapas").geonames == 3531011);
  CHECK(best(*places, "Georgia, US").kind == Kind::division1);
  for (const char* name : {"Mexico City", "Ciudad de México", "CDMX"})
    CHECK(best(*places, name).geonames == 3530597);
  for (const char* name : {"US", "U.S.", "United States", "EE.UU.", "EE. UU.", "Estados Unidos"})
    CHECK(best(*places, name).country == "US");
  CHECK(best(*places, "Darién Gap").kind == Kind::region);
  CHECK(best(*places, "Central America").kind == Kind::region);
  CHECK(best(*places, "Europa").kind == Kind::continent);
}

TEST_CASE("context and nearness choose between the world's namesakes") {
  const auto places = open_world();
  if (!places) return;
  Query query;
  query.name = "Escuintla";
  query.country = "MX";
  CHECK(best(*places, query).geonames == 3527768);
  query = {};
  query.name = "Tonala";
  query.near = geo::LonLat{-93.7, 16.1};
  CHECK(best(*places, query).geonames == 3816721);
}

TEST_CASE("every country is found by its name, and has its code, a point and a box") {
  const auto places = open_world();
  if (!places) return;
  const auto countries = places->inside({-180, -90, 180, 90}, Kind::country, 1000);
  CHECK(countries.size() >= 249);
  for (const auto& country : countries) {
    CHECK(country.country.size() == 2);
    CHECK(country.position.valid());
    Query query;
    query.name = country.name;
    query.kind = Kind::country;
    const auto found = places->find(query);
    CHECK(std::ranges::any_of(found,
                              [&](const auto& c) { return c.place.number == country.number; }));
  }
}

TEST_CASE("a sample of the world's places is found by name") {
  const auto places = open_world();
  if (!places) return;
  for (std::uint32_t number = 0; number < places->size(); number += 997) {
    const auto place = places->place(number);
    Query query;
    query.name = place.name;
    query.kind = place.kind;
    query.limit = 10'000;
    const auto found = places->find(query);
    INFO(place.name);
    CHECK(std::ranges::any_of(found, [&](const auto& c) { return c.place.number == number; }));
  }
}

TEST_CASE("demonyms and borders of the world are known") {
  const auto places = open_world();
  if (!places) return;
  CHECK(places->demonym("hondurenos") == "HN");
  CHECK(places->demonym("venezuelan") == "VE");
  CHECK(places->demonym("haitianos") == "HT");
  const auto border = places->border("us mexico border");
  REQUIRE(border);
  CHECK(border->second == "MX");
  CHECK_NOTHROW(places->verify());
}
