#pragma once

#include "base/diagnostic.hpp"
#include "route/journey.hpp"

#include <optional>

namespace rumbo::route {

// What a mode of travel can do at the very most, with nobody resting: not what is likely, but what
// cannot be true beyond it.
struct Limits {
  double km_per_hour = 0;
  double km_per_day = 0;
};
Limits limits_of(std::optional<itinerary::Mode> mode);  // none: any vehicle on the ground

// From the last sighting at `from` to the first at `to`; nothing where either has no date or the
// time between has no end.
std::optional<Duration> duration_between(const Stop& from, const Stop& to);

// Kilometres over days, of which there is at least one.
Pace pace_of(double km, const Duration& duration);

// Sets duration and pace of a leg between two stops, and warns, with what both reports say, where
// even the straight line is too long for the time and the mode.
void judge_pace(Leg& leg, const Stop& from, const Stop& to, base::Diagnostics& diagnostics);

}  // namespace rumbo::route
