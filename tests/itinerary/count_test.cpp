#include "itinerary/count.hpp"

#include "catch.hpp"

using namespace rumbo::itinerary;

namespace {

void check_bounds(const char* text, std::optional<std::int64_t> low,
                  std::optional<std::int64_t> high, bool approximate = false) {
  CAPTURE(text);
  const auto count = parse_count(text);
  REQUIRE(count);
  CHECK(count->low == low);
  CHECK(count->high == high);
  CHECK(count->approximate == approximate);
  CHECK(count->text == text);
}

}  // namespace

TEST_CASE("every form of a count gives its bounds and keeps its text", "[itinerary]") {
  check_bounds("400", 400, 400);
  check_bounds("1,500", 1500, 1500);
  check_bounds("12,345,678", 12'345'678, 12'345'678);
  check_bounds("0", 0, 0);
  check_bounds("~1000", 1000, 1000, true);
  check_bounds("about 1,000", 1000, 1000, true);
  check_bounds(">1500", 1500, std::nullopt);
  check_bounds("Over 1,500", 1500, std::nullopt);
  check_bounds("1500+", 1500, std::nullopt);
  check_bounds("at least 80", 80, std::nullopt);
  check_bounds("<300", std::nullopt, 300);
  check_bounds("fewer than 300", std::nullopt, 300);
  check_bounds("400..500", 400, 500);
  check_bounds("thousands", 2000, std::nullopt);
  check_bounds("miles", 2000, std::nullopt);
}

TEST_CASE("what is no count gives none", "[itinerary]") {
  const char* text = GENERATE("", " ", "many", "4OO", "012", "1.500", "15,00", "1,5000", ",500",
                              "-5", "500..400", "400..", "..400", "~", ">", "+", "1e3",
                              "99999999999999999999", "10000000001", "0x10");
  CAPTURE(text);
  CHECK_FALSE(parse_count(text));
}

TEST_CASE("a readable count says how sure its number is", "[itinerary]") {
  CHECK(readable_count(*parse_count("1500")) == "1,500");
  CHECK(readable_count(*parse_count("~1000")) == "about 1,000");
  CHECK(readable_count(*parse_count(">1500")) == "over 1,500");
  CHECK(readable_count(*parse_count("more than 1500")) == "over 1,500");
  CHECK(readable_count(*parse_count("1500+")) == "at least 1,500");
  CHECK(readable_count(*parse_count(">=1500")) == "at least 1,500");
  CHECK(readable_count(*parse_count("<300")) == "under 300");
  CHECK(readable_count(*parse_count("400..1500")) == "400–1,500");
  CHECK(readable_count(*parse_count("thousands")) == "thousands");
  CHECK(readable_count(Count{1'000'000, 2'000'000, true, ""}) == "about 1,000,000–2,000,000");
}

TEST_CASE("the short form reads back as the same bounds", "[itinerary]") {
  const char* text = GENERATE("400", "~1000", "1500+", "<300", "400..500");
  CAPTURE(text);
  CHECK(short_count(*parse_count(text)) == text);
  CHECK(short_count(Count{}).empty());
}
