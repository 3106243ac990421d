#pragma once

#include "dates/dates.hpp"
#include "documents/line_words.hpp"

#include <optional>

namespace rumbo::documents {

// A line that says when a story appeared: "Published: March 4, 2019 at 08:15", "3 de diciembre de
// 2024", "date 2019-03-04 A headline". `updated`: when it was changed.
struct Stamp {
  dates::DateExpression date;
  prose::Span span;                  // without a headline or a name behind it
  std::optional<prose::Span> title;  // the headline behind it
  bool updated = false;
  bool doubtful = false;  // "03/04/2019": the month first, or the day
};

// A date with its year, month and day. "03/04/2019" is doubtful in English.
struct WholeDate {
  dates::DateExpression date;
  bool doubtful = false;
};
std::vector<WholeDate> whole_dates(const prose::Words& words, const prose::Lexicon& lexicon);

std::optional<Stamp> find_stamp(const LineWords& line, const prose::Lexicon& lexicon);

}  // namespace rumbo::documents
