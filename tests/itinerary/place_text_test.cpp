#include "itinerary/place_text.hpp"

#include "catch.hpp"

using namespace rumbo::itinerary;
using Catch::Matchers::Contains;

namespace {

Place place_of(const char* text, bool plain = true) {
  CAPTURE(text);
  const auto read = parse_place(text, plain);
  REQUIRE(std::holds_alternative<Place>(read));
  return std::get<Place>(read);
}

std::string problem_of(const char* text, bool plain = true) {
  CAPTURE(text);
  const auto read = parse_place(text, plain);
  REQUIRE(std::holds_alternative<std::string>(read));
  return std::get<std::string>(read);
}

NamedPlace named(std::string name) {
  NamedPlace place;
  place.name = std::move(name);
  return place;
}

}  // namespace

TEST_CASE("a text is a name unless a rule says otherwise", "[itinerary]") {
  CHECK(place_of("Huixtla") == Place(named("Huixtla")));
  CHECK(place_of(" Huixtla, Chiapas ") == Place(named("Huixtla, Chiapas")));
  CHECK(place_of("Guinea-Bissau") == Place(named("Guinea-Bissau")));
  CHECK(place_of("Villa\u00A0Comaltitlán") == Place(named("Villa Comaltitlán")));
  CHECK(place_of("100 Mile House") == Place(named("100 Mile House")));
}

TEST_CASE("digits without quotes are a GeoNames id, with quotes a name", "[itinerary]") {
  NamedPlace place;
  place.geonames = 3516109;
  CHECK(place_of("3516109") == Place(place));
  CHECK(place_of("3516109", false) == Place(named("3516109")));
  CHECK_THAT(problem_of("0123"), Contains("no GeoNames id"));
  CHECK_THAT(problem_of("99999999999"), Contains("no GeoNames id"));
  CHECK_THAT(problem_of("14.9"), Contains("is a number"));
}

TEST_CASE("a dash between spaces makes a stretch", "[itinerary]") {
  const Place stretch = Stretch{named("Huixtla"), named("Villa Comaltitlán")};
  CHECK(place_of("Huixtla - Villa Comaltitlán") == stretch);
  CHECK(place_of("Huixtla – Villa Comaltitlán") == stretch);
  CHECK(place_of("Huixtla — Villa Comaltitlán") == stretch);
  CHECK(place_of("Huixtla\u00A0-\u00A0Villa Comaltitlán") == stretch);
  CHECK_THAT(problem_of("A - B - C"), Contains("not more"));
  CHECK_THAT(problem_of("A - "), Contains("either side"));
}

TEST_CASE("two bare numbers are refused, as nobody can tell which is the longitude",
          "[itinerary]") {
  CHECK(problem_of("15.13915, -92.4641", false) ==
        "'15.13915, -92.4641' does not say which number is the longitude; write {lon: -92.4641, "
        "lat: 15.13915} or {lon: 15.13915, lat: -92.4641}");
  CHECK_THAT(problem_of("15 -92"), Contains("longitude"));
  CHECK_THAT(problem_of("+15;-92"), Contains("longitude"));
}

TEST_CASE("unknown is said in so many letters", "[itinerary]") {
  CHECK(place_of("unknown") == Place(Unlocated{}));
  CHECK(place_of("Unknown", false) == Place(Unlocated{}));
  CHECK(place_of("Unknown Village") == Place(named("Unknown Village")));
  CHECK_THAT(problem_of("  "), Contains("unknown"));
}
