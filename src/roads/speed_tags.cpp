#include "roads/speed_tags.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

namespace rumbo::roads {
namespace {

struct Number {
  double value = 0;
  std::string_view rest;
};

std::optional<Number> leading_number(std::string_view text) {
  double value = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  if (error != std::errc() || !(value >= 0 && value < 1e9)) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  while (text.starts_with(' ')) text.remove_prefix(1);
  return Number{value, text};
}

std::uint8_t rounded(double kmh) {
  if (!(kmh > 0)) return 0;
  return static_cast<std::uint8_t>(std::clamp(std::round(kmh), 1.0, 255.0));
}

// Words, after a country's code or alone.
constexpr std::array<std::pair<std::string_view, int>, 7> words{{{"walk", 6},
                                                                 {"none", 130},
                                                                 {"living_street", 10},
                                                                 {"bicycle_road", 30},
                                                                 {"urban", 50},
                                                                 {"rural", 80},
                                                                 {"motorway", 120}}};

}  // namespace

std::uint8_t parse_max_speed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  if (const auto number = leading_number(text)) {
    if (number->rest.starts_with("mph")) return rounded(number->value * 1.609344);
    if (number->rest.starts_with("knots")) return rounded(number->value * 1.852);
    return rounded(number->value);
  }
  const std::string_view last = text.substr(text.rfind(':') + 1);
  for (const auto& [word, kmh] : words)
    if (last == word) return static_cast<std::uint8_t>(kmh);
  const auto zone = leading_number(last.starts_with("zone") ? last.substr(4) : last);
  return zone ? rounded(zone->value) : std::uint8_t{0};
}

std::uint32_t parse_duration(std::string_view text) {
  constexpr double longest = 30 * 86400;
  double seconds = 0;
  int parts = 0;
  std::optional<Number> number = leading_number(text);
  for (; number && parts < 3; ++parts) {
    seconds = seconds * 60 + number->value;
    if (!number->rest.starts_with(':')) break;
    number = leading_number(number->rest.substr(1));
  }
  if (!number || parts == 3) return 0;
  // "20" are minutes, "1:30" hours and minutes, "1:30:00" with seconds.
  if (parts < 2) seconds *= 60;
  if (parts == 0 && number->rest.starts_with('h')) seconds *= 60;
  return seconds >= 1 && seconds <= longest ? static_cast<std::uint32_t>(seconds) : 0U;
}

}  // namespace rumbo::roads
