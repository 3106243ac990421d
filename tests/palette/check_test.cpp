#include "palette/check.hpp"

#include "catch.hpp"

#include <string>

using namespace rumbo;

namespace {

// A style of a white land with what is given for the lines of journeys and the names of towns.
base::Diagnostics check(const std::string& line, const std::string& text) {
  return palette::check(style::parse(R"(version: 8
name: sample
sources: {journeys: {type: journeys}, gazetteer: {type: gazetteer}}
layers:
  - {id: land, type: background, paint: {background-color: "#ffffff"}}
  - id: legs
    type: line
    source: journeys
    filter: [==, [get, feature], leg]
    paint: {)" + line + R"(}
  - id: towns
    type: symbol
    source: gazetteer
    layout: {text-field: [get, name]}
    paint: {)" + text + R"(}
)",
                                     "sample.yaml"));
}

bool says(const base::Diagnostics& found, const std::string& part) {
  for (const auto& item : found.items())
    if (base::to_string(item).find(part) != std::string::npos) return true;
  return false;
}

// Lines that differ in all that is asked for, but for the colours given to journeys 1 and 2.
std::string two(const std::string& first, const std::string& second) {
  return "line-color: [match, [get, journey_index], 0, '" + first + "', 1, '" + second +
         "', '#000000'], line-width: [match, [get, journey_index], 0, 2, 1, 2, 2, 3, 3, 4, 4, 5, "
         "6],"
         "line-dasharray: [match, [get, status], observed, [literal, [1, 0]], inferred, "
         "[literal, [3, 1]], intended, [literal, [1, 1]], [literal, [5, 5]]]";
}

}  // namespace

TEST_CASE("a style with dark text and journeys far apart has nothing to be said of it") {
  CHECK(check(two("#c4321a", "#1f4fbf"), "text-color: '#333333'").items().empty());
}

TEST_CASE("grey text on white is a warning with the layer, the place and the numbers") {
  const auto found = check(two("#c4321a", "#1f4fbf"), "text-color: '#999999'");
  REQUIRE(found.items().size() == 1);
  CHECK(
      base::to_string(found.items().front()) ==
      "sample.yaml:11:5: warning: layer 'towns': text #999999 of 16 px on the ground #ffffff has a "
      "contrast of 2.85:1 at zoom 1; 4.5:1 is needed");
}

TEST_CASE("a halo is what a text lies on") {
  CHECK(check(two("#c4321a", "#1f4fbf"),
              "text-color: '#999999', text-halo-color: '#000000', text-halo-width: 1.5")
            .items()
            .empty());
}

TEST_CASE("a journey too pale for the ground is named with its number") {
  const auto found = check(two("#ffd0a0", "#1f4fbf"), "text-color: '#333333'");
  CHECK(says(found, "layer 'legs': a leg observed of journey 1 in #ffd0a0 has a contrast of 1.4"));
}

TEST_CASE("a red and a green that only those with all three cones tell apart are a finding") {
  const auto found = check(two("#b04a3a", "#6b7a2f"), "text-color: '#333333'");
  REQUIRE(found.items().size() == 1);
  CHECK(says(found, "journeys 1 and 2 (#b04a3a and #6b7a2f) differ by"));
  CHECK(says(found, "for deuteranopia"));
}

TEST_CASE("journeys of one colour and statuses of one line are told apart by nothing") {
  const auto found = check("line-color: '#000000', line-width: 2", "text-color: '#333333'");
  CHECK(says(found, "journeys 1 and 2"));
  CHECK(says(found, "legs observed and cancelled"));
}
