#include "catch.hpp"
#include "gazetteer/gazetteer.hpp"
#include "worlds/small_world.hpp"

#include <algorithm>

using namespace rumbo;
using gazetteer::Candidate;
using gazetteer::Gazetteer;
using gazetteer::Kind;
using gazetteer::Query;

namespace {

std::vector<std::uint32_t> ids(const std::vector<Candidate>& candidates) {
  std::vector<std::uint32_t> all;
  for (const Candidate& candidate : candidates) all.push_back(candidate.place.geonames);
  return all;
}

std::uint32_t best(const Gazetteer& places, const Query& query) {
  const auto found = places.find(query);
  return found.empty() ? 0 : found.front().place.geonames;
}

std::uint32_t best(const Gazetteer& places, const std::string& name) {
  Query query;
  query.name = name;
  return best(places, query);
}

bool has_reason(const Candidate& candidate, const std::string& reason) {
  return std::ranges::find(candidate.reasons, reason) != candidate.reasons.end();
}

using Ids = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("a place is found with or without accents and capitals, with all it knows") {
  const SmallWorld world;
  const Gazetteer places = world.build();
  Query query;
  query.name = "villa comaltitlan";
  const auto found = places.find(query);
  REQUIRE(found.size() == 1);
  CHECK(found[0].place.name == "Villa Comaltitlán");
  CHECK(found[0].place.country == "MX");
  CHECK(found[0].place.country_name == "Mexico");
  CHECK(found[0].place.admin1 == "Chiapas");
  CHECK(found[0].place.admin1_code == "05");
  CHECK(found[0].place.population == 7201);
  CHECK(found[0].place.position.lat == Approx(15.21397).epsilon(1e-9));
  CHECK(found[0].primary);
  CHECK(has_reason(found[0], "the only place of this name"));
  CHECK(has_reason(found[0], "population 7,201"));
}

TEST_CASE("context after a comma excludes what lies elsewhere") {
  const SmallWorld world;
  const Gazetteer places = world.build();
  CHECK(best(places, "Huixtla, Chiapas") == 3526855);
  CHECK(best(places, "Huixtla, Chiapas, Mexico") == 3526855);
  CHECK(best(places, "Huixtla, Chis.") == 3526855);
  CHECK(best(places, "Huixtla, North America") == 3526855);
  CHECK(best(places, "Huixtla, Soconusco") == 3526855);
  CHECK(best(places, "Huixtla, Honduras") == 0);
  CHECK(best(places, "Huixtla, Atlantis") == 0);
  CHECK(best(places, "Springfield IL") == 4250542);
  CHECK(best(places, "Escuintla, GTM") == 3595802);
}

TEST_CASE("CA after a comma is California before it is Canada") {
  const SmallWorld world;
  const Gazetteer places = world.build();
  CHECK(best(places, "Long Beach, CA") == 5367929);
  CHECK(best(places, "Ontario, CA") == 5379439);
  CHECK(best(places, "Saint John's, CA") == 2379001);
}

TEST_CASE("a city may be the context of what lies beside it") {
  const SmallWorld world;
  const Gazetteer places = world.build();
  CHECK(best(places, "Villa Comaltitlán, Huixtla") == 3514663);
  CHECK(best(places, "Long Beach, Huixtla") == 0);
}

TEST_CASE("a country outranks a division, and a division a city") {
  const SmallWorld world;
  const Gazetteer places = world.build();
  CHECK(best(places, "Mexico") == 3996063);
  CHECK(best(places, "México") == 3996063);
  CHECK(best(places, "US") == 6252001);
  CHECK(best(places, "U.S.") == 6252001);
  CHECK(best(places, "EE.UU.") == 6252001);
  CHECK(best(places, "Chiapas") == 3531011);
  CHECK(best(places, "CDMX") == 3530597);
  CHECK(best(places, "Ciudad de Mexico") == 3530597);
}

TEST_CASE("blocked alternates lead nowhere") {
  const SmallWorld world;
  const Gazetteer places = world.build();
  Query query;
  query.name = "Chiapas";
  CHECK(ids(places.find(query)) == Ids{3531011});
}

TEST_CASE("regions without a GeoNames id are found by every name they have") {
  const SmallWorld world;
  const Gazetteer places = world.build();
  for (const char* name : {"Darién Gap", "Darien\u00A0Gap", "Tapón del Darién"}) {
    Query query;
    query.name = name;
    const auto found = places.find(query);
    REQUIRE(found.size() == 1);
    CHECK(found[0].place.name == "Darién Gap");
    CHECK(found[0].place.kind == Kind::region);
    CHECK(found[0].place.geonames == 0);
    CHECK(found[0].primary);
  }
}

TEST_CASE("a point given draws the places near it to the front, and says how far they are") {
  const SmallWorld world;
  const Gazetteer places = world.build();
  Query query;
  query.name = "Tonala";
  CHECK(ids(places.find(query)) == Ids{3981369, 3816721});
  query.near = geo::LonLat{-93.7, 16.1};
  const auto found = places.find(query);
  CHECK(ids(found) == Ids{3816721, 3981369});
  CHECK(has_reason(found[0], "6 km from the point given"));
}

TEST_CASE("country, division, kind and box exclude") {
  const SmallWorld world;
  const Gazetteer places = world.build();
  Query query;
  query.name = "Escuintla";
  CHECK(ids(places.find(query)) == Ids{3595802, 3595803, 3527768});
  query.country = "MX";
  CHECK(ids(places.find(query)) == Ids{3527768});
  query.country = "mexico";
  CHECK(has_reason(places.find(query).at(0), "the only one in Mexico"));
  query.country.reset();
  query.kind = Kind::city;
  CHECK(ids(places.find(query)) == Ids{3595803, 3527768});
  query.within = geo::BBox{-93, 15, -92, 16};
  CHECK(ids(places.find(query)) == Ids{3527768});
  query.within.reset();
  for (const char* admin : {"Chiapas", "Chis.", "05"}) {
    query.admin = admin;
    CHECK(best(places, query) == 3527768);
  }
}

TEST_CASE("the limit keeps the best") {
  const SmallWorld world;
  const Gazetteer places = world.build();
  Query query;
  query.name = "Escuintla";
  query.limit = 1;
  CHECK(ids(places.find(query)) == Ids{3595802});
}

TEST_CASE("every name of every place finds the place") {
  const SmallWorld world;
  const Gazetteer places = world.build();
  for (std::uint32_t number = 0; number < places.size(); ++number) {
    Query query;
    query.name = places.place(number).name;
    query.limit = 100;
    const auto found = places.find(query);
    CHECK(std::ranges::any_of(found, [&](const Candidate& c) { return c.place.number == number; }));
  }
}

TEST_CASE("a division has the sum of its cities, and without a point of its own their middle") {
  const SmallWorld world;
  const Gazetteer places = world.build();
  const auto chiapas = places.division("MX", "05");
  REQUIRE(chiapas);
  CHECK(chiapas->population == 202672 + 32033 + 7201 + 9570 + 35322 + 45077);
  const auto escuintla = places.division("GT", "06");
  REQUIRE(escuintla);
  CHECK(escuintla->position.lat == Approx(14.3009));
  CHECK_FALSE(places.division("GT", "99"));  // neither a point nor a city
  CHECK_FALSE(places.division("GT", "05"));
}

TEST_CASE("ids, codes, demonyms and lists of words are looked up") {
  const SmallWorld world;
  const Gazetteer places = world.build();
  CHECK(places.by_geonames(3526855)->name == "Huixtla");
  CHECK_FALSE(places.by_geonames(1));
  CHECK(places.country("MX")->name == "Mexico");
  CHECK_FALSE(places.country("XX"));
  CHECK(places.demonym("hondurenos") == "HN");
  CHECK(places.demonym("hondurans") == "HN");
  CHECK(places.demonym("mexicaines") == "MX");
  CHECK_FALSE(places.demonym("martian"));
  CHECK(places.needs_evidence("us", "en"));
  CHECK_FALSE(places.needs_evidence("us", "es"));
  CHECK(places.needs_evidence("puebla", "es"));
  CHECK(places.is_given_name("ontario"));
  CHECK_FALSE(places.is_given_name("puebla"));
  CHECK(places.knows_country("mex"));
  CHECK_FALSE(places.knows_country("Chiapas"));
}

TEST_CASE("borders are found by name, where need be by the text's country") {
  const SmallWorld world;
  const Gazetteer places = world.build();
  const auto border = places.border("us mexico border");
  REQUIRE(border);
  CHECK(border->first == "US");
  CHECK(border->second == "MX");
  CHECK(border->more.empty());
  CHECK_FALSE(places.border("southern border"));
  CHECK(places.border("southern border", "US")->second == "MX");
  const auto south = places.border("southern border", "MX");
  REQUIRE(south);
  CHECK(south->second == "GT");
  REQUIRE(south->more.size() == 1);
  CHECK(south->more[0].second == "HN");
}

TEST_CASE("containment follows divisions, countries, regions and continents") {
  const SmallWorld world;
  const Gazetteer places = world.build();
  const auto huixtla = *places.by_geonames(3526855);
  const auto chiapas = *places.division("MX", "05");
  const auto mexico = *places.country("MX");
  Query soconusco;
  soconusco.name = "Soconusco";
  const auto region = places.find(soconusco).at(0).place;
  const auto america = *places.by_geonames(6255149);
  CHECK(places.contains(chiapas, huixtla));
  CHECK(places.contains(mexico, chiapas));
  CHECK(places.contains(region, huixtla));
  CHECK(places.contains(america, mexico));
  CHECK_FALSE(places.contains(huixtla, chiapas));
  CHECK_FALSE(places.contains(*places.country("GT"), huixtla));
  CHECK_FALSE(places.contains(region, *places.by_geonames(3595803)));
}
