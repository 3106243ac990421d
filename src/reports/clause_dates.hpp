#pragma once

#include "dates/dates.hpp"
#include "reports/place_links.hpp"
#include "reports/reading.hpp"
#include "reports/verbs.hpp"

#include <optional>
#include <vector>

namespace rumbo::reports {

using dates::Tense;
using prose::Range;
using prose::Sentence;

// When the clause of a verb says it was.
struct ClauseDate {
  std::optional<time::When> when;
  std::optional<int> minute_of_day;  // without its day
  bool same_day = false;
};

// Which verb, and of which place where it has several: "reached X on Monday and Y on Tuesday".
struct DateOf {
  const std::vector<VerbUse>& uses;
  const Dates& dates;  // of the sentence
  std::size_t use = 0;
  std::optional<Range> behind_place;  // from the place to the next one
};

// What dates are relative to. `told`, where it is given, wins: the day that the narrative has come
// to.
struct Anchor {
  std::optional<time::Day> published;
  std::optional<time::Day> told;
};

// The date behind the place, else the nearest of the verb's own clause, behind it first; else the
// sentence's only date, if it stands before the verb and does not tell when somebody spoke.
ClauseDate date_of(const DateOf& of, const Anchor& anchor);

// When a plan was stated: the date of the sentence, or of the one that brings in its quotation, if
// somebody speaks there.
std::optional<time::When> date_said(const Reading& reading, std::size_t sentence,
                                    std::optional<time::Day> published);

Tense tense_of(Mood mood);

}  // namespace rumbo::reports
