#include "base/error.hpp"
#include "catch.hpp"
#include "few_places.hpp"
#include "itinerary/read.hpp"
#include "itinerary/write.hpp"
#include "text/utf8.hpp"

using namespace rumbo;
using namespace rumbo::prose;
using namespace rumbo::dates;
using namespace rumbo::documents;
using namespace rumbo::places;
using namespace rumbo::reports;
using itinerary::What;

namespace {
itinerary::Itinerary draft_of(const std::vector<std::string>& texts,
                              base::Diagnostics& diagnostics) {
  std::vector<Source> sources;
  for (std::size_t at = 0; at < texts.size(); ++at)
    sources.push_back(check(texts[at], std::string(1, static_cast<char>('a' + at)) + ".txt"));
  return draft(std::move(sources), FewPlaces(), {}, diagnostics);
}

itinerary::Itinerary draft_of(const std::vector<std::string>& texts) {
  base::Diagnostics diagnostics;
  return draft_of(texts, diagnostics);
}

std::string name(const itinerary::Event& event) {
  const auto* named = std::get_if<itinerary::NamedPlace>(&event.where.place);
  return named ? named->name : std::string();
}

const std::string coast =
    "date 2019-03-06 Walkers on the coast\n\n"
    "A caravan of about 600 migrants left Tapachula on Sunday. It reached Huixtla on Monday, and "
    "on "
    "Tuesday police dispersed the group near Villa Comaltitlán. Some 40 people were arrested. "
    "The migrants had hoped to reach the US border.\n";
}  // namespace

TEST_CASE(
    "one story becomes one journey in order, with its count, its goal and a note of the arrests") {
  const auto itinerary = draft_of({coast});
  REQUIRE(itinerary.journeys.size() == 1);
  const auto& events = itinerary.journeys[0].events;
  REQUIRE(events.size() == 4);
  CHECK(name(events[0]) == "Tapachula");
  CHECK(events[0].what == What::departed);
  CHECK(events[0].count->low == 600);
  CHECK(name(events[1]) == "Huixtla");
  CHECK(events[2].what == What::dispersed);
  CHECK(std::get<itinerary::NamedPlace>(events[2].where.place).near);
  CHECK(events[2].note == "about 40 detained");
  CHECK(events[3].what == What::intended);
  CHECK(std::get<itinerary::Border>(events[3].where.place).second == "MX");
  CHECK(itinerary.journeys[0].group == "about 600 migrants");
}

TEST_CASE("every quote equals its span of the file in code points, past a byte order mark too") {
  for (const std::string& text : {coast, "\xEF\xBB\xBF" + coast}) {
    const auto itinerary = draft_of({text});
    const text::OffsetMap map(text);
    for (const auto& event : itinerary.journeys.at(0).events)
      for (const auto& evidence : event.evidence) {
        const auto begin = map.bytes(evidence.begin);
        CHECK(text.substr(begin, map.bytes(evidence.end) - begin) == evidence.quote);
        CHECK(map.line(begin) == evidence.line);
      }
  }
}

TEST_CASE("copies of one story make one journey with the evidence of both, and share its date") {
  const std::string copy = coast.substr(coast.find("\n\n") + 2);
  const auto itinerary = draft_of({copy, coast});
  REQUIRE(itinerary.journeys.size() == 1);
  CHECK(itinerary.reports[1].same_story_as == "a");
  CHECK(time::to_edtf(*itinerary.reports[0].published) == "2019-03-06");
  CHECK(itinerary.reports[0].published_from.find("the same story as b") == 0);
  CHECK(itinerary.journeys[0].events[0].evidence.size() == 2);
  CHECK(itinerary.journeys[0].events.size() == 4);
}

TEST_CASE("two stories about one town are two journeys") {
  const auto itinerary = draft_of({coast,
                                   "date 2021-05-05 Another year\n\nThe convoy left Huixtla on "
                                   "Tuesday and slept in Arriaga.\n"});
  CHECK(itinerary.journeys.size() == 2);
  CHECK(itinerary.journeys[0].id != itinerary.journeys[1].id);
}

TEST_CASE("a story without movement makes no journey and says so") {
  base::Diagnostics diagnostics;
  const auto itinerary = draft_of({"A price\n\nThe price of maize in Tapachula rose again, the "
                                   "minister said in Mexico City.\n"},
                                  diagnostics);
  CHECK(itinerary.journeys.empty());
  CHECK(itinerary.questions.empty());
  REQUIRE(diagnostics.items().size() == 1);
  CHECK(diagnostics.items()[0].message.find("no journey") != std::string::npos);
}

