#pragma once

#include "dates/dates.hpp"
#include "reports/narration.hpp"

#include <optional>
#include <vector>

namespace rumbo::reports {

// Days from the day told of before: "the next morning" 1, "two days later" 2, "a week earlier" -7,
// "ese mismo día" 0; the first in the range. Nothing when there is none.
std::optional<int> find_days_later(const prose::Words& words, Range range, const Lexicon& lexicon);

// The day nearest to `base` that the expression may mean: its month and day in the year before, of
// or after it; its weekday where one is written; a bare weekday is the next one from `base` on.
// Nothing for an expression with a year or without a day.
std::optional<time::Day> day_near(const dates::DateExpression& date, time::Day base);

// The day of the diary entry that each sentence stands in: under a heading, or behind a first
// sentence, that is a date and no more. A year left out is the one nearest to the entry before.
// Empty for a story that has no such entries.
std::vector<std::optional<time::Day>> find_entries(const Reading& reading,
                                                   std::optional<time::Day> published);

}  // namespace rumbo::reports
