#pragma once

#include "reports/narration.hpp"
#include "reports/verbs.hpp"

#include <optional>

namespace rumbo::reports {

// Whether a verb tells of no one day but of a habit, a statistic or another year's history: "every
// year", "usually", "this year", "in 2015", "have crossed since".
bool tells_of_a_period(const Narration& story, Range sentence, const VerbUse& use,
                       std::optional<time::Day> published);

}  // namespace rumbo::reports
