#include "itinerary/read.hpp"

#include "base/error.hpp"
#include "catch.hpp"

#include <filesystem>
#include <fstream>

using namespace rumbo;
using namespace rumbo::itinerary;

namespace {

Event only_event(const std::string& event) {
  const auto itinerary =
      parse("rumbo: 1\njourneys:\n  - title: T\n    events:\n      - " + event + "\n", "t.yaml");
  REQUIRE(itinerary.journeys.size() == 1);
  REQUIRE(itinerary.journeys[0].events.size() == 1);
  return itinerary.journeys[0].events[0];
}

}  // namespace

TEST_CASE("the smallest useful itinerary is read whole", "[itinerary]") {
  const auto itinerary = parse(R"(rumbo: 1
title: On foot through Chiapas
journeys:
  - title: October caravan
    events:
      - {when: 2021-10-23, where: Tapachula, what: departed, count: ~1000}
      - {when: 2021-10-24, where: Huixtla, what: arrived}
      - {where: Mexico City, what: intended}
)",
                               "small.yaml");
  CHECK(itinerary.file == "small.yaml");
  CHECK(itinerary.title == "On foot through Chiapas");
  REQUIRE(itinerary.journeys.size() == 1);
  const Journey& journey = itinerary.journeys[0];
  CHECK(journey.id == "october-caravan");
  CHECK(journey.position == base::SourcePosition{"small.yaml", 4, 5});
  REQUIRE(journey.events.size() == 3);
  CHECK(journey.events[0].what == What::departed);
  CHECK(journey.events[0].count->approximate);
  CHECK(time::to_edtf(*journey.events[0].when) == "2021-10-23");
  CHECK(journey.events[1].position == base::SourcePosition{"small.yaml", 7, 9});
  CHECK(journey.events[1].where.position == base::SourcePosition{"small.yaml", 7, 35});
  CHECK_FALSE(journey.events[2].when);
  CHECK(journey.events[2].what == What::intended);
  CHECK(std::get<NamedPlace>(journey.events[2].where.place).name == "Mexico City");
}

TEST_CASE("an event says where in any of the ways of the format", "[itinerary]") {
  const auto place = [](const std::string& where) { return only_event("where: " + where).where; };
  CHECK(place("[-92.4641, 15.13915]").place == Place(Coordinates{{-92.4641, 15.13915}, ""}));
  CHECK(place("{lon: -92.5, lat: 15, name: Camp}").place ==
        Place(Coordinates{{-92.5, 15}, "Camp"}));
  CHECK(place("{border: us-mx, name: the border}").place ==
        Place(Border{"US", "MX", "the border"}));
  CHECK(place("{}").place == Place(Unlocated{}));
  CHECK(place("unknown").place == Place(Unlocated{}));
  CHECK(place("{place: Huixtla, radius_km: 2.5}").radius_km == 2.5);

  const auto named = std::get<NamedPlace>(
      place("{place: Huixtla, admin: Chiapas, country: MX, geonames: 3527639, near: true}").place);
  CHECK(named.name == "Huixtla");
  CHECK(named.admin == "Chiapas");
  CHECK(named.country == "MX");
  CHECK(named.geonames == 3527639u);
  CHECK(named.near);

  const auto stretch =
      std::get<Stretch>(place("{from: Huixtla, to: {place: Escuintla, country: MX}}").place);
  CHECK(stretch.from.name == "Huixtla");
  CHECK(stretch.to.country == "MX");
}

TEST_CASE("an event without a place is unlocated, without a word it was there", "[itinerary]") {
  const Event event = only_event("when: 2021");
  CHECK(event.where.place == Place(Unlocated{}));
  CHECK(event.where.position == event.position);
  CHECK(event.what == What::present);
  CHECK_FALSE(event.certainty);
}

TEST_CASE("a count may be given by its bounds", "[itinerary]") {
  const Event event = only_event("count: {low: 300, high: 500, approximate: true}");
  CHECK(*event.count == Count{300, 500, true, "300..500"});
  CHECK(*only_event("count: {text: a crowd}").count == Count{{}, {}, false, "a crowd"});
}

TEST_CASE("journeys without an id get one from their title, no two the same", "[itinerary]") {
  const auto itinerary = parse(R"(rumbo: 1
journeys:
  - {title: Éxodo de octubre, events: []}
  - {title: exodo de Octubre!, events: []}
  - {id: exodo-de-octubre-2, events: []}
  - {events: []}
  - {title: '!!', events: []}
)",
                               "ids.yaml");
  std::vector<std::string> ids;
  for (const auto& journey : itinerary.journeys) ids.push_back(journey.id);
  CHECK(ids == std::vector<std::string>{"exodo-de-octubre", "exodo-de-octubre-3",
                                        "exodo-de-octubre-2", "journey", "journey-2"});
}

TEST_CASE("reports, evidence and questions are read", "[itinerary]") {
  const auto itinerary = parse(R"(rumbo: 1
reports:
  - {id: r1, file: a.txt, title: T, agency: AFP, published: 2021-09-06, published_from: first line}
  - {id: r2, file: b.txt, same_story_as: r1}
journeys:
  - id: j
    events:
      - where: Huixtla
        evidence:
          - {report: r2, line: 4, chars: [10, 21], quote: "in Huixtla"}
questions:
  - {ask: "Which one?", at: "x.yaml:9", edit: "say country:", journey: j, event: 1}
  - {ask: "When?", report: r2}
)",
                               "full.yaml");
  REQUIRE(itinerary.reports.size() == 2);
  CHECK(itinerary.reports[0].published_from == "first line");
  CHECK(itinerary.reports[1].same_story_as == "r1");
  CHECK(itinerary.journeys[0].events[0].evidence ==
        std::vector<Evidence>{{"r2", 4, 10, 21, "in Huixtla"}});
  REQUIRE(itinerary.questions.size() == 2);
  CHECK(itinerary.questions[0].event == 0u);
  CHECK(itinerary.questions[1].report == "r2");
}

TEST_CASE("a file is read from disk and named as it was given", "[itinerary]") {
  const auto file = std::filesystem::temp_directory_path() / "rumbo-read-test.yaml";
  std::ofstream(file) << "rumbo: 1\njourneys: []\n";
  CHECK(read(file).file == file.string());
  std::filesystem::remove(file);
  CHECK_THROWS_AS(read(file), base::InputError);
}
