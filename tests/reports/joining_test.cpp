#include "catch.hpp"
#include "few_places.hpp"
#include "itinerary/itinerary.hpp"
#include "reports/draft.hpp"

#include <algorithm>

using namespace rumbo;
using namespace rumbo::documents;
using namespace rumbo::reports;
using itinerary::Certainty;
using itinerary::What;

namespace {
itinerary::Itinerary draft_of(const std::vector<std::string>& texts) {
  std::vector<Source> sources;
  for (std::size_t at = 0; at < texts.size(); ++at)
    sources.push_back(check(texts[at], std::string(1, static_cast<char>('a' + at)) + ".txt"));
  base::Diagnostics diagnostics;
  return draft(std::move(sources), FewPlaces(), {}, diagnostics);
}

bool asks(const itinerary::Itinerary& itinerary, std::string_view words) {
  return std::ranges::any_of(itinerary.questions, [&](const itinerary::Question& question) {
    return question.ask.find(words) != std::string::npos;
  });
}

const std::string first =
    "Published: March 6, 2019\n\nA caravan of about 600 migrants left Tapachula on Sunday. It "
    "reached Huixtla on Monday.\n";
const std::string second =
    "Published: March 9, 2019\n\nThe road was still dark. A caravan of some 500 migrants left "
    "Huixtla "
    "on Wednesday and reached Villa Comaltitlán on Thursday.\n";

std::string with(std::string text, const std::string& old, const std::string& by) {
  return text.replace(text.find(old), old.size(), by);
}
}  // namespace

TEST_CASE("two stories are one journey when group, time, distance and direction all allow it") {
  const auto itinerary = draft_of({first, second});
  REQUIRE(itinerary.journeys.size() == 1);
  const auto& journey = itinerary.journeys[0];
  REQUIRE(journey.joined.size() == 1);
  CHECK(journey.joined[0].find("joined with b: both have the group in Huixtla") == 0);
  CHECK(journey.joined[0].find("about 600 and about 500") != std::string::npos);
  CHECK(journey.events.size() == 4);
}

TEST_CASE("another kind of group is another journey") {
  std::string pilgrims =
      with(second, "caravan of some 500 migrants", "pilgrimage of some 500 pilgrims");
  const auto itinerary = draft_of({first, pilgrims});
  CHECK(itinerary.journeys.size() == 2);
  CHECK_FALSE(asks(itinerary, "one group's journey"));
}

TEST_CASE("numbers that exclude each other keep two stories apart") {
  const auto itinerary = draft_of({first, with(second, "some 500", "some 5,000")});
  CHECK(itinerary.journeys.size() == 2);
  CHECK_FALSE(asks(itinerary, "one group's journey"));
}

TEST_CASE("a year later it is another group") {
  const auto itinerary = draft_of({first, with(second, "March 9, 2019", "March 9, 2020")});
  CHECK(itinerary.journeys.size() == 2);
  CHECK_FALSE(asks(itinerary, "one group's journey"));
}

TEST_CASE("farther than one walks in the time it is another group") {
  std::string far = with(second, "Huixtla", "Arriaga");
  const auto itinerary = draft_of({first, with(far, "reached Villa Comaltitlán", "slept there")});
  CHECK(itinerary.journeys.size() == 2);
  CHECK_FALSE(asks(itinerary, "one group's journey"));
}

TEST_CASE("what is only possible is asked about and not joined") {
  const auto itinerary = draft_of({first, with(second, " of some 500 migrants", "")});
  CHECK(itinerary.journeys.size() == 2);
  CHECK(asks(itinerary, "not both say how many they are"));
}

TEST_CASE("two reports that give one event two dates are both kept, with both quotes") {
  const auto itinerary =
      draft_of({first, with(second, "left Huixtla on Wednesday", "reached Huixtla on Tuesday")});
  REQUIRE(itinerary.journeys.size() == 1);
  const auto& events = itinerary.journeys[0].events;
  const auto event = std::ranges::find_if(
      events, [](const auto& told) { return told.note.find("a says") != std::string::npos; });
  REQUIRE(event != events.end());
  CHECK(event->note == "a says 2019-03-04, b says 2019-03-05");
  CHECK(time::to_edtf(*event->when) == "2019-03-04/2019-03-05");
  CHECK(event->certainty == Certainty::uncertain);
  REQUIRE(event->evidence.size() == 2);
  CHECK(event->evidence[0].report != event->evidence[1].report);
  CHECK(asks(itinerary, "On which day was Huixtla reached?"));
}

TEST_CASE("two reports that count one event differently are both kept") {
  const auto itinerary =
      draft_of({first,
                "Published: March 7, 2019\n\nA caravan of 900 migrants left Tapachula on "
                "Sunday and was seen on the coast road in the afternoon by the neighbours.\n"});
  REQUIRE(itinerary.journeys.size() == 1);
  const auto& start = itinerary.journeys[0].events.at(0);
  CHECK(start.count->low == 600);
  CHECK(start.count->high == 900);
  CHECK(start.note == "a says about 600, b says 900");
  CHECK(start.evidence.size() == 2);
  CHECK(asks(itinerary, "How many were they at Tapachula?"));
}

TEST_CASE("a question names the sentence in doubt by file and line") {
  const auto itinerary =
      draft_of({"Tuesday, March 5, 2019\n\nThe caravan had left Tapachula. It reached Huixtla on "
                "Monday.\n"});
  REQUIRE(itinerary.questions.size() == 1);
  CHECK(itinerary.questions[0].source == "a.txt:3");
  CHECK(itinerary.questions[0].about == "when");
}

TEST_CASE("no journey is asked about more than three times") {
  std::string text = "March 5, 2019\n\n";
  for (const auto* place :
       {"Tapachula", "Huixtla", "Escuintla", "Mapastepec", "Pijijiapan", "Arriaga"})
    text += std::string("The caravan had passed ") + place + " some time before. ";
  CHECK(draft_of({text + "\n"}).questions.size() <= 3);
}
