#include "route/kinship.hpp"

#include "catch.hpp"
#include "fake_places.hpp"
#include "itinerary/read.hpp"
#include "route/build.hpp"

using namespace rumbo;
using namespace rumbo::route;

namespace {

std::vector<Journey> journeys_of(const std::string& yaml) {
  base::Diagnostics diagnostics;
  const auto itinerary = itinerary::parse("rumbo: 1\njourneys:\n" + yaml, "t.yaml");
  auto journeys = build(itinerary, {FakePlaces(), FakeShapes(), Ways()}, diagnostics);
  diagnostics.throw_if_errors();
  return journeys;
}

const std::string march =
    " - id: march\n   events:\n"
    "    - {when: 2021-10-23, where: Tapachula}\n"
    "    - {when: 2021-10-25, where: Huixtla}\n"
    "    - {when: 2021-10-27, where: Villa Comaltitlán}\n";

}  // namespace

TEST_CASE("a group that parts where the other stood needs no leg", "[route]") {
  const auto journeys = journeys_of(march +
                                    " - id: some\n   splits_from: march\n   events:\n"
                                    "    - {when: 2021-10-26, where: Huixtla}\n"
                                    "    - {when: 2021-10-30, where: Mexico City}\n");
  CHECK(journeys[1].splits_from == "march");
  REQUIRE(journeys[1].legs.size() == 1);
  CHECK(journeys[1].legs[0].link == Link::none);
}

TEST_CASE("a group seen elsewhere is tied to where the other was by then, as inferred", "[route]") {
  const auto journeys = journeys_of(march +
                                    " - id: some\n   splits_from: march\n   events:\n"
                                    "    - {when: 2021-10-26, where: Mexico City}\n");
  REQUIRE(journeys[1].legs.size() == 1);
  const Leg& leg = journeys[1].legs[0];
  CHECK(leg.link == Link::split);
  CHECK(leg.from == "Huixtla");
  CHECK(leg.to == "Mexico City");
  CHECK(leg.status == Status::inferred);
  CHECK(leg.certainty != itinerary::Certainty::certain);
}

TEST_CASE("a group that joins another is tied to where the other was from then on", "[route]") {
  const auto journeys = journeys_of(march +
                                    " - id: some\n   joins: march\n   events:\n"
                                    "    - {when: 2021-10-24, where: Mexico City}\n");
  REQUIRE(journeys[1].legs.size() == 1);
  const Leg& leg = journeys[1].legs[0];
  CHECK(leg.link == Link::join);
  CHECK(leg.from == "Mexico City");
  CHECK(leg.to == "Huixtla");
}

TEST_CASE("journeys without kin have no leg between them", "[route]") {
  const auto journeys = journeys_of(march +
                                    " - id: some\n   events:\n"
                                    "    - {when: 2021-10-26, where: Mexico City}\n");
  CHECK(journeys[1].legs.empty());
}
