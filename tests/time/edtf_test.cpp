#include "time/edtf.hpp"

#include "catch.hpp"

#include <rapidcheck.h>

using namespace rumbo::time;

TEST_CASE("what is in the EDTF subset is written back as it was read") {
  for (const char* text :
       {"2021", "2021-10", "2021-10-23", "2021-10-23~", "2021-10?", "2021%", "2024-12-03T05:00:00",
        "2021-10-23/2021-10-25", "../2021-09-05", "2021-10/..", "0044-03-15"}) {
    const auto when = parse_edtf(text);
    REQUIRE(when);
    CHECK(to_edtf(*when) == text);
  }
}

TEST_CASE("what is no date is refused") {
  for (const char* text :
       {"", "21", "2021-13", "2021-02-30", "2021-10-23T25:00:00", "2021-10-23T05:00", "../..", "/",
        "2021-10-25/2021-10-23", "2021-1-2", "2021-10-23 ", "+2021", "2021-10-23~?"})
    CHECK_FALSE(parse_edtf(text));
}

TEST_CASE("a date knows the first and the last day it can mean") {
  CHECK(to_iso(*parse_edtf("2024-02")->earliest()) == "2024-02-01");
  CHECK(to_iso(*parse_edtf("2024-02")->latest()) == "2024-02-29");
  CHECK(to_iso(*parse_edtf("2023")->latest()) == "2023-12-31");
  CHECK_FALSE(parse_edtf("../2021-09-05")->earliest());
  CHECK(to_iso(*parse_edtf("../2021-09-05")->latest()) == "2021-09-05");
}

TEST_CASE("only an undoubted single day is exact") {
  CHECK(parse_edtf("2021-10-23")->is_exact_day());
  CHECK(parse_edtf("2021-10-23T05:00:00")->is_exact_day());
  for (const char* text :
       {"2021-10-23~", "2021-10-23?", "2021-10", "2021-10-23/2021-10-24", "../2021-10-23"})
    CHECK_FALSE(parse_edtf(text)->is_exact_day());
}

TEST_CASE("every day survives the way to text and back") {
  CHECK(rc::check([] {
    const Day day = make_day(1, 1, 1) + std::chrono::days(*rc::gen::inRange(0, 3'600'000));
    RC_ASSERT(parse_iso_day(to_iso(day)) == day);
    RC_ASSERT(parse_edtf(to_edtf(When::on(day))) == When::on(day));
  }));
}
