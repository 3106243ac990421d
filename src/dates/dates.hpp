#pragma once

#include "dates/expression.hpp"
#include "prose/lexicon.hpp"
#include "prose/words.hpp"
#include "time/edtf.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rumbo::dates {

using prose::Lexicon;
using prose::Range;
using prose::Words;

// A date as it is written, before anything is known about the report: the expressions of time that
// tell when something happened, without durations, rhythms and words like "now".
struct DateExpression {
  Range range;  // without its article
  std::optional<int> year;
  unsigned month = 0;  // 0: not written
  unsigned day = 0;
  std::optional<unsigned> weekday;  // 0 is Sunday
  std::optional<int> days_away;     // today 0, yesterday -1, "three days ago" -3
  int direction = 0;                // -1 "last", 1 "next"
  std::optional<int> minute_of_day;
  bool same_day = false;  // "that night": the day told of before
  Expression written;

  // A day without a month stands with its weekday.
  bool names_a_day() const { return day != 0 || weekday || days_away; }
  bool is_complete() const { return year && month != 0 && day != 0; }
};

// The dates and times of day among the words, left to right, not overlapping.
std::vector<DateExpression> find_dates(const Words& words, Range range, const Lexicon& lexicon);

enum class Tense : std::uint8_t { past, future };

// What the expression means in a report published on that day. Never the clock: nothing without an
// anchor. A bare weekday is the last one up to that day, or for the future the next one; a month
// and a day without a year take the year in which they are nearest before (after) it, and agree
// with a weekday written beside. A part of the day leaves the whole day.
std::optional<time::When> resolve(const DateExpression& date, std::optional<time::Day> published,
                                  Tense tense);

unsigned weekday_of(time::Day day);  // 0 is Sunday

}  // namespace rumbo::dates
