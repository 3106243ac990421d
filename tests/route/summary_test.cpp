#include "route/summary.hpp"

#include "catch.hpp"
#include "fake_places.hpp"

using namespace rumbo;
using namespace rumbo::route;
using Catch::Matchers::Contains;

namespace {

Journey march() {
  return build_events(
             "{when: 2021-10-23, where: Tapachula, what: departed, count: ~1000},\n"
             "{when: 2021-10-24, where: Huixtla, what: arrived},\n"
             "{when: 2021-10-26, where: Huixtla, what: rested},\n"
             "{when: 2021-10-27},\n"
             "{when: 2021-10-28, where: Villa Comaltitlán},\n"
             "{where: Mexico City, what: intended},\n")
      .journey;
}

}  // namespace

TEST_CASE("a summary counts what was travelled and leaves plans out", "[route]") {
  const Summary summary = summary_of(march());
  CHECK(summary.km == Approx(34.2 + 14.7).margin(0.2));
  CHECK(summary.straight_km == summary.km);
  CHECK(summary.planned_km > 600);
  CHECK(summary.sightings == 4);
  CHECK(summary.unlocated == 1);
  CHECK(summary.nights == 2);
  CHECK(summary.days == 6);
}

TEST_CASE("the share observed is that of legs with nothing unknown between dated ends", "[route]") {
  CHECK(summary_of(march()).observed_share().value() == Approx(34.2 / 48.9).margin(0.01));
  CHECK_FALSE(summary_of(build_events("{where: Tapachula},\n").journey).observed_share());
}

TEST_CASE("a single sighting is a journey of no kilometres", "[route]") {
  const auto journey = build_events("{when: 2021-10-23, where: Tapachula},\n").journey;
  const Summary summary = summary_of(journey);
  CHECK(summary.km == 0);
  CHECK(summary.days == 1);
  CHECK_FALSE(summary.pace);
  CHECK_THAT(text_summary({journey}, "", ""), Contains("Tapachula") && Contains("2021-10-23"));
}

TEST_CASE("an open date leaves the number of days unsaid", "[route]") {
  const auto journey = build_events(
                           "{when: ../2021-10-23, where: Tapachula},\n"
                           "{when: 2021-10-24, where: Huixtla},\n")
                           .journey;
  CHECK_FALSE(summary_of(journey).days == 2);
  CHECK_THAT(text_summary({journey}, "", ""), Contains("../2021-10-23"));
}

TEST_CASE("the text names each stop, leg and plan", "[route]") {
  const std::string text = text_summary({march()}, "On foot", "A note");
  CHECK_THAT(text, Contains("On foot\nA note\n"));
  CHECK_THAT(text, Contains("1  Tapachula  2021-10-23, departed: about 1,000"));
  CHECK_THAT(text, Contains("| 34.2 km, geodesic, observed"));
  CHECK_THAT(text, Contains("unknown place  2021-10-27"));
  CHECK_THAT(text, Contains("> Villa Comaltitlán to Mexico City: "));
}

TEST_CASE("Markdown is a table whose cells no name can break", "[route]") {
  auto journey = march();
  journey.stops[0].place.label = "Tapa|chula\n*x*";
  const std::string text = markdown_summary({journey}, "", "");
  CHECK_THAT(text, Contains("| 1 | Tapa\\|chula \\*x\\* | 2021-10-23 | departed | about 1,000 |"));
}

TEST_CASE("a sighting in a division and an incident off the way are told beside the stops",
          "[route]") {
  const auto journey =
      build_events(
          "{when: 2023-12-26, where: Chiapas},\n"
          "{when: 2023-12-27, where: {place: Huixtla, radius_km: 15}, what: incident},\n")
          .journey;
  const std::string text = text_summary({journey}, "", "");
  CHECK_THAT(text, Contains("somewhere in Chiapas  2023-12-26, present"));
  CHECK_THAT(text, Contains("within 15 km of Huixtla  2023-12-27, incident"));
  CHECK_THAT(markdown_summary({journey}, "", ""), Contains("| | somewhere in Chiapas |"));
}
