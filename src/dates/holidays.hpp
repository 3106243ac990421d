#pragma once

#include "time/date.hpp"

#include <cstdint>
#include <optional>

namespace rumbo::dates {

enum class Holiday : std::uint8_t {
  new_year,
  new_years_eve,
  epiphany,
  valentine,
  st_patrick,
  womens_day,
  april_fools,
  earth_day,
  may_day,
  us_independence,
  mexican_independence,
  halloween,
  all_saints,
  day_of_the_dead,
  veterans_day,
  guadalupe,
  hispanic_day,
  immaculate,
  innocents,
  st_john,
  st_james,
  assumption,
  spanish_constitution,
  mexican_revolution,
  juarez,
  puebla,
  christmas_eve,
  christmas,
  boxing_day,
  juneteenth,
  bastille_day,
  easter,
  easter_monday,
  good_friday,
  holy_thursday,
  palm_sunday,
  ash_wednesday,
  pentecost,
  corpus_christi,
  king_day,
  presidents_day,
  mothers_day,
  mexican_mothers_day,
  fathers_day,
  memorial_day,
  us_labor_day,
  columbus_day,
  thanksgiving,
  black_friday,
  count_
};

// The day a holiday falls on in a year of the Gregorian calendar, 1 to 9999. Fixed days, days
// counted from Easter, and the weekdays of a month that the United States keep.
time::Day day_of_holiday(Holiday holiday, int year);

time::Day easter(int year);

}  // namespace rumbo::dates
