#pragma once

#include "dates/dates.hpp"
#include "prose/sentences.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rumbo::dates {

// The types of TIMEX3 (ISO 24617-1).
enum class TimexType : std::uint8_t { date, time, duration, set };
std::string_view to_string(TimexType type);  // "DATE", "TIME", "DURATION", "SET"

// A date, a time of day, a span of time or a rhythm, as it is written and as it is meant.
struct Timex {
  prose::Range range;
  TimexType type = TimexType::date;
  std::string value;  // TIMEX3: "2021-10-23", "2021-W43", "2021-10-23TMO", "P3D", "XXXX-10-23"
  std::optional<time::When> when;  // its bounds; nothing when nothing anchors it, and of durations
};

// News tells of the days round its publication; a narrative (a diary, a chronicle) goes on from the
// day last told of.
enum class Mode : std::uint8_t { news, narrative };

struct Anchor {
  std::optional<time::Day> published;
  Mode mode = Mode::news;
};

// Left to right, not overlapping. Never the clock.
std::vector<Timex> find_timexes(const prose::Prose& prose, const Anchor& anchor,
                                const prose::Lexicon& lexicon);

}  // namespace rumbo::dates
