#include "catch.hpp"
#include "fake_places.hpp"

using namespace rumbo;
using namespace rumbo::route;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

const Stop& stop(const Built& built, const std::string& label) {
  for (const Stop& found : built.journey.stops)
    if (found.place.label == label) return found;
  FAIL("no stop " << label);
  return built.journey.stops.front();
}

}  // namespace

TEST_CASE("the other places of a journey settle which namesake is meant", "[route]") {
  const auto alone = build_events("{where: Escuintla},\n");
  CHECK(stop(alone, "Escuintla").place.country == "GT");
  const auto among = build_events("{where: Huixtla},\n{where: Escuintla},\n{where: Tapachula},\n");
  CHECK(stop(among, "Escuintla").place.country == "MX");
  CHECK(among.messages.empty());
}

TEST_CASE("coordinates are company too, but a name is none for itself", "[route]") {
  const auto near = build_events("{where: [-92.6, 15.3]},\n{where: Escuintla},\n");
  CHECK(stop(near, "Escuintla").place.country == "MX");
  const auto twice = build_events("{where: Escuintla},\n{where: 'Escuintla, there'},\n");
  CHECK(stop(twice, "Escuintla").place.country == "GT");
}

TEST_CASE("what an event says of its place outweighs its company", "[route]") {
  const auto by_country =
      build_events("{where: Huixtla},\n{where: {place: Escuintla, country: GT}},\n");
  CHECK(stop(by_country, "Escuintla").place.country == "GT");
  const auto by_id = build_events("{where: Huixtla},\n{where: {place: Escuintla, geonames: 4}},\n");
  CHECK(stop(by_id, "Escuintla").place.country == "GT");
}

TEST_CASE("a doubtful name is taken for the best place with a warning that shows the way out",
          "[route]") {
  const auto built = build_events("{where: Tonalá},\n");
  REQUIRE(built.messages.size() == 1);
  CHECK(built.messages[0] ==
        "t.yaml:5:9: warning: 'Tonalá' is taken for Tonalá, Jalisco, Mexico, but may be Tonalá, "
        "Chiapas, Mexico; say which with 'geonames: 10' or 'geonames: 9'");
  CHECK(build_events("{where: Tapachula},\n{where: Tonalá},\n").messages.empty());
}

TEST_CASE("every name that is not found is reported with the nearest spellings", "[route]") {
  const auto built =
      build_events("{where: Huixtlan},\n{where: {place: Tonala, country: BR}},\n{where: 99},\n");
  REQUIRE(built.messages.size() == 3);
  CHECK_THAT(built.messages[0], StartsWith("t.yaml:5:9: error: the gazetteer knows no 'Huixtlan'; "
                                           "did you mean 'Huixtla', 'Tonalá'? Otherwise give"));
  CHECK_THAT(built.messages[1], StartsWith("t.yaml:6:9: error: ") && Contains("'Tonala' in BR"));
  CHECK_THAT(built.messages[2], StartsWith("t.yaml:7:9: error: ") && Contains("99"));
}

TEST_CASE("a label keeps the writer's word where the gazetteer's differs in more than spelling",
          "[route]") {
  const auto built = build_events(
      "{where: 'villa comaltitlan, Chiapas'},\n{where: {place: CDMX, geonames: 6}},\n");
  CHECK(built.journey.stops[0].place.label == "Villa Comaltitlán");
  CHECK(built.journey.stops[1].place.label == "CDMX");
  CHECK(built.journey.stops[1].place.name == "Mexico City");
}

TEST_CASE("a stretch between anything but two towns is an error", "[route]") {
  const auto built = build_events("{where: Huixtla - Chiapas},\n{where: Huixtla - huixtla},\n");
  REQUIRE(built.messages.size() == 2);
  CHECK_THAT(built.messages[0], Contains("two different towns"));
  CHECK_THAT(built.messages[1], Contains("two different towns"));
}
