#include "dates/holidays.hpp"

#include "catch.hpp"

using namespace rumbo;
using namespace rumbo::dates;

TEST_CASE("Easter falls where the tables of the church put it") {
  CHECK(easter(1818) == time::make_day(1818, 3, 22));
  CHECK(easter(1943) == time::make_day(1943, 4, 25));
  CHECK(easter(2000) == time::make_day(2000, 4, 23));
  CHECK(easter(2019) == time::make_day(2019, 4, 21));
  CHECK(easter(2024) == time::make_day(2024, 3, 31));
}

TEST_CASE("holidays are fixed, follow Easter or keep their weekday") {
  CHECK(day_of_holiday(Holiday::christmas, 2021) == time::make_day(2021, 12, 25));
  CHECK(day_of_holiday(Holiday::good_friday, 2019) == time::make_day(2019, 4, 19));
  CHECK(day_of_holiday(Holiday::thanksgiving, 2021) == time::make_day(2021, 11, 25));
  CHECK(day_of_holiday(Holiday::black_friday, 2021) == time::make_day(2021, 11, 26));
  CHECK(day_of_holiday(Holiday::memorial_day, 2021) == time::make_day(2021, 5, 31));
}
