#pragma once

#include <cstdint>
#include <string_view>

namespace rumbo::dates {

enum class Part : std::uint8_t { none, dawn, morning, midday, afternoon, evening, night };

// A part of the day as TIMEX3 writes it behind the day ("TMO"), and its minutes of the day.
struct PartOfDay {
  std::string_view value;
  int from = 0;
  int to = 0;  // the last minute
};

constexpr PartOfDay facts_of(Part part) {
  constexpr int hour = 60;
  switch (part) {
    case Part::dawn:
      return {"TMO", 0, 6 * hour - 1};
    case Part::morning:
      return {"TMO", 6 * hour, 12 * hour - 1};
    case Part::midday:
      return {"TMI", 11 * hour, 14 * hour - 1};
    case Part::afternoon:
      return {"TAF", 12 * hour, 18 * hour - 1};
    case Part::evening:
      return {"TEV", 17 * hour, 21 * hour - 1};
    case Part::night:
      return {"TNI", 19 * hour, 24 * hour - 1};
    default:
      return {"", 0, 24 * hour - 1};
  }
}

// A minute written by the twelve-hour clock, in that part of the day.
constexpr int in_part(int minute, Part part) {
  constexpr int noon = 720;
  const int hour = minute / 60;
  if (hour > 12) return minute;
  const bool later = part == Part::afternoon || part == Part::evening;
  if (part == Part::night) {
    if (hour == 12) return minute - noon;
    return hour >= 6 ? minute + noon : minute;
  }
  if (later) return hour < 12 ? minute + noon : minute;
  if (part == Part::midday) return hour < 4 ? minute + noon : minute;
  return hour == 12 ? minute - noon : minute;
}

}  // namespace rumbo::dates
