#pragma once

#include <cstdint>
#include <string_view>

namespace rumbo::roads {

// A `maxspeed` in km/h, 1 to 255, rounded: "50", "50 km/h", "30 mph", "10 knots", "walk", "none",
// "MX:urban", "DE:zone:30". 0 when it says none that is always the same ("signals") or cannot be
// read.
std::uint8_t parse_max_speed(std::string_view text);

// A `duration` in seconds: "20", "20 min", "01:30", "01:30:00". 0 when it cannot be read.
std::uint32_t parse_duration(std::string_view text);

}  // namespace rumbo::roads
