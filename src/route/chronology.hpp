#pragma once

#include "base/diagnostic.hpp"
#include "itinerary/itinerary.hpp"
#include "time/edtf.hpp"

#include <optional>
#include <vector>

namespace rumbo::route {

// The events by date. An event keeps its place behind the one written before it wherever its date
// allows that, so that undated and vaguely dated events stay where they stand; those that must be
// earlier move up. What took place and is dated wholly before the event above it is warned of: the
// first ten each by itself, the others by their number.
std::vector<const itinerary::Event*> in_date_order(const itinerary::Journey& journey,
                                                   base::Diagnostics& diagnostics);

// Whether both bounds are known.
bool is_bounded(const std::optional<time::When>& when);

// From the earliest to the latest of both; the other one where one is absent.
std::optional<time::When> spanning(const std::optional<time::When>& a,
                                   const std::optional<time::When>& b);

// From leaving (the last of `from`) to arriving (the first of `to`); all of both where they
// overlap. Open where an end's own date is open: who left "by the 4th" may have been on the way
// long before. Nothing where either is unknown.
std::optional<time::When> between(const std::optional<time::When>& from,
                                  const std::optional<time::When>& to);

}  // namespace rumbo::route
