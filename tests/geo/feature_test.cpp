#include "geo/feature.hpp"

#include "catch.hpp"

using namespace rumbo::geo;

TEST_CASE("a property set twice keeps its place and its last value") {
  Feature feature;
  feature.set("name", "Huixtla");
  feature.set("km", 34.2);
  feature.set("name", "Tapachula");
  REQUIRE(feature.properties.size() == 2);
  CHECK(feature.properties[0].first == "name");
  CHECK(feature.string_or("name", "") == "Tapachula");
  CHECK(feature.find("km")->number() == 34.2);
  CHECK(feature.find("none") == nullptr);
  CHECK(feature.string_or("km", "not text") == "not text");
}

TEST_CASE("values of different kinds are never equal") {
  CHECK_FALSE(Value(1) == Value(1.0));
  CHECK_FALSE(Value(false) == Value());
  CHECK(Value("a") == Value(std::string("a")));
}
