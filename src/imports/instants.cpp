#include "imports/instants.hpp"

#include <charconv>

#include <fmt/format.h>

namespace rumbo::imports {
namespace {

constexpr std::int64_t minute_ms = 60'000;
constexpr std::int64_t day_ms = 86'400'000;
constexpr std::size_t day_length = 10;

// A number of exactly two digits off the front.
std::optional<int> take_two(std::string_view& text) {
  if (text.size() < 2 || text[0] < '0' || text[0] > '9' || text[1] < '0' || text[1] > '9')
    return std::nullopt;
  const int number = (text[0] - '0') * 10 + (text[1] - '0');
  text.remove_prefix(2);
  return number;
}

bool take(std::string_view& text, char c) {
  if (!text.starts_with(c)) return false;
  text.remove_prefix(1);
  return true;
}

// Behind the point: milliseconds, further digits dropped.
std::int64_t take_fraction(std::string_view& text) {
  std::int64_t value = 0;
  std::int64_t unit = 100;
  while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
    value += (text.front() - '0') * unit;
    unit /= 10;
    text.remove_prefix(1);
  }
  return value;
}

std::optional<std::int64_t> take_clock(std::string_view& text) {
  const auto hour = take_two(text);
  if (!hour || *hour > 23 || !take(text, ':')) return std::nullopt;
  const auto minute = take_two(text);
  if (!minute || *minute > 59) return std::nullopt;
  std::int64_t milliseconds = (*hour * 60 + *minute) * minute_ms;
  if (!take(text, ':')) return milliseconds;
  const auto second = take_two(text);
  if (!second || *second > 60) return std::nullopt;
  milliseconds += *second * std::int64_t{1000};
  if (take(text, '.') || take(text, ',')) milliseconds += take_fraction(text);
  return milliseconds;
}

// What is left of a time: its zone, as milliseconds ahead of UTC.
std::optional<std::int64_t> zone(std::string_view text) {
  if (text == "Z" || text == "z" || text == " UTC") return 0;
  const bool behind = text.starts_with('-');
  if (!behind && !text.starts_with('+')) return std::nullopt;
  text.remove_prefix(1);
  const auto hours = take_two(text);
  if (!hours || *hours > 14) return std::nullopt;
  int minutes = 0;
  if (!text.empty()) {
    take(text, ':');
    const auto more = take_two(text);
    if (!more || *more > 59 || !text.empty()) return std::nullopt;
    minutes = *more;
  }
  return (*hours * 60 + minutes) * minute_ms * (behind ? -1 : 1);
}

std::optional<Instant> parse(std::string_view text, bool needs_zone) {
  const auto day = time::parse_iso_day(text.substr(0, day_length));
  if (!day) return std::nullopt;
  const std::int64_t midnight = day->time_since_epoch().count() * day_ms;
  text.remove_prefix(std::min(day_length, text.size()));
  if (text.empty()) return needs_zone ? std::nullopt : std::optional(Instant{midnight});
  if (!take(text, 'T') && !take(text, ' ') && !take(text, 't')) return std::nullopt;
  const auto clock = take_clock(text);
  if (!clock) return std::nullopt;
  if (text.empty() && !needs_zone) return Instant{midnight + *clock};
  const auto ahead = zone(text);
  if (!ahead) return std::nullopt;
  return Instant{midnight + *clock - *ahead};
}

}  // namespace

time::Day Instant::day() const {
  return std::chrono::floor<std::chrono::days>(
      std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(milliseconds)));
}

std::optional<Instant> parse_instant(std::string_view text) { return parse(text, true); }

std::optional<Instant> parse_utc(std::string_view text) { return parse(text, false); }

std::string to_string(Instant instant) {
  const std::int64_t since =
      instant.milliseconds - instant.day().time_since_epoch().count() * day_ms;
  const std::int64_t seconds = since / 1000;
  return fmt::format("{}T{:02}:{:02}:{:02}Z", time::to_iso(instant.day()), seconds / 3600,
                     seconds / 60 % 60, seconds % 60);
}

}  // namespace rumbo::imports
