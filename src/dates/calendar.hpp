#pragma once

#include "time/edtf.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace rumbo::dates {

enum class Grain : std::uint8_t {
  second,
  minute,
  hour,
  day,
  weekend,
  week,
  month,
  season,
  quarter,
  half,
  year,
  decade,
  century
};

// One stretch of the calendar, a day or longer: the week, the month, the season that begins on that
// day. Weeks begin on Monday, seasons with March, June, September and December.
struct Period {
  Grain grain = Grain::day;
  time::Day first;

  time::Day last() const;
  bool contains(time::Day day) const { return day >= first && day <= last(); }
  friend bool operator==(const Period&, const Period&) = default;
};

// Where within a period: "early", "in the middle of", "towards the end of".
enum class Edge : std::uint8_t { none, start, middle, end };

Period containing(Grain grain, time::Day day);
Period shifted(const Period& period, int steps);
time::Day add(time::Day day, Grain grain, int count);  // the 31st falls back to a month's last day

std::string timex_value(
    const Period& period);  // "2021-10-24", "2021-W42", "2021-SU", "2021", "199"
time::When bounds(const Period& period, Edge edge = Edge::none);

int year_of(time::Day day);
unsigned month_of(time::Day day);
unsigned day_of(time::Day day);
bool is_written(time::Day day);  // in the years 1 to 9999
std::optional<time::Day> real_day(int year, unsigned month, unsigned day);
Period year_period(int year);
Period month_period(int year, unsigned month);
std::optional<Period> week_period(int year, int week);  // the ISO week of that number

// The n-th period of that grain in a longer one; -1: the last. A week counts where its Thursday is.
std::optional<Period> nth_of(const Period& whole, Grain grain, int n);

}  // namespace rumbo::dates
