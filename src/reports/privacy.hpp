#pragma once

#include "itinerary/itinerary.hpp"
#include "reports/reading.hpp"

#include <span>

namespace rumbo::reports {

// Whether a span of the report (bytes) names a person that the report tells of.
bool names_a_person(const Reading& reading, prose::Span span);

// Takes out every quote, and every headline, title, note, question and reason in which a person is
// named that a report tells of. Where the words stand stays: report, line and characters.
void make_public(std::span<const Reading> readings, itinerary::Itinerary& itinerary);

}  // namespace rumbo::reports
