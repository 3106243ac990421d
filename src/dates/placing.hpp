#pragma once

#include "dates/meaning.hpp"

namespace rumbo::dates {

// The period that an expression of the calendar names, seen from a day; nothing when it is no real
// one or needs an anchor that is not there.
std::optional<Period> place(const Expression& written, const Context& context);

}  // namespace rumbo::dates
