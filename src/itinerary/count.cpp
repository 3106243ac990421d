#include "itinerary/count.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include <fmt/format.h>

namespace rumbo::itinerary {
namespace {

enum class Bound { about, above, at_least, below };

constexpr std::array<std::pair<std::string_view, Bound>, 14> prefixes = {{
    {"~", Bound::about},
    {"about ", Bound::about},
    {"around ", Bound::about},
    {"some ", Bound::about},
    {">=", Bound::at_least},
    {"at least ", Bound::at_least},
    {">", Bound::above},
    {"over ", Bound::above},
    {"more than ", Bound::above},
    {"<=", Bound::below},
    {"<", Bound::below},
    {"under ", Bound::below},
    {"fewer than ", Bound::below},
    {"up to ", Bound::below},
}};

// The low bound is the least that the word can mean in print: a plural of its unit.
constexpr std::array<std::pair<std::string_view, std::int64_t>, 14> vague = {{
    {"dozens", 24},
    {"scores", 40},
    {"hundreds", 200},
    {"thousands", 2'000},
    {"tens of thousands", 20'000},
    {"hundreds of thousands", 200'000},
    {"millions", 2'000'000},
    {"decenas", 20},
    {"cientos", 200},
    {"centenares", 200},
    {"miles", 2'000},
    {"decenas de miles", 20'000},
    {"cientos de miles", 200'000},
    {"millones", 2'000'000},
}};

std::string lower_and_trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return lower;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Commas, if any, must part groups of three: "1,500" but not "15,00".
bool grouped_well(std::string_view text) {
  std::size_t since_comma = 0;
  bool seen_comma = false;
  for (const char c : text) {
    if (is_digit(c)) {
      ++since_comma;
      continue;
    }
    if (c != ',' || since_comma == 0 || since_comma > 3 || (seen_comma && since_comma != 3))
      return false;
    seen_comma = true;
    since_comma = 0;
  }
  return since_comma > 0 && (!seen_comma || since_comma == 3);
}

std::optional<std::int64_t> parse_number(std::string_view text) {
  if (!grouped_well(text) || (text.size() > 1 && text.front() == '0')) return std::nullopt;
  std::string digits(text);
  std::erase(digits, ',');
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || value > most_counted) return std::nullopt;
  return value;
}

std::optional<Count> bounded(Bound bound, std::string_view number) {
  while (number.starts_with(' ')) number.remove_prefix(1);
  const auto value = parse_number(number);
  if (!value) return std::nullopt;
  switch (bound) {
    case Bound::about:
      return Count{*value, *value, true, {}};
    case Bound::above:
    case Bound::at_least:
      return Count{*value, std::nullopt, false, {}};
    case Bound::below:
      return Count{std::nullopt, *value, false, {}};
  }
  return std::nullopt;
}

std::optional<Count> range(std::string_view text, std::size_t dots) {
  const auto low = parse_number(text.substr(0, dots));
  const auto high = parse_number(text.substr(dots + 2));
  if (!low || !high || *low > *high) return std::nullopt;
  return Count{low, high, false, {}};
}

std::optional<Count> parse_bounds(std::string_view text) {
  for (const auto& [word, low] : vague)
    if (text == word) return Count{low, std::nullopt, false, {}};
  for (const auto& [prefix, bound] : prefixes)
    if (text.starts_with(prefix)) return bounded(bound, text.substr(prefix.size()));
  if (text.ends_with('+')) return bounded(Bound::at_least, text.substr(0, text.size() - 1));
  if (const auto dots = text.find(".."); dots != std::string_view::npos) return range(text, dots);
  const auto value = parse_number(text);
  if (!value) return std::nullopt;
  return Count{value, value, false, {}};
}

std::string with_commas(std::int64_t value) {
  std::string digits = std::to_string(value);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
  return digits;
}

bool says_above(std::string_view text) {
  const std::string lower = lower_and_trimmed(text);
  return (lower.starts_with('>') && !lower.starts_with(">=")) || lower.starts_with("over ") ||
         lower.starts_with("more than ");
}

}  // namespace

std::optional<Count> parse_count(std::string_view text) {
  auto count = parse_bounds(lower_and_trimmed(text));
  if (count) count->text = text;
  return count;
}

std::string short_count(const Count& count) {
  if (count.low && count.low == count.high)
    return fmt::format("{}{}", count.approximate ? "~" : "", *count.low);
  if (count.low && count.high) return fmt::format("{}..{}", *count.low, *count.high);
  if (count.low) return fmt::format("{}+", *count.low);
  if (count.high) return fmt::format("<{}", *count.high);
  return {};
}

std::string readable_count(const Count& count) {
  const std::string about = count.approximate ? "about " : "";
  if (!count.text.empty() && std::ranges::none_of(count.text, is_digit)) return count.text;
  if (count.low && count.low == count.high) return about + with_commas(*count.low);
  if (count.low && count.high)
    return about + with_commas(*count.low) + "–" + with_commas(*count.high);
  if (count.low) return (says_above(count.text) ? "over " : "at least ") + with_commas(*count.low);
  if (count.high) return "under " + with_commas(*count.high);
  return count.text;
}

}  // namespace rumbo::itinerary
