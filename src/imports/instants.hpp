#pragma once

#include "time/date.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rumbo::imports {

// A point of time, in milliseconds since 1970 UTC.
struct Instant {
  std::int64_t milliseconds = 0;

  time::Day day() const;  // in UTC
  friend auto operator<=>(const Instant&, const Instant&) = default;
};

// "2021-10-23T05:00:00Z", with a fraction of a second, without seconds, with a space for the T,
// with an offset "+02:00", "-0600" or "+02" (ISO 8601-1, section 4.3). Nothing without a zone.
std::optional<Instant> parse_instant(std::string_view text);

// The same, taking what has no zone, or no time of day, for UTC: GPX and KML say that they are.
std::optional<Instant> parse_utc(std::string_view text);

std::string to_string(Instant instant);  // "2021-10-23T05:00:00Z"

}  // namespace rumbo::imports
