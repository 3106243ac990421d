#pragma once

#include "dates/calendar.hpp"
#include "dates/holidays.hpp"
#include "dates/parts.hpp"
#include "dates/vocabulary.hpp"
#include "prose/words.hpp"

#include <optional>

namespace rumbo::dates {

// The types of TIMEX3 (ISO 24617-1).
enum class TimexType : std::uint8_t { date, time, duration, set };

// How an expression finds its place in the calendar.
enum class Form : std::uint8_t {
  calendar,   // by its own fields: "5 May", "Tuesday", "the third quarter of 2012", "Christmas"
  shift,      // the period of a grain some steps away: "tomorrow", "last week", "the next day"
  offset,     // a quantity away: "three days ago", "two weeks later"
  span,       // a quantity up to an anchor or from it: "the last three days"
  duration,   // a quantity alone: "three days"
  set,        // again and again
  reference,  // "now", "recently", "soon"
  clock       // a time or a part of the day alone: "5 a.m.", "the morning"
};

struct Amount {
  int count = 0;
  bool vague = false;  // "several"
  bool half = false;   // and a half more
};

// An expression of time as it is written, before anything is known about the report. Fields that
// its form does not use stand at their defaults.
struct Expression {
  prose::Range range;
  TimexType type = TimexType::date;
  Form form = Form::calendar;
  Grain grain = Grain::day;

  std::optional<int> year;  // of a decade or a century its first
  bool short_year = false;  // "the nineties": of which century is not said
  int index = 0;            // which month, quarter, half, season (1 is spring) or ISO week
  unsigned day = 0;
  std::optional<unsigned> weekday;  // 0 is Sunday
  std::optional<Holiday> holiday;
  Relation relation = Relation::none;
  std::optional<Grain> whole;  // "July last year": the year, one step back
  int whole_steps = 0;
  int nth = 0;  // "the first week of July": counts weeks in the month named
  Grain nth_grain = Grain::day;

  bool week_round = false;  // the week in which the day lies

  int steps = 0;      // of `grain`; of an offset its direction
  bool told = false;  // measured from the day last told of, not from the report's own
  int base_days = 0;  // "three weeks from tomorrow"
  Amount amount;

  std::optional<int> minute;    // of the day
  bool minute_written = false;  // "5:00", not "5"
  Part part = Part::none;
  Edge edge = Edge::none;
  bool adverb = false;  // "later this week": the edge is seen from today
  bool approximate = false;
  bool article = false;  // its article belongs to it
  bool ahead = false;    // "in two weeks": a quantity that may also be a day
};

}  // namespace rumbo::dates
