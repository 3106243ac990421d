#include "imports/dates.hpp"

#include "catch.hpp"
#include "imports/instants.hpp"

using namespace rumbo;
using namespace rumbo::imports;
using Catch::Matchers::Contains;

namespace {

std::string read(std::string_view text, std::initializer_list<std::string_view> column = {}) {
  DayMonthOrder order;
  for (const auto other : column) order.see(other);
  const auto result = read_date(text, order);
  if (const auto* problem = std::get_if<std::string>(&result)) return *problem;
  return time::to_edtf(std::get<ReadDate>(result).when);
}

}  // namespace

TEST_CASE("a date is read in the forms that tables have", "[imports]") {
  CHECK(read("2021-10-23") == "2021-10-23");
  CHECK(read("2021-10") == "2021-10");
  CHECK(read("../2021-09-05") == "../2021-09-05");
  CHECK(read("2021-10-23~") == "2021-10-23~");
  CHECK(read("2021-10-23 05:00") == "2021-10-23T05:00:00");
  CHECK(read("2021-10-23T05:00:00") == "2021-10-23T05:00:00");
  CHECK(read("20211023") == "2021-10-23");
  CHECK(read("2021/10/23") == "2021-10-23");
  CHECK(read("23.10.2021") == "2021-10-23");
  CHECK(read("3.4.2021") == "2021-04-03");
  CHECK(read("23/10/2021") == "2021-10-23");
  CHECK(read("10/23/2021") == "2021-10-23");
  CHECK(read("4/4/2021") == "2021-04-04");
}

TEST_CASE("a day and month that could be either are refused with both readings", "[imports]") {
  CHECK_THAT(read("03/04/2021"), Contains("2021-04-03") && Contains("2021-03-04"));
  CHECK_THAT(read("03/04/21"), Contains("is no date"));
}

TEST_CASE("another date of the column shows the order of days and months", "[imports]") {
  CHECK(read("03/04/2021", {"23/10/2021"}) == "2021-04-03");
  CHECK(read("03/04/2021", {"10/23/2021"}) == "2021-03-04");
  CHECK_THAT(read("03/04/2021", {"10/23/2021", "23/10/2021"}), Contains("can be"));
  CHECK_THAT(read("03/04/2021", {"23.10.2021", "2021-10-23"}), Contains("can be"));
}

TEST_CASE("an instant is read with its zone, and nothing without one", "[imports]") {
  const auto utc = [](std::string_view text) {
    const auto instant = parse_instant(text);
    return instant ? to_string(*instant) : "none";
  };
  CHECK(utc("2021-10-23T05:00:00Z") == "2021-10-23T05:00:00Z");
  CHECK(utc("2021-10-23T05:00:00.999Z") == "2021-10-23T05:00:00Z");
  CHECK(utc("2021-10-23T05:00Z") == "2021-10-23T05:00:00Z");
  CHECK(utc("2021-10-23 01:30:00+02:00") == "2021-10-22T23:30:00Z");
  CHECK(utc("2021-10-23T22:00:00-0600") == "2021-10-24T04:00:00Z");
  CHECK(utc("1969-12-31T23:59:59.5Z") == "1969-12-31T23:59:59Z");
  CHECK(utc("2021-10-23T05:00:00") == "none");
  CHECK(utc("2021-10-23T25:00:00Z") == "none");
  CHECK(utc("2021-02-30T05:00:00Z") == "none");
  CHECK(utc("2021-10-23T05:00:00+0") == "none");
  CHECK(parse_utc("2021-10-23T05:00:00") == parse_instant("2021-10-23T05:00:00Z"));
}
