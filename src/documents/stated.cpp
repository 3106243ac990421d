#include "documents/stated.hpp"

#include "dates/dates.hpp"

#include <algorithm>

namespace rumbo::documents {

using prose::Language;

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The number that `digits` digits at `at` spell, if no digit stands on either side.
std::optional<int> number_at(std::string_view text, std::size_t at, std::size_t digits) {
  if (at + digits > text.size()) return std::nullopt;
  int value = 0;
  for (std::size_t i = 0; i < digits; ++i) {
    if (!is_digit(text[at + i])) return std::nullopt;
    value = value * 10 + (text[at + i] - '0');
  }
  return value;
}

std::optional<time::Day> real_day(std::optional<int> year, std::optional<int> month,
                                  std::optional<int> day) {
  if (!year || !month || !day || *year < 1500 || *year > 2200) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{*year},
                                         std::chrono::month{static_cast<unsigned>(*month)},
                                         std::chrono::day{static_cast<unsigned>(*day)}};
  if (!date.ok()) return std::nullopt;
  return time::Day{date};
}

// "2024-12-03", "2024/12/03", "20241203" at `at`, and how long it is.
struct Numeric {
  std::optional<time::Day> day;
  std::size_t size = 0;
};
Numeric numeric_day(std::string_view text, std::size_t at) {
  const auto year = number_at(text, at, 4);
  if (!year || at + 8 > text.size()) return {};
  const char part = text[at + 4];
  if (part == '-' || part == '/' || part == '.') {
    if (at + 10 > text.size() || text[at + 7] != part) return {};
    return {real_day(year, number_at(text, at + 5, 2), number_at(text, at + 8, 2)), 10};
  }
  return {real_day(year, number_at(text, at + 4, 2), number_at(text, at + 6, 2)), 8};
}

std::optional<time::Day> worded_day(std::string_view text) {
  constexpr std::size_t longest = 120;  // bytes of a date in words
  const auto words = prose::words_of(text, {0, std::min(text.size(), longest)});
  for (const auto language : {Language::english, Language::spanish}) {
    const auto dates = dates::find_dates(words, {0, words.size()}, prose::lexicon(language));
    for (const auto& date : dates)
      if (date.is_complete())
        return real_day(date.year, static_cast<int>(date.month), static_cast<int>(date.day));
  }
  return std::nullopt;
}

}  // namespace

std::optional<time::Day> stated_day(std::string_view text) {
  const auto start = text.find_first_not_of(" \t\r\n\"'");
  if (start == std::string_view::npos) return std::nullopt;
  text.remove_prefix(start);
  const auto numeric = numeric_day(text, 0);
  const bool ends =
      numeric.size == text.size() || (numeric.size < text.size() && !is_digit(text[numeric.size]));
  if (numeric.day && ends) return numeric.day;
  return worded_day(text);
}

std::optional<time::Day> day_in_address(std::string_view address) {
  for (std::size_t at = address.find('/'); at != std::string_view::npos;
       at = address.find('/', at + 1)) {
    const auto numeric = numeric_day(address, at + 1);
    const std::size_t end = at + 1 + numeric.size;
    if (numeric.day && (end == address.size() || !is_digit(address[end]))) return numeric.day;
  }
  return std::nullopt;
}

std::string_view host_of(std::string_view address) {
  const auto scheme = address.find("://");
  if (scheme == std::string_view::npos) return {};
  address.remove_prefix(scheme + 3);
  return address.substr(0, address.find_first_of("/?#:"));
}

}  // namespace rumbo::documents
