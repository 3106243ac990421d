#pragma once

#include "dates/dates.hpp"
#include "prose/sentences.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rumbo::dates {

std::string_view to_string(TimexType type);  // "DATE", "TIME", "DURATION", "SET"

// What two expressions bound together: "from Monday to Wednesday", "two weeks before Christmas".
struct Stretch {
  prose::Range range;  // from the first word of the one to the last of the other
  time::When when;
};

// A date, a time of day, a span of time or a rhythm, as it is written and as it is meant.
struct Timex {
  prose::Range range;
  TimexType type = TimexType::date;
  std::string value;  // TIMEX3: "2021-10-23", "2021-W43", "2021-10-23TMO", "P3D", "XXXX-10-23"
  // Its bounds, wider behind "since" and "before"; nothing when nothing anchors it. A duration has
  // them when it is measured from a day: "the last three days", "in two weeks".
  std::optional<time::When> when;
  std::optional<Stretch> stretch;  // with the timex behind it; on the first of the two
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

// A narrative heads its paragraphs with days, or states no day of publication and goes on by "the
// next day" while hardly anybody is quoted.
Mode choose_mode(const prose::Prose& prose, bool has_published, const prose::Lexicon& lexicon);

}  // namespace rumbo::dates
