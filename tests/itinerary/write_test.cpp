#include "itinerary/write.hpp"

#include "catch.hpp"
#include "itinerary/count.hpp"
#include "itinerary/read.hpp"

#include <sstream>

using namespace rumbo;
using namespace rumbo::itinerary;
using Catch::Matchers::Contains;

namespace {

Event event_at(const char* name, const char* when) {
  Event event;
  NamedPlace place;
  place.name = name;
  event.where.place = place;
  event.when = time::parse_edtf(when);
  event.what = What::arrived;
  return event;
}

Itinerary sample() {
  Itinerary itinerary;
  itinerary.file = "/somewhere/walk.yaml";
  itinerary.title = "A walk";
  Report report;
  report.id = "r1";
  report.file = "story.txt";
  report.published = time::parse_edtf("2021-09-06");
  itinerary.reports.push_back(report);
  Journey journey;
  journey.id = "walk";
  journey.title = "Walk: the first";
  journey.events = {event_at("Tapachula", "../2021-09-05"),
                    event_at("Huixtla, Chiapas", "2021-09-05")};
  journey.events[1].count = parse_count(">1500");
  journey.events[1].evidence = {{"r1", 3, 5, 9, "a\u00A0\"b\""}};
  itinerary.journeys.push_back(journey);
  itinerary.questions = {{"Which Huixtla?", "add country: MX", "walk", 1, ""},
                         {"When was it printed?", "set published", "", {}, "r1"},
                         {"Is this all?", "", "", {}, ""}};
  return itinerary;
}

std::string line(const std::string& text, std::size_t number) {
  std::istringstream lines(text);
  std::string found;
  while (number-- > 0) std::getline(lines, found);
  return found;
}

}  // namespace

TEST_CASE("an itinerary is written as a person would write it", "[itinerary]") {
  const std::string text = write(sample());
  const std::string body = text.substr(text.find("rumbo: 1"));
  CHECK(text.starts_with("# "));
  CHECK_THAT(text, Contains("# There are 3 questions for you at the end of the file.\n"));
  CHECK(body.substr(0, body.find("\n#")) == R"(rumbo: 1
title: A walk

reports:
  - id: r1
    file: story.txt
    published: 2021-09-06

journeys:
  - id: walk
    title: "Walk: the first"
    events:
      - when: ../2021-09-05
        where: Tapachula
        what: arrived

      - when: 2021-09-05
        where: "Huixtla, Chiapas"
        what: arrived
        count: ">1500"
        evidence:
          - report: r1
            line: 3
            chars: [5, 9]
            quote: "a\u00A0\"b\""
)");
}

TEST_CASE("each question names the line of what it asks about", "[itinerary]") {
  const std::string text = write(sample());
  const auto line_after = [&](const std::string& ask) {
    const auto at = text.find("walk.yaml:", text.find(ask));
    return std::stoul(text.substr(at + 10));
  };
  CHECK(line(text, line_after("Which Huixtla?")) == "      - when: 2021-09-05");
  CHECK(line(text, line_after("When was it printed?")) == "  - id: r1");
  CHECK(text.find("at:", text.find("Is this all?")) == std::string::npos);
}

TEST_CASE("writing is the same however often it is done, and survives reading", "[itinerary]") {
  const std::string once = write(sample());
  CHECK(write(sample()) == once);
  CHECK(write(parse(once, "/elsewhere/walk.yaml")) == once);
}

TEST_CASE("an itinerary without journeys can be read back", "[itinerary]") {
  Itinerary empty;
  CHECK(parse(write(empty), "").journeys.empty());
  empty.journeys.push_back({"j", "", "", {}, {}, {}});
  CHECK(parse(write(empty), "").journeys[0].events.empty());
}