TEST_CASE("a killing keeps its date and gets no place") {
  const auto itinerary =
      draft_of({"date 2019-03-06 A title of it\n\nThe caravan left Tapachula on Saturday. On "
                "Monday two Hondurans were "
                "killed 12 kilometers from the caravan's route, on a road near Huixtla.\n"});
  REQUIRE(itinerary.journeys.size() == 1);
  REQUIRE(itinerary.journeys[0].events.size() == 2);
  const auto& killing = itinerary.journeys[0].events[1];
  CHECK(killing.what == What::incident);
  CHECK(std::holds_alternative<itinerary::Unlocated>(killing.where.place));
  CHECK(time::to_edtf(*killing.when) == "2019-03-04");
  CHECK_FALSE(itinerary.questions.empty());
}

TEST_CASE(
    "the dateline stands in for a start that the text does not name, doubtfully, but no capital "
    "does") {
  const std::string body =
      " (ABC) – A caravan of over 900 migrants set out on Monday. The contingent left Huixtla at "
      "5:00 am.\n";
  const auto near_by =
      draft_of({"Title of it\nPublished: March 5, 2019\nTAPACHULA, Mexico" + body});
  REQUIRE(near_by.journeys.size() == 1);
  REQUIRE(near_by.journeys[0].events.size() == 2);
  CHECK(name(near_by.journeys[0].events[0]) == "Tapachula");
  CHECK(near_by.journeys[0].events[0].certainty == itinerary::Certainty::uncertain);
  CHECK(time::to_edtf(*near_by.journeys[0].events[1].when) == "2019-03-04T05:00:00");
  const auto bureau = draft_of({"Title of it\nPublished: March 5, 2019\nMEXICO CITY" + body});
  REQUIRE(bureau.journeys.size() == 1);
  CHECK(bureau.journeys[0].events.size() == 1);
}

TEST_CASE("a day told of both as past and as still to come is asked about") {
  const auto itinerary =
      draft_of({"date 2019-03-06 A title of it\n\nOn Wednesday the caravan walked near Huixtla. "
                "The ministers will "
                "meet in Mexico City on Wednesday.\n"});
  REQUIRE(itinerary.questions.size() == 1);
  CHECK(itinerary.questions[0].ask.find("both as past and as still to come") != std::string::npos);
  CHECK(itinerary.journeys[0].events[0].certainty == itinerary::Certainty::uncertain);
}

TEST_CASE("what was intended and then given up is both, and only in that order") {
  const auto itinerary = draft_of(
      {"date 2019-03-06 A title of it\n\nThe caravan left Tapachula on Sunday. It intended to walk "
       "to Mexico "
       "City.\n\n“We will not be going to Mexico City,” one of its members said on Tuesday.\n"});
  const auto& events = itinerary.journeys.at(0).events;
  REQUIRE(events.size() == 3);
  CHECK(events[1].what == What::intended);
  CHECK(events[2].what == What::cancelled);
  CHECK(time::to_edtf(*events[2].when) == "2019-03-05");
}

TEST_CASE("an undated report leaves its weekdays undated and asks for its date") {
  const auto itinerary = draft_of({"A title of it\n\nThe caravan left Tapachula on Sunday.\n"});
  CHECK_FALSE(itinerary.journeys.at(0).events.at(0).when);
  bool asked = false;
  for (const auto& question : itinerary.questions) asked = asked || question.report == "a";
  CHECK(asked);
}

TEST_CASE("a draft is the same bytes twice, and can be read back") {
  const auto first = itinerary::write(draft_of({coast, coast}));
  CHECK(first == itinerary::write(draft_of({coast, coast})));
  CHECK(itinerary::parse(first, "draft.yaml").journeys.size() == 1);
}

TEST_CASE("no reports at all are misuse") {
  base::Diagnostics diagnostics;
  CHECK_THROWS_AS(draft(std::vector<Source>{}, FewPlaces(), {}, diagnostics), base::UsageError);
}

TEST_CASE("odd reports are read without harm") {
  for (const std::string& text :
       {std::string("."), std::string("“"), std::string(5000, '('),
        std::string("the of to - – —\n,\n;"),
        std::string("A A A A A A A A A A A A A A A A A A\n\nB"), std::string("1 2 3 4 5:00 6 am"),
        std::string("Huixtla-"), std::string("-Huixtla"), std::string("set out"),
        std::string("their arrival in"), std::string("border"), std::string("(Reuters) –"),
        std::string("![](/2024/12/"), std::string("a\rb\r\n"),
        std::string("El de la a. Por. Que que que. al. de.")}) {
    INFO(text.substr(0, 60));
    base::Diagnostics diagnostics;
    CHECK_NOTHROW(draft_of({text}, diagnostics));
  }
}

TEST_CASE("a group that is said to walk travels on foot, unless a vehicle is named beside") {
  const auto told = [](std::string how) {
    return draft_of({"date 2019-03-06 Walkers on the coast\n\nA caravan of about 600 migrants " +
                     how + " from Tapachula to Huixtla on Monday.\n"})
        .journeys.at(0)
        .mode;
  };
  CHECK(told("walked") == itinerary::Mode::foot);
  CHECK(told("travelled on foot") == itinerary::Mode::foot);
  CHECK_FALSE(told("travelled"));
  CHECK_FALSE(told("walked or rode on trucks"));
}
