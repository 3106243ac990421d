#include "route/chronology.hpp"

#include "catch.hpp"
#include "fake_places.hpp"
#include "itinerary/read.hpp"

using namespace rumbo;
using namespace rumbo::route;
using Catch::Matchers::Contains;

namespace {

struct Ordered {
  std::string notes;
  std::vector<std::string> messages;
};

// The events' notes in the order of their dates; each event is written as "date note" or "- note".
Ordered ordered(const std::vector<std::pair<std::string, std::string>>& events) {
  itinerary::Journey journey;
  for (const auto& [when, note] : events) {
    itinerary::Event& event = journey.events.emplace_back();
    event.when = time::parse_edtf(when);
    event.note = note;
    event.what = note == "p" ? itinerary::What::intended : itinerary::What::present;
  }
  base::Diagnostics diagnostics;
  Ordered result;
  for (const auto* event : in_date_order(journey, diagnostics)) result.notes += event->note;
  for (const auto& item : diagnostics.items()) result.messages.push_back(item.message);
  return result;
}

std::optional<time::When> when(const char* text) { return time::parse_edtf(text); }

std::string text(const std::optional<time::When>& value) {
  return value ? to_edtf(*value) : "none";
}

}  // namespace

TEST_CASE("events are put in the order of their dates, with a warning of each that was not",
          "[route]") {
  const auto result =
      ordered({{"2021-10-25", "c"}, {"2021-10-23", "a"}, {"2021-10-24", "b"}, {"2021-10-26", "d"}});
  CHECK(result.notes == "abcd");
  REQUIRE(result.messages.size() == 1);
  CHECK_THAT(result.messages[0], Contains("2021-10-23 is before 2021-10-25"));
}

TEST_CASE("events keep their written order wherever their dates allow it", "[route]") {
  CHECK(ordered({{"2021-10-23", "a"}, {"2021-10", "b"}, {"", "c"}, {"2021-10-23", "d"}}).notes ==
        "abcd");
  CHECK(ordered({{"", "a"}, {"../2021-09-05", "b"}, {"2021-09-01", "c"}}).notes == "abc");
  CHECK(ordered({{"2021-10-25", "b"}, {"", "c"}, {"2021-10-23", "a"}}).notes == "abc");
}

TEST_CASE("the date of a plan is not warned of", "[route]") {
  const auto result = ordered({{"2021-10-25", "a"}, {"2021-10-23", "p"}});
  CHECK(result.messages.empty());
  CHECK(result.notes == "pa");
}

TEST_CASE("a span reaches from the earliest to the latest", "[route]") {
  CHECK(text(spanning(when("2021-10-23"), when("2021-10-25"))) == "2021-10-23/2021-10-25");
  CHECK(text(spanning(when("2021-10-25"), when("2021-10-23"))) == "2021-10-23/2021-10-25");
  CHECK(text(spanning(when("2021-10-23~"), when("2021-10-23~"))) == "2021-10-23~");
  CHECK(text(spanning(std::nullopt, when("2021-10-23"))) == "2021-10-23");
  CHECK(text(spanning(when("../2021-10-23"), when("2021-10-25"))) == "../2021-10-25");
  CHECK(text(spanning(when("../2021-10-23"), when("2021-10-25/.."))) == "none");
}

TEST_CASE("a leg lasts from leaving to arriving", "[route]") {
  CHECK(text(between(when("2021-10-20/2021-10-23"), when("2021-10-25/2021-10-26"))) ==
        "2021-10-23/2021-10-25");
  CHECK(text(between(when("2021-10-23"), when("2021-10-23"))) == "2021-10-23");
  CHECK(text(between(when("2021-10-20/2021-10-25"), when("2021-10-23/2021-10-26"))) ==
        "2021-10-20/2021-10-26");
  CHECK(text(between(when("../2021-09-04"), when("2021-09-05"))) == "../2021-09-05");
  CHECK(text(between(when("2021-09-04"), when("2021-09-05/.."))) == "2021-09-04/..");
  CHECK(text(between(when("2024-12-03T05:00:00"), when("2024-12-03"))) == "2024-12-03");
  CHECK(text(between(when("2024-12-03"), when("2024-12-03T05:00:00"))) == "2024-12-03");
  CHECK(text(between(std::nullopt, when("2021-09-05"))) == "none");
}

TEST_CASE("of a table written backwards ten events are told of, and how many more", "[route]") {
  std::vector<std::pair<std::string, std::string>> events;
  for (int day = 28; day > 8; --day)
    events.emplace_back("2021-10-" + std::string(day < 10 ? "0" : "") + std::to_string(day), "e");
  const auto result = ordered(events);
  REQUIRE(result.messages.size() == 11);
  CHECK_THAT(result.messages[9], Contains("2021-10-18 is before 2021-10-19"));
  CHECK_THAT(result.messages[10], Contains("9 more events of this journey"));
}

TEST_CASE("a date is bounded when both its ends are known", "[route]") {
  CHECK(is_bounded(when("2021-10")));
  CHECK(is_bounded(when("2021-10-01/2021-10-05")));
  CHECK_FALSE(is_bounded(when("../2021-10-05")));
  CHECK_FALSE(is_bounded(std::nullopt));
}
