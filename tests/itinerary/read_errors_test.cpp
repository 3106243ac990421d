#include "base/error.hpp"
#include "catch.hpp"
#include "itinerary/read.hpp"

using namespace rumbo;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

// The lines of the error that reading gives.
std::vector<std::string> errors(const std::string& yaml) {
  try {
    itinerary::parse(yaml, "bad.yaml");
  } catch (const base::InputError& error) {
    std::vector<std::string> lines;
    for (const auto& diagnostic : error.diagnostics()) lines.push_back(to_string(diagnostic));
    return lines;
  }
  return {};
}

std::string only_error(const std::string& yaml) {
  const auto lines = errors(yaml);
  CAPTURE(yaml, lines);
  REQUIRE(lines.size() == 1);
  return lines[0];
}

// One event on line 5, column 9.
std::string with_event(const std::string& event) {
  return "rumbo: 1\njourneys:\n  - title: T\n    events:\n      - " + event + "\n";
}

struct Case {
  const char* event;
  const char* position;
  const char* says;
};

}  // namespace

TEST_CASE("a fault in an event is named with its place and its remedy", "[itinerary]") {
  const auto [event, position, says] = GENERATE(values<Case>({
      {"{wher: Huixtla}", "bad.yaml:5:10: ", "where"},
      {"{mode: fot}", "bad.yaml:5:16: ", "did you mean 'foot'?"},
      {"{mode: swimming}", "bad.yaml:5:16: ", "the words are foot, bicycle"},
      {"{path: street}", "bad.yaml:5:16: ", "geodesic, road, corridor, rail, sea"},
      {"{via: Huixtla}", "bad.yaml:5:15: ", "must be a list"},
      {"{via: [unknown]}", "bad.yaml:5:16: ", "single places"},
      {"{via: [A - B]}", "bad.yaml:5:16: ", "single places"},
      {"{via: [{border: US-MX}]}", "bad.yaml:5:16: ", "single places"},
      {"{via: [{place: A, near: true}]}", "bad.yaml:5:16: ", "single places"},
      {"{via: [[15.1, -92.4]]}", "bad.yaml:5:16: ", "swap them"},
      {"{where: Mapastepec, via: [Huixtla, Escuintla, huixtla]}",
       "bad.yaml:5:55: ", "the way to Mapastepec leads through huixtla twice"},
      {"{where: Mapastepec, via: [Huixtla, Huixtla]}", "bad.yaml:5:44: ", "name each place once"},
      {"{where: Mapastepec, via: [Huixtla, Mapastepec]}", "bad.yaml:5:44: ", "where it ends"},
      {"{when: 2021-13-01}", "bad.yaml:5:16: ", "write 2021-10-23"},
      {"{when: 2021-02-30}", "bad.yaml:5:16: ", "is no date"},
      {"{when: [2021]}", "bad.yaml:5:16: ", "must be"},
      {"{what: arived}", "bad.yaml:5:16: ", "did you mean 'arrived'?"},
      {"{what: flew}", "bad.yaml:5:16: ", "the words are departed, arrived"},
      {"{certainty: sure}", "bad.yaml:5:21: ", "certain, likely, uncertain"},
      {"{count: many}", "bad.yaml:5:17: ", "write 400, ~1000"},
      {"{count: 500..400}", "bad.yaml:5:17: ", "is no count"},
      {"{count: {low: 5, high: 4}}", "bad.yaml:5:17: ", "swap"},
      {"{count: {low: -5}}", "bad.yaml:5:23: ", "between 0"},
      {"{count: {}}", "bad.yaml:5:17: ", "give one"},
      {"{note: [x]}", "bad.yaml:5:16: ", "must be"},
      {"{where: }", "bad.yaml:5:", "unknown"},
      {"{where: \"15.1, -92.4\"}", "bad.yaml:5:17: ", "{lon: -92.4, lat: 15.1}"},
      {"{where: [15.1]}", "bad.yaml:5:17: ", "[longitude, latitude]"},
      {"{where: [15.1, -92.4]}", "bad.yaml:5:17: ", "swap them"},
      {"{where: [200, 300]}", "bad.yaml:5:17: ", "-180 to 180"},
      {"{where: [a, 5]}", "bad.yaml:5:18: ", "must be a number"},
      {"{where: {lon: 5}}", "bad.yaml:5:17: ", "'lat' is missing"},
      {"{where: {from: Huixtla}}", "bad.yaml:5:17: ", "'to' is missing"},
      {"{where: {from: A - B, to: C}}", "bad.yaml:5:24: ", "one place"},
      {"{where: {country: MX}}", "bad.yaml:5:17: ", "'place' is missing"},
      {"{where: {place: A, border: US-MX}}", "bad.yaml:5:17: ", "keep one"},
      {"{where: {border: USA}}", "bad.yaml:5:26: ", "US-MX"},
      {"{where: {border: MX-MX}}", "bad.yaml:5:26: ", "US-MX"},
      {"{where: {name: Huixtla}}", "bad.yaml:5:24: ", "'place'"},
      {"{where: {place: A, radius_km: -1}}", "bad.yaml:5:39: ", "above 0"},
      {"{where: {place: A, radius_km: x}}", "bad.yaml:5:39: ", "must be a number"},
      {"{where: {radius_km: 5}}", "bad.yaml:5:29: ", "needs a place"},
      {"{where: {place: A, near: perhaps}}", "bad.yaml:5:34: ", "true"},
      {"{where: {place: A, geonames: 0}}", "bad.yaml:5:38: ", "between 1"},
      {"{where: {plce: A}}", "bad.yaml:5:18: ", "place"},
      {"{evidence: [{report: r1}]}", "bad.yaml:5:30: ", "under 'reports:'"},
      {"{evidence: [{quote: x}]}", "bad.yaml:5:21: ", "'report' is missing"},
      {"[Huixtla]", "bad.yaml:5:9: ", "must be a map"},
  }));
  const std::string error = only_error(with_event(event));
  CAPTURE(event);
  CHECK_THAT(error, StartsWith(position));
  CHECK_THAT(error, Contains(says));
}

