#pragma once

#include "time/edtf.hpp"

#include <string>
#include <string_view>
#include <variant>

namespace rumbo::imports {

// In which order 03/04/2021 has its day and month. A column shows it where some date has no other
// reading.
class DayMonthOrder {
 public:
  void see(std::string_view text);
  bool day_first() const { return day_first_ && !month_first_; }
  bool month_first() const { return month_first_ && !day_first_; }
  bool contradictory() const { return day_first_ && month_first_; }

 private:
  bool day_first_ = false;
  bool month_first_ = false;
};

struct ReadDate {
  time::When when;
  // A point of time with its zone, of which `when` is the day in UTC.
  bool is_instant = false;
};

// Reads EDTF; "2021-10-23 05:00" (local time); "2021-10-23T05:00:00.5Z" or "+02:00" (an instant:
// its day in UTC); 20211023; 2021/10/23; 23.10.2021; 23/10/2021 and 10/23/2021 where only one
// reading is a date, or where the column shows the order. The alternative is what is wrong with it.
std::variant<ReadDate, std::string> read_date(std::string_view text, const DayMonthOrder& order);

}  // namespace rumbo::imports
