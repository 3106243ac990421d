#pragma once

#include "itinerary/itinerary.hpp"
#include "reports/steps.hpp"

#include <optional>

namespace rumbo::reports {

// What to ask about a step whose place bears a name that others bear too, when the one chosen
// stands hardly above them: "Is Hidalgo the state of Hidalgo (MX) or the town in Tamaulipas (MX)?",
// with the others and the edit for each. Nothing when the choice is clear.
std::optional<itinerary::Question> ask_which(const Step& step, const Reading& reading);

}  // namespace rumbo::reports
