#include "itinerary/append.hpp"

#include "catch.hpp"

using namespace rumbo::itinerary;

namespace {

Itinerary sample(const char* title) {
  Itinerary itinerary;
  itinerary.title = title;
  for (const char* id : {"r", "r-2"}) {
    Report& report = itinerary.reports.emplace_back();
    report.id = id;
  }
  itinerary.reports[1].same_story_as = "r";
  Event event;
  event.evidence = {{"r", 1, 0, 4, title}};
  itinerary.journeys.push_back({"walk", title, "", {event}, {}});
  Journey& branch = itinerary.journeys.emplace_back();
  branch.id = "branch";
  branch.splits_from = branch.joins = Kinship{"walk", {}};
  itinerary.questions.push_back({"why?", "", "walk", 0, "r-2"});
  return itinerary;
}

}  // namespace

TEST_CASE("appending renames ids that are taken, wherever they are used", "[itinerary]") {
  Itinerary both = sample("one");
  append(both, sample("two"));
  CHECK(both.title == "one");
  REQUIRE(both.reports.size() == 4);
  CHECK(both.reports[2].id == "r-3");
  CHECK(both.reports[3].id == "r-2-2");
  CHECK(both.reports[3].same_story_as == "r-3");
  REQUIRE(both.journeys.size() == 4);
  CHECK(both.journeys[0].events[0].evidence[0].report == "r");
  CHECK(both.journeys[2].id == "walk-2");
  CHECK(both.journeys[2].events[0].evidence[0].report == "r-3");
  CHECK(both.journeys[3].splits_from->journey == "walk-2");
  CHECK(both.journeys[3].joins->journey == "walk-2");
  REQUIRE(both.questions.size() == 2);
  CHECK(both.questions[1].journey == "walk-2");
  CHECK(both.questions[1].report == "r-2-2");
}

TEST_CASE("appending to nothing changes nothing", "[itinerary]") {
  Itinerary nothing;
  append(nothing, sample("one"));
  CHECK(nothing == sample("one"));
}
