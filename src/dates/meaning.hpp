#pragma once

#include "dates/dates.hpp"
#include "dates/expression.hpp"

#include <optional>
#include <string>

namespace rumbo::dates {

// What an expression is measured from.
struct Context {
  std::optional<time::Day> now;  // the report's own day; in a narrative the day of the entry
  std::optional<Period> told;    // told of last; nothing: measure from `now`
  Tense tense = Tense::past;
};

struct Meaning {
  std::string value;               // TIMEX3, with X for what nothing tells
  std::optional<time::When> when;  // its bounds
  std::optional<Period> period;    // the stretch of the calendar it names
};

Meaning meaning_of(const Expression& written, const Context& context);

}  // namespace rumbo::dates
