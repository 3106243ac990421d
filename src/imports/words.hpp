#pragma once

#include "itinerary/itinerary.hpp"

#include <optional>
#include <string_view>

namespace rumbo::imports {

// The itinerary's words, and what tables usually have in their place, in English or Spanish:
// "arrival", "llegada"; "on foot", "a pie".
std::optional<itinerary::What> what_meant(std::string_view word);
std::optional<itinerary::Mode> mode_meant(std::string_view word);

}  // namespace rumbo::imports
