#pragma once

#include "itinerary/itinerary.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rumbo::itinerary {

constexpr std::int64_t most_counted = 10'000'000'000;  // larger numbers are slips of the pen

// Reads the short form of docs/itinerary.md: "400", "1,500", "~1000" or "about 1000", ">1500" or
// "over 1500", "1500+" or "at least 1500", "<300" or "under 300", "400..500", and vague words
// ("dozens", "thousands", "miles" ...), which get a cautious low bound. Nothing for any other text.
std::optional<Count> parse_count(std::string_view text);

// The short form of the bounds alone: "400", "~1000", "1500+", "<300", "400..500"; empty without
// bounds.
std::string short_count(const Count& count);

// As a map prints it: "1,500", "about 1,000", "over 1,500", "400–500", "thousands".
std::string readable_count(const Count& count);

}  // namespace rumbo::itinerary
