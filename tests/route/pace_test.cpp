#include "route/pace.hpp"

#include "catch.hpp"
#include "fake_places.hpp"

using namespace rumbo;
using namespace rumbo::route;
using Catch::Matchers::Contains;
using itinerary::Mode;

namespace {

Stop seen(std::string_view first, std::string_view last) {
  Stop stop;
  stop.first_seen = time::parse_edtf(first);
  stop.last_seen = time::parse_edtf(last);
  return stop;
}

Duration taken(std::string_view left, std::string_view reached) {
  return duration_between(seen(left, left), seen(reached, reached)).value();
}

}  // namespace

TEST_CASE("between two days lies the day less and the day more than they differ by", "[route]") {
  CHECK(taken("2021-10-23", "2021-10-24").least_hours == 0);
  CHECK(taken("2021-10-23", "2021-10-24").most_hours == 48);
  CHECK(taken("2021-10-23", "2021-10-26").least_hours == 48);
  CHECK(taken("2021-10-23", "2021-10-23").most_hours == 24);
}

TEST_CASE("between two minutes lies just their difference", "[route]") {
  const Duration duration = taken("2021-10-23T05:00:00", "2021-10-23T17:30:00");
  CHECK(duration.least_hours == Approx(12.5));
  CHECK(duration.most_hours == Approx(12.5));
}

TEST_CASE("a leg begins with the last sighting at a stop and ends with the first at the next",
          "[route]") {
  const auto duration =
      duration_between(seen("2021-10-20", "2021-10-25"), seen("2021-10-26", "2021-10-30"));
  REQUIRE(duration);
  CHECK(duration->most_hours == 48);
}

TEST_CASE("where the time between has no end, nothing is said of it", "[route]") {
  CHECK_FALSE(
      duration_between(seen("../2021-10-23", "../2021-10-23"), seen("2021-10-24", "2021-10-24")));
  CHECK_FALSE(
      duration_between(seen("2021-10-23", "2021-10-23"), seen("2021-10-24/..", "2021-10-24/..")));
  CHECK_FALSE(duration_between(Stop(), seen("2021-10-24", "2021-10-24")));
}

TEST_CASE("an approximate day may be two days off", "[route]") {
  CHECK(taken("2021-10-23~", "2021-10-24").most_hours == 48 + 48);
  CHECK(taken("2021-10-23", "2021-10-30~").least_hours == 6 * 24 - 48);
}

TEST_CASE("a pace is of one day at the least", "[route]") {
  const Pace pace = pace_of(60, {0, 48});
  CHECK(pace.least == 30);
  CHECK(pace.most == 60);
}

TEST_CASE("a leg that nobody can have walked in the time is warned of with both quotes",
          "[route]") {
  const auto [journey, messages] = build_events(
      "{when: 2021-10-23, where: Tapachula, mode: foot, evidence: [{report: r, quote: they set "
      "out}]},\n"
      "{when: 2021-10-25, where: Mexico City, mode: foot, evidence: [{report: r, quote: they "
      "came}]},\n");
  REQUIRE(journey.legs.size() == 1);
  CHECK(journey.legs[0].too_fast);
  REQUIRE(messages.size() == 1);
  CHECK_THAT(messages[0], Contains("t.yaml:6:") && Contains("warning") && Contains("on foot"));
  CHECK_THAT(messages[0], Contains("\"they set out\"") && Contains("\"they came\""));
}

TEST_CASE("the same leg by bus is not too fast, and neither is one on foot with time for it",
          "[route]") {
  const char* how =
      GENERATE("when: 2021-10-25, mode: bus", "when: 2021-11-25, mode: foot", "when: 2021-10-25");
  CAPTURE(how);
  const auto [journey, messages] = build_events(
      std::string("{when: 2021-10-23, where: Tapachula},\n{where: Mexico City, ") + how + "},\n");
  REQUIRE(journey.legs.size() == 1);
  CHECK_FALSE(journey.legs[0].too_fast);
  CHECK(messages.empty());
}

TEST_CASE("what may lie anywhere in a disc is judged by its nearest edge", "[route]") {
  const auto [journey, messages] = build_events(
      "{when: '2021-10-23T05:00:00', where: Tapachula, mode: foot},\n"
      "{when: '2021-10-23T07:00:00', where: {place: Huixtla, radius_km: 20}, mode: foot},\n");
  REQUIRE(journey.legs.size() == 1);
  CHECK_FALSE(journey.legs[0].too_fast);
}

TEST_CASE("every mode has limits, and a day's is under 24 hours' worth", "[route]") {
  for (const auto name : itinerary::mode_names()) {
    const Limits limits = limits_of(itinerary::parse_mode(name));
    CAPTURE(name);
    CHECK(limits.km_per_hour > 0);
    CHECK(limits.km_per_day > limits.km_per_hour);
    CHECK(limits.km_per_day < 24 * limits.km_per_hour);
  }
}
