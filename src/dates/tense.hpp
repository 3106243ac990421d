#pragma once

#include "dates/dates.hpp"
#include "dates/tagged.hpp"

namespace rumbo::dates {

// The tense of the clause round those words: of the nearest verb before them, else of the first one
// behind; the past when none tells.
Tense tense_at(const Tagged& words, prose::Range range);

}  // namespace rumbo::dates
