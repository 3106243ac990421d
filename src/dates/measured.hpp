#pragma once

#include "dates/calendar.hpp"
#include "dates/expression.hpp"
#include "dates/tagged.hpp"
#include "time/edtf.hpp"

#include <optional>

namespace rumbo::dates {

// How a quantity of time lies to the date that follows it.
enum class Measure : std::uint8_t {
  before,     // "two weeks before Christmas": a day
  after,      // "three days after 5 May"
  beginning,  // "three days starting on Monday": the days of the quantity
  first_of,   // "the first two weeks of 2021": those within the period
  last_of
};

// What the words between the two say; nothing when they do not bind them together.
std::optional<Measure> measure_between(const Tagged& words, const Expression& amount,
                                       const Expression& date);

// The days meant; nothing for a vague quantity or one shorter than a day.
std::optional<time::When> measured(Measure how, const Expression& amount, const Period& date);

}  // namespace rumbo::dates
