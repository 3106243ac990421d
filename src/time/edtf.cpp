#include "time/edtf.hpp"

#include <cassert>
#include <charconv>

#include <fmt/format.h>

namespace rumbo::time {
namespace {

// Reads exactly `width` digits off the front of `text`.
std::optional<int> take_number(std::string_view& text, std::size_t width) {
  if (text.size() < width) return std::nullopt;
  for (const char c : text.substr(0, width))
    if (c < '0' || c > '9') return std::nullopt;
  int number = 0;
  std::from_chars(text.data(), text.data() + width, number);
  text.remove_prefix(width);
  return number;
}

bool take(std::string_view& text, char expected) {
  if (text.empty() || text.front() != expected) return false;
  text.remove_prefix(1);
  return true;
}

std::optional<int> take_time(std::string_view& text) {
  const auto hour = take_number(text, 2);
  if (!hour || *hour > 23 || !take(text, ':')) return std::nullopt;
  const auto minute = take_number(text, 2);
  if (!minute || *minute > 59 || !take(text, ':')) return std::nullopt;
  const auto second = take_number(text, 2);
  if (!second || *second > 59) return std::nullopt;
  return *hour * 60 + *minute;
}

bool take_qualifier(std::string_view& text, PartialDate& date) {
  if (text.empty()) return true;
  date.approximate = text == "~" || text == "%";
  date.uncertain = text == "?" || text == "%";
  return date.approximate || date.uncertain;
}

std::optional<PartialDate> parse_date(std::string_view text) {
  PartialDate date;
  const auto year = take_number(text, 4);
  if (!year) return std::nullopt;
  date.year = *year;
  if (take(text, '-')) {
    const auto month = take_number(text, 2);
    if (!month || *month < 1 || *month > 12) return std::nullopt;
    date.month = static_cast<unsigned>(*month);
    if (take(text, '-')) {
      const auto day = take_number(text, 2);
      if (!day) return std::nullopt;
      date.day = static_cast<unsigned>(*day);
      const std::chrono::year_month_day real{
          std::chrono::year{date.year}, std::chrono::month{date.month}, std::chrono::day{date.day}};
      if (!real.ok()) return std::nullopt;
      if (take(text, 'T')) {
        date.minute_of_day = take_time(text);
        if (!date.minute_of_day) return std::nullopt;
      }
    }
  }
  if (!take_qualifier(text, date)) return std::nullopt;
  return date;
}

std::string write(const PartialDate& date) {
  std::string text = fmt::format("{:04}", date.year);
  if (date.month != 0) text += fmt::format("-{:02}", date.month);
  if (date.day != 0) text += fmt::format("-{:02}", date.day);
  if (date.minute_of_day)
    text += fmt::format("T{:02}:{:02}:00", *date.minute_of_day / 60, *date.minute_of_day % 60);
  if (date.approximate && date.uncertain) return text + "%";
  if (date.approximate) return text + "~";
  return date.uncertain ? text + "?" : text;
}

}  // namespace

Precision PartialDate::precision() const {
  if (month == 0) return Precision::year;
  if (day == 0) return Precision::month;
  return minute_of_day ? Precision::minute : Precision::day;
}

Day PartialDate::first() const {
  return make_day(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
}

Day PartialDate::last() const {
  if (month == 0) return make_day(year, 12, 31);
  if (day != 0) return make_day(year, month, day);
  const std::chrono::year_month_day_last end{
      std::chrono::year{year}, std::chrono::month_day_last{std::chrono::month{month}}};
  return Day{end};
}

When When::interval(std::optional<PartialDate> from, std::optional<PartialDate> to) {
  assert(from || to);
  assert(!from || !to || from->first() <= to->last());
  return {from, to, true};
}

When When::on(Day day) {
  const std::chrono::year_month_day date{day};
  PartialDate partial;
  partial.year = static_cast<int>(date.year());
  partial.month = static_cast<unsigned>(date.month());
  partial.day = static_cast<unsigned>(date.day());
  return When(partial);
}

When When::on_or_before(Day day) { return interval(std::nullopt, on(day).to_); }

std::optional<Day> When::earliest() const {
  return from_ ? std::optional(from_->first()) : std::nullopt;
}

std::optional<Day> When::latest() const { return to_ ? std::optional(to_->last()) : std::nullopt; }

bool When::is_exact_day() const {
  return !interval_ && from_->day != 0 && !from_->approximate && !from_->uncertain;
}

std::optional<When> parse_edtf(std::string_view text) {
  const auto slash = text.find('/');
  if (slash == std::string_view::npos) {
    const auto date = parse_date(text);
    return date ? std::optional(When(*date)) : std::nullopt;
  }
  const std::string_view first = text.substr(0, slash);
  const std::string_view second = text.substr(slash + 1);
  const auto from = parse_date(first);
  const auto to = parse_date(second);
  if ((!from && first != "..") || (!to && second != "..") || (!from && !to)) return std::nullopt;
  if (from && to && from->first() > to->last()) return std::nullopt;
  return When::interval(from, to);
}

std::string to_edtf(const When& when) {
  if (!when.is_interval()) return write(*when.from());
  return (when.from() ? write(*when.from()) : "..") + "/" + (when.to() ? write(*when.to()) : "..");
}

}  // namespace rumbo::time
