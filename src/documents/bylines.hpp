#pragma once

#include "dates/dates.hpp"
#include "documents/line_words.hpp"

#include <optional>
#include <string>

namespace rumbo::documents {

// "By A. Name and B. Name | Associated Press", "Por A. Nombre, EFE, 3 de diciembre de 2024",
// "Redacción / AFP", "Reuters": who made the story, in a line of its own.
struct Byline {
  std::string agency;  // empty when none is named
  std::optional<dates::DateExpression> date;
  prose::Span date_span;  // names stay out of what is said of it
};

std::optional<Byline> find_byline(const LineWords& line, const prose::Lexicon& lexicon);

}  // namespace rumbo::documents
