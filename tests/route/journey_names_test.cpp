#include "route/journey_names.hpp"

#include "catch.hpp"
#include "fake_places.hpp"
#include "itinerary/read.hpp"

using namespace rumbo;
using namespace rumbo::route;

namespace {

using Bond = NameLink::Bond;

JourneyNames names_of_events(const std::string& events,
                             std::optional<itinerary::Mode> usual_mode = {}) {
  const auto itinerary =
      itinerary::parse("rumbo: 1\njourneys:\n  - {id: j, events: [\n" + events + "]}\n", "t.yaml");
  return names_of(itinerary.journeys.at(0), FakePlaces(), usual_mode);
}

// "A-B" for neighbours, "A--B" for the next but one, "A~B" for plans, "A=B" for namesakes.
std::string links(const JourneyNames& names) {
  std::string text;
  for (const NameLink& link : names.links) {
    const bool is_near = link.transition.weight == 1;
    const std::string bond = link.bond == Bond::planned     ? "~"
                             : link.bond == Bond::namesakes ? "="
                             : is_near                      ? "-"
                                                            : "--";
    text += (text.empty() ? "" : " ") + names.names[link.first].asked.name + bond +
            names.names[link.second].asked.name;
  }
  return text;
}

}  // namespace

TEST_CASE("each place is linked to the next and to the one after", "[route]") {
  CHECK(links(names_of_events("{where: A}, {where: B}, {where: C}, {where: D}")) ==
        "A-B A--C B-C B--D C-D");
}

TEST_CASE("unlocated events, borders and repeated names are passed over", "[route]") {
  CHECK(links(names_of_events("{where: A}, {where: unknown}, {where: A}, "
                              "{where: {border: US-MX}}, {where: B}")) == "A-B");
}

TEST_CASE("a name told again is the same name, and a leg told twice is one leg", "[route]") {
  const auto names = names_of_events("{where: A}, {where: B}, {where: A}, {where: b}");
  CHECK(names.names.size() == 2);
  CHECK(links(names) == "A-B");
}

TEST_CASE("a stretch gives both its ends, and what a way leads through lies before its end",
          "[route]") {
  CHECK(links(names_of_events("{where: A}, {where: B - C}")) == "A-B A--C B-C");
  CHECK(links(names_of_events("{where: A}, {where: C, via: [B]}")) == "A-B A--C B-C");
}

TEST_CASE("a plan hangs off the last place, and does not part the chain", "[route]") {
  CHECK(links(names_of_events("{where: A}, {where: P, what: intended}, "
                              "{where: Q, what: intended}, {where: B}")) == "A~P A~Q A-B");
  CHECK(links(names_of_events("{where: P, what: intended}, {where: A}")) == "P~A");
  CHECK(links(names_of_events("{where: P, what: intended}, {where: Q, what: intended}")) == "P-Q");
}

TEST_CASE("one name with different contexts is linked as namesakes", "[route]") {
  CHECK(links(names_of_events("{where: A}, {where: B}, {where: C}, {where: 'A, Chiapas'}")) ==
        "A-B A--C A=A, Chiapas B-C B--A, Chiapas C-A, Chiapas");
}

TEST_CASE("the time between two dates and the mode say how far a group usually gets", "[route]") {
  const std::string events = "{where: A, when: 2021-10-01}, {where: B, when: 2021-10-03}";
  const auto km = [&](std::optional<itinerary::Mode> mode) {
    return names_of_events(events, mode).links.at(0).transition.usual_km;
  };
  CHECK(km(itinerary::Mode::foot) == Approx(3 * 35));
  CHECK(km(itinerary::Mode::train) == Approx(3 * 1200));
  CHECK(names_of_events("{where: A}, {where: B}").links.at(0).transition.usual_km > 1e9);
}

TEST_CASE("events are taken in the order of their dates", "[route]") {
  CHECK(links(names_of_events("{where: B, when: 2021-10-02}, {where: A, when: 2021-10-01}, "
                              "{where: C, when: 2021-10-03}")) == "A-B A--C B-C");
}