TEST_CASE("a fault elsewhere in the file is named with its place too", "[itinerary]") {
  const auto [yaml, position, says] = GENERATE(values<Case>({
      {"journeys: []\n", "bad.yaml:1:1: ", "rumbo: 1"},
      {"rumbo: 2\nmaps: []\n", "bad.yaml:1:8: ", "version 2"},
      {"rumbo: one\njourneys: []\n", "bad.yaml:1:8: ", "must be"},
      {"rumbo: 1\n", "bad.yaml:1:1: ", "'journeys' is missing"},
      {"rumbo: 1\njourneys: {}\n", "bad.yaml:2:11: ", "must be a list"},
      {"rumbo: 1\njourneys: []\njourneys: []\n", "bad.yaml:3:1: ", "journeys"},
      {"rumbo: 1\njourneys:\n  - {title: T}\n", "bad.yaml:3:5: ", "'events' is missing"},
      {"rumbo: 1\njourneys:\n  - {id: a b, events: []}\n", "bad.yaml:3:10: ", "cannot be an id"},
      {"rumbo: 1\njourneys:\n  - {id: a, events: []}\n  - {id: a, events: []}\n",
       "bad.yaml:4:5: ", "taken already"},
      {"rumbo: 1\nreports: [{file: x}]\njourneys: []\n", "bad.yaml:2:11: ", "'id' is missing"},
      {"rumbo: 1\nreports: [{id: a, same_story_as: b}]\njourneys: []\n",
       "bad.yaml:2:34: ", "no report has the id 'b'"},
      {"rumbo: 1\njourneys: []\nquestions: [{edit: x}]\n", "bad.yaml:3:13: ", "'ask' is missing"},
      {"rumbo: 1\njourneys: &a [*a]\n", "bad.yaml:2:", ""},
      {"- rumbo\n", "bad.yaml:1:1: ", "must be a map"},
      {"rumbo: 1\njourneys:\n  - {id: a, mode: fot, events: []}\n",
       "bad.yaml:3:19: ", "did you mean 'foot'?"},
      {"rumbo: 1\njourneys:\n  - {id: north, joins: nort, events: []}\n",
       "bad.yaml:3:24: ", "no journey has the id 'nort'; did you mean 'north'?"},
      {"rumbo: 1\njourneys:\n  - {id: a, splits_from: a, events: []}\n",
       "bad.yaml:3:26: ", "splits from itself"},
      {"rumbo: 1\njourneys:\n  - {id: a, joins: b, events: []}\n  - {id: b, joins: c, events: []}\n"
       "  - {id: c, joins: a, events: []}\n",
       "bad.yaml:3:20: ", "a joins b, which joins c, which joins a"},
      {"rumbo: 1\njourneys:\n  - id: a\n    events:\n      - {where: Huixtla}\n"
       "      - {where: Escuintla, via: [Huixtla]}\n",
       "bad.yaml:6:34: ", "leads through Huixtla, where it begins"},
  }));
  const std::string error = only_error(yaml);
  CHECK_THAT(error, StartsWith(position));
  CHECK_THAT(error, Contains(says));
}

TEST_CASE("all faults of a file are reported at once, in the order they stand", "[itinerary]") {
  const auto lines = errors(R"(rumbo: 1
titel: T
journeys:
  - title: J
    events:
      - {when: yesterday, wehre: Huixtla}
      - {count: some, what: arived}
questions:
  - {}
)");
  CAPTURE(lines);
  REQUIRE(lines.size() == 6);
  CHECK_THAT(lines[0], StartsWith("bad.yaml:2:1: error: "));
  CHECK_THAT(lines[1], StartsWith("bad.yaml:6:16: "));
  CHECK_THAT(lines[2], StartsWith("bad.yaml:6:27: "));
  CHECK_THAT(lines[3], StartsWith("bad.yaml:7:17: "));
  CHECK_THAT(lines[4], StartsWith("bad.yaml:7:29: "));
  CHECK_THAT(lines[5], StartsWith("bad.yaml:9:5: "));
}

TEST_CASE("a group that parts from another and joins it again goes in no circle", "[itinerary]") {
  CHECK(errors("rumbo: 1\njourneys:\n  - {id: a, events: []}\n"
               "  - {id: b, splits_from: a, joins: a, events: []}\n")
            .empty());
}

TEST_CASE("where dates turn the order round, nobody says where a way begins", "[itinerary]") {
  CHECK(errors("rumbo: 1\njourneys:\n  - title: T\n    events:\n"
               "      - {when: 2021-10-02, where: Huixtla}\n"
               "      - {when: 2021-10-01, where: Tapachula}\n"
               "      - {when: 2021-10-03, where: Escuintla, via: [Tapachula]}\n")
            .empty());
}
