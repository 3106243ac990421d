#include "catch.hpp"
#include "itinerary/read.hpp"
#include "itinerary/write.hpp"
#include "reports/draft.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <filesystem>

using namespace rumbo;
using namespace rumbo::prose;
using namespace rumbo::dates;
using namespace rumbo::documents;
using namespace rumbo::places;
using namespace rumbo::reports;
using itinerary::Event;
using itinerary::What;

namespace {
namespace fs = std::filesystem;

const fs::path stories = fs::path(RUMBO_SOURCE_DIR) / ".." / "shared" / "reports";
const fs::path index_file = fs::path(RUMBO_DATA_DIR) / "world.gaz";

// Why this test cannot run here; nothing when it can.
std::optional<std::string> missing() {
  if (!fs::is_directory(stories)) return "the five stories are not beside the source folder";
  if (!fs::exists(index_file)) return "the place index has not been built: build the target 'data'";
  return std::nullopt;
}

std::vector<fs::path> story_files() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(stories)) files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

const itinerary::Itinerary& drafted() {
  static const auto gazetteer = gazetteer::Gazetteer::open(index_file);
  static base::Diagnostics diagnostics;
  static const auto itinerary = reports::draft(story_files(), gazetteer, {}, diagnostics);
  return itinerary;
}

std::string where(const Event& event) {
  if (const auto* named = std::get_if<itinerary::NamedPlace>(&event.where.place))
    return (named->near ? "near " : "") + named->name;
  if (const auto* stretch = std::get_if<itinerary::Stretch>(&event.where.place))
    return stretch->from.name + " - " + stretch->to.name;
  if (const auto* border = std::get_if<itinerary::Border>(&event.where.place))
    return border->first < border->second ? border->first + "-" + border->second
                                          : border->second + "-" + border->first;
  return "?";
}

// "departed Tapachula ../2021-09-05", one a line.
std::string told(const itinerary::Journey& journey) {
  std::string lines;
  for (const auto& event : journey.events) {
    lines += std::string(itinerary::to_string(event.what)) + " " + where(event);
    if (event.when) lines += " " + time::to_edtf(*event.when);
    if (event.count) lines += " " + event.count->text;
    lines += "\n";
  }
  return lines;
}

bool asks(std::string_view journey, std::size_t event) {
  return std::ranges::any_of(drafted().questions, [&](const itinerary::Question& question) {
    return question.journey == journey && question.event == event;
  });
}
}  // namespace

#define NEED_THE_STORIES()             \
  if (const auto reason = missing()) { \
    WARN("skipped: " << *reason);      \
    return;                            \
  }

TEST_CASE("the five stories tell four journeys; 001 and 003 are one") {
  NEED_THE_STORIES();
  const auto& itinerary = drafted();
  REQUIRE(itinerary.reports.size() == 5);
  REQUIRE(itinerary.journeys.size() == 4);
  CHECK(itinerary.reports[3].same_story_as == "001");
  for (const auto& journey : itinerary.journeys) {
    std::vector<std::string> sources;
    for (const auto& event : journey.events)
      for (const auto& evidence : event.evidence) sources.push_back(evidence.report);
    std::ranges::sort(sources);
    sources.erase(std::ranges::unique(sources).begin(), sources.end());
    const bool one_story = sources.size() == 1 || sources == std::vector<std::string>{"001", "003"};
    CHECK(one_story);
  }
}

TEST_CASE("the stories' dates are found, with the reason for each") {
  NEED_THE_STORIES();
  const auto& reports = drafted().reports;
  const std::vector<std::string> dates = {"2021-09-06", "2023-12-27", "2024-12-03", "2023-12-27",
                                          "2021-11-10"};
  for (std::size_t at = 0; at < reports.size(); ++at) {
    REQUIRE(reports[at].published);
    CHECK(time::to_edtf(*reports[at].published) == dates[at]);
    CHECK_FALSE(reports[at].published_from.empty());
  }
  CHECK(reports[2].published_from.find("/2024/12/") != std::string::npos);
  CHECK(reports[2].published_from.find("Tuesday") != std::string::npos);
  CHECK(reports[3].published_from.find("the same story as 001") == 0);
  CHECK(reports[2].agency == "EFE");
  CHECK(reports[3].agency == "Reuters");
}

