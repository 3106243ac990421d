#include "imports/dates.hpp"

#include "imports/instants.hpp"

#include <array>
#include <charconv>
#include <optional>

#include <fmt/format.h>

namespace rumbo::imports {
namespace {

// The three numbers of 23/10/2021, 23-10-2021 or 2021/10/23, and what parts them.
struct Parts {
  std::array<int, 3> numbers{};
  std::array<std::size_t, 3> digits{};
  char separator = '/';
};

std::optional<Parts> parts_of(std::string_view text) {
  Parts parts;
  for (std::size_t i = 0; i < 3; ++i) {
    const auto end = std::min(text.find_first_not_of("0123456789"), text.size());
    if (end == 0 || end > 4) return std::nullopt;
    std::from_chars(text.data(), text.data() + end, parts.numbers[i]);
    parts.digits[i] = end;
    text.remove_prefix(end);
    if (i == 2) break;
    const char separator = text.empty() ? ' ' : text.front();
    if (separator != '/' && separator != '.' && separator != '-') return std::nullopt;
    if (i == 1 && separator != parts.separator) return std::nullopt;
    parts.separator = separator;
    text.remove_prefix(1);
  }
  if (!text.empty()) return std::nullopt;
  return parts;
}

bool ends_in_year(const Parts& parts) {
  return parts.digits[2] == 4 && parts.digits[0] <= 2 && parts.digits[1] <= 2;
}

std::optional<time::When> calendar_day(int year, int month, int day) {
  return time::parse_edtf(fmt::format("{:04}-{:02}-{:02}", year, month, day));
}

std::string ambiguous(std::string_view text, const time::When& day_first,
                      const time::When& month_first) {
  return fmt::format(
      "'{}' can be {} or {}, and no other date of the column shows which; write one of these", text,
      time::to_edtf(day_first), time::to_edtf(month_first));
}

std::string no_date(std::string_view text) {
  return fmt::format(
      "'{}' is no date; write 2021-10-23, 2021-10, 2021-10-23~ (about), 2021-10-23/2021-10-25 "
      "(from, to) or ../2021-10-23 (by then)",
      text);
}

std::variant<ReadDate, std::string> read_parts(std::string_view text, const Parts& parts,
                                               const DayMonthOrder& order) {
  const auto [a, b, c] = parts.numbers;
  if (parts.digits[0] == 4 && parts.digits[2] <= 2)
    if (const auto when = calendar_day(a, b, c)) return ReadDate{*when};
  if (!ends_in_year(parts)) return no_date(text);
  const auto day_first = calendar_day(c, b, a);
  const auto month_first = parts.separator == '.' ? std::nullopt : calendar_day(c, a, b);
  if (!day_first && !month_first) return no_date(text);
  if (!month_first || day_first == month_first) return ReadDate{*day_first};
  if (!day_first) return ReadDate{*month_first};
  if (order.day_first()) return ReadDate{*day_first};
  if (order.month_first()) return ReadDate{*month_first};
  return ambiguous(text, *day_first, *month_first);
}

// "2021-10-23 05:00" and "2021-10-23T05:00" as EDTF has them.
std::string with_seconds(std::string_view text) {
  constexpr std::size_t day_length = 10;
  constexpr std::size_t minute_length = 16;
  std::string edtf(text);
  if (edtf.size() > day_length && edtf[day_length] == ' ') edtf[day_length] = 'T';
  if (edtf.size() == minute_length) edtf += ":00";
  return edtf;
}

std::optional<time::When> basic_format(std::string_view text) {
  constexpr std::size_t length = 8;
  if (text.size() != length || text.find_first_not_of("0123456789") != std::string_view::npos)
    return std::nullopt;
  return time::parse_edtf(
      fmt::format("{}-{}-{}", text.substr(0, 4), text.substr(4, 2), text.substr(6, 2)));
}

}  // namespace

void DayMonthOrder::see(std::string_view text) {
  const auto parts = parts_of(text);
  if (!parts || !ends_in_year(*parts) || parts->separator == '.') return;
  const auto [a, b, year] = parts->numbers;
  const bool is_day_first = calendar_day(year, b, a).has_value();
  const bool is_month_first = calendar_day(year, a, b).has_value();
  if (is_day_first && !is_month_first) day_first_ = true;
  if (is_month_first && !is_day_first) month_first_ = true;
}

std::variant<ReadDate, std::string> read_date(std::string_view text, const DayMonthOrder& order) {
  if (const auto when = time::parse_edtf(text)) return ReadDate{*when};
  if (const auto when = time::parse_edtf(with_seconds(text))) return ReadDate{*when};
  if (const auto instant = parse_instant(text))
    return ReadDate{time::When::on(instant->day()), true};
  if (const auto when = basic_format(text)) return ReadDate{*when};
  if (const auto parts = parts_of(text)) return read_parts(text, *parts, order);
  return no_date(text);
}

}  // namespace rumbo::imports
