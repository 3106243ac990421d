#pragma once

#include "dates/expression.hpp"
#include "dates/grammar.hpp"
#include "dates/tagged.hpp"

#include <vector>

namespace rumbo::dates {

// The expressions of the words, left to right: also the bare number that shares its month with the
// day before or behind it ("October 24-26", "del 5 al 8 de mayo").
std::vector<Expression> find_expressions(const Tagged& words, prose::Range range);

// Whether the expression and the next one are the two ends of one stretch of time.
bool joins(const Tagged& words, const Expression& first, const Expression& second);

// The first end takes its year from the second ("January to April 2015").
void share_year(Expression& first, const Expression& second);

}  // namespace rumbo::dates
