#include "route/features.hpp"

#include "catch.hpp"
#include "fake_places.hpp"

using namespace rumbo;
using namespace rumbo::route;

namespace {

geo::Features features_of(const std::string& events) {
  return features({build_events(events).journey}, {{"r", "r.txt", "", "", {}, "", ""}});
}

std::vector<std::string> keys(const geo::Feature& feature) {
  std::vector<std::string> names;
  for (const auto& [key, value] : feature.properties) names.push_back(key);
  return names;
}

}  // namespace

TEST_CASE("a stop has the properties of the design, in their order", "[route]") {
  const auto all = features_of(
      "{when: 2021-10, where: Huixtla, what: arrived, count: ~1000, certainty: likely,"
      " evidence: [{report: r, line: 3, chars: [4, 9], quote: words}]},\n");
  REQUIRE(all.size() == 1);
  const geo::Object expected = {{"id", "j/stop/1"},
                                {"feature", "stop"},
                                {"journey", "j"},
                                {"seq", 1},
                                {"name", "Huixtla"},
                                {"label", "Huixtla"},
                                {"geonames", 2},
                                {"country", "MX"},
                                {"admin1", "Chiapas"},
                                {"when", "2021-10"},
                                {"from_date", "2021-10-01"},
                                {"to_date", "2021-10-31"},
                                {"what", "arrived"},
                                {"count", 1000},
                                {"count_text", "about 1,000"},
                                {"certainty", "likely"},
                                {"evidence", geo::List{geo::Object{{"report", "r"},
                                                                   {"file", "r.txt"},
                                                                   {"line", 3},
                                                                   {"chars", geo::List{4, 9}},
                                                                   {"quote", "words"}}}}};
  CHECK(all[0].properties == expected);
  CHECK(std::get<geo::LonLat>(all[0].geometry) == geo::LonLat{-92.4641, 15.13915});
}

TEST_CASE("what is not known is left out", "[route]") {
  const auto all = features_of("{what: rested},\n");
  REQUIRE(all.size() == 1);
  CHECK(keys(all[0]) ==
        std::vector<std::string>{"id", "feature", "journey", "seq", "what", "certainty"});
  CHECK(std::holds_alternative<std::monostate>(all[0].geometry));
}

TEST_CASE("a leg has the properties of the design, in their order", "[route]") {
  const auto all = features_of(
      "{when: 2021-10-23, where: Tapachula, evidence: [{report: r, quote: q}]},\n"
      "{when: 2021-10-24, where: Huixtla},\n");
  REQUIRE(all.size() == 3);
  CHECK(keys(all[2]) == std::vector<std::string>{"id", "feature", "journey", "seq", "from", "to",
                                                 "from_seq", "to_seq", "status", "path", "km",
                                                 "when", "hours_min", "hours_max", "km_per_day_min",
                                                 "km_per_day_max", "certainty", "evidence"});
  CHECK(all[2].string_or("id", "") == "j/leg/1");
  CHECK(all[2].string_or("status", "") == "observed");
  CHECK(all[2].string_or("path", "") == "geodesic");
}

TEST_CASE("an area has the properties of the design, in their order", "[route]") {
  const auto all = features_of("{when: 2023-12-27, where: {place: Huixtla, near: true}},\n");
  REQUIRE(all.size() == 2);
  CHECK(keys(all[1]) == std::vector<std::string>{"id", "feature", "journey", "what", "when", "name",
                                                 "radius_km", "certainty"});
  CHECK(all[1].string_or("name", "") == "near Huixtla");
}

TEST_CASE("a count without a number is told in words alone", "[route]") {
  const auto all = features_of(
      "{where: Huixtla, count: {text: a crowd}},\n"
      "{where: Tapachula, count: <300},\n");
  CHECK(all[0].find("count") == nullptr);
  CHECK(all[0].string_or("count_text", "") == "a crowd");
  CHECK(all[1].find("count")->number() == 300);
  CHECK(all[1].string_or("count_text", "") == "under 300");
}
