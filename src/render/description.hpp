#pragma once

#include "geo/feature.hpp"
#include "render/journey_list.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rumbo::render {

// What the map tells, in sentences for those who cannot see it (WCAG 1.1.1): a journey's stops in
// order with their dates and doubts, what of its way is only inferred, and its plans. In English,
// Spanish or French; other languages get English. Thread-safe.
std::string describe(const geo::Features& journeys, const std::vector<JourneyEntry>& entries,
                     std::string_view language);

}  // namespace rumbo::render