TEST_CASE("story 000: Tapachula to Huixtla, dispersed") {
  NEED_THE_STORIES();
  const auto& journey = drafted().journeys[0];
  CHECK(told(journey) ==
        "departed Tapachula ../2021-09-05\n"
        "dispersed Huixtla 2021-09-05 ~400\n"
        "intended MX-US\n");
  CHECK(journey.events[1].note.find("80") != std::string::npos);
  CHECK(journey.group == "about 400 migrants");
}

TEST_CASE(
    "stories 001 and 003: through Chiapas, near Villa Comaltitlán, from nowhere that is told") {
  NEED_THE_STORIES();
  const auto& journey = drafted().journeys[1];
  CHECK(told(journey) ==
        "passed Chiapas 2023-12-26 thousands\n"
        "passed near Villa Comaltitlán 2023-12-27\n"
        "intended MX-US\n");
  CHECK(asks(journey.id, 1));
  CHECK(journey.events[1].certainty == itinerary::Certainty::uncertain);
  CHECK(journey.events[0].evidence.size() == 2);
}

TEST_CASE("story 002: from Tapachula, doubtfully, by Huixtla at five towards Mexico City") {
  NEED_THE_STORIES();
  const auto& journey = drafted().journeys[2];
  CHECK(told(journey) ==
        "departed Tapachula ../2024-12-03 >1500\n"
        "departed Huixtla 2024-12-03T05:00:00 >1500\n"
        "passed Huixtla - Villa Comaltitlán 2024-12-03\n"
        "intended Mexico City\n");
  CHECK(journey.events[0].certainty == itinerary::Certainty::uncertain);
  CHECK(asks(journey.id, 0));
}

TEST_CASE(
    "story 004: from Tapachula to Mexico City, given up for the border; the killing is no stop") {
  NEED_THE_STORIES();
  const auto& journey = drafted().journeys[3];
  CHECK(told(journey) ==
        "departed Tapachula 2021-10-23 ~1000\n"
        "incident ? 2021-10-31\n"
        "intended MX-US\n"
        "intended Mexico City\n"
        "cancelled Mexico City 2021-11-08\n");
  CHECK(journey.events[2].note == "said 2021-11-08");
}

TEST_CASE("every quote from the stories equals its span of the file") {
  NEED_THE_STORIES();
  const auto files = story_files();
  const auto& itinerary = drafted();
  for (std::size_t at = 0; at < files.size(); ++at) {
    const auto text = documents::load(files[at]).text;
    const text::OffsetMap map(text);
    for (const auto& journey : itinerary.journeys)
      for (const auto& event : journey.events)
        for (const auto& evidence : event.evidence) {
          if (evidence.report != itinerary.reports[at].id) continue;
          const auto begin = map.bytes(evidence.begin);
          CHECK(text.substr(begin, map.bytes(evidence.end) - begin) == evidence.quote);
          CHECK(map.line(begin) == evidence.line);
        }
  }
}

TEST_CASE("the stories are drafted to the same bytes twice, and the draft can be read back") {
  NEED_THE_STORIES();
  const auto gazetteer = gazetteer::Gazetteer::open(index_file);
  base::Diagnostics diagnostics;
  const auto again = reports::draft(story_files(), gazetteer, {}, diagnostics);
  const auto yaml = itinerary::write(again);
  CHECK(yaml == itinerary::write(drafted()));
  CHECK(itinerary::parse(yaml, "caravans.yaml").journeys.size() == 4);
}
