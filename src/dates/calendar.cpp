#include "dates/calendar.hpp"

#include "dates/dates.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace rumbo::dates {
namespace {

using std::chrono::days;

struct IsoWeek {
  int year = 0;
  int week = 0;
};

IsoWeek iso_week(time::Day monday) {
  const time::Day thursday = monday + days{3};
  const int year = year_of(thursday);
  return {year, time::days_between(time::make_day(year, 1, 1), thursday) / 7 + 1};
}

time::Day month_start(int year, int month0) {
  const int years = month0 >= 0 ? month0 / 12 : (month0 - 11) / 12;
  return time::make_day(year + years, static_cast<unsigned>(month0 - years * 12) + 1, 1);
}

int months_in(Grain grain) {
  switch (grain) {
    case Grain::month:
      return 1;
    case Grain::season:
    case Grain::quarter:
      return 3;
    case Grain::half:
      return 6;
    case Grain::year:
      return 12;
    case Grain::decade:
      return 120;
    case Grain::century:
      return 1200;
    default:
      return 0;
  }
}

time::Day monday_of(time::Day day) {
  return day - days{static_cast<int>((weekday_of(day) + 6) % 7)};
}

// A half, or the middle third; of a year whole months.
Period part_of(const Period& whole, Edge edge, time::Day& last) {
  const time::Day first = whole.first;
  const int length = time::days_between(first, whole.last()) + 1;
  last = whole.last();
  Period part{Grain::day, first};
  if (whole.grain >= Grain::decade) {
    const int tenth = whole.grain == Grain::decade ? 1 : 10;
    const auto years = [&](int count) { return add(first, Grain::year, count * tenth); };
    if (edge == Edge::start) last = years(4) - days{1};
    if (edge == Edge::middle) last = years(7) - days{1};
    if (edge != Edge::start) part.first = years(edge == Edge::middle ? 4 : 7);
    return part;
  }
  if (whole.grain == Grain::year) {
    if (edge == Edge::start) last = add(first, Grain::month, 6) - days{1};
    if (edge == Edge::end) part.first = add(first, Grain::month, 6);
    if (edge != Edge::middle) return part;
    part.first = add(first, Grain::month, 4);
    last = add(first, Grain::month, 8) - days{1};
    return part;
  }
  if (edge == Edge::start) last = first + days{std::max(0, length / 2 - 1)};
  if (edge == Edge::end) part.first = first + days{length / 2};
  if (edge == Edge::start && whole.grain == Grain::month) last = first + days{14};
  if (edge == Edge::end && whole.grain == Grain::month) part.first = first + days{15};
  if (edge == Edge::middle) {
    const bool month = whole.grain == Grain::month;
    part.first = first + days{month ? 9 : length / 3};
    last = first + days{month ? 19 : length * 2 / 3 - 1};
  }
  last = std::max(last, part.first);
  return part;
}

time::PartialDate of_day(time::Day day, bool approximate = false) {
  auto date = *time::When::on(day).from();
  date.approximate = approximate;
  return date;
}

time::PartialDate of_month(time::Day day) {
  time::PartialDate date;
  date.year = year_of(day);
  date.month = month_of(day);
  return date;
}

time::PartialDate of_year(time::Day day) {
  time::PartialDate date;
  date.year = year_of(day);
  return date;
}

}  // namespace

int year_of(time::Day day) { return static_cast<int>(std::chrono::year_month_day{day}.year()); }
unsigned month_of(time::Day day) {
  return static_cast<unsigned>(std::chrono::year_month_day{day}.month());
}
unsigned day_of(time::Day day) {
  return static_cast<unsigned>(std::chrono::year_month_day{day}.day());
}

bool is_written(time::Day day) {
  static const time::Day first = time::make_day(1, 1, 1);
  static const time::Day last = time::make_day(9999, 12, 31);
  return day >= first && day <= last;
}

std::optional<time::Day> real_day(int year, unsigned month, unsigned day) {
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                                         std::chrono::day{day}};
  if (!date.ok()) return std::nullopt;
  return time::Day{date};
}

Period year_period(int year) { return {Grain::year, time::make_day(year, 1, 1)}; }
Period month_period(int year, unsigned month) {
  return {Grain::month, time::make_day(year, month, 1)};
}

std::optional<Period> week_period(int year, int week) {
  if (week < 1 || week > 53) return std::nullopt;
  const time::Day first = monday_of(time::make_day(year, 1, 4));
  const Period found{Grain::week, first + days{7 * (week - 1)}};
  if (iso_week(found.first).year != year) return std::nullopt;
  return found;
}

time::Day Period::last() const {
  if (grain <= Grain::day) return first;
  return grain == Grain::weekend ? first + days{1} : shifted(*this, 1).first - days{1};
}

Period containing(Grain grain, time::Day day) {
  const int year = year_of(day);
  const int month = static_cast<int>(month_of(day)) - 1;
  switch (grain) {
    case Grain::weekend:
      return {grain, monday_of(day) + days{5}};
    case Grain::week:
      return {grain, monday_of(day)};
    case Grain::month:
      return {grain, month_start(year, month)};
    case Grain::season:
      return {grain, month_start(year, (month + 1) / 3 * 3 - 1)};
    case Grain::quarter:
      return {grain, month_start(year, month / 3 * 3)};
    case Grain::half:
      return {grain, month_start(year, month / 6 * 6)};
    case Grain::year:
      return year_period(year);
    case Grain::decade:
      return {grain, time::make_day(year / 10 * 10, 1, 1)};
    case Grain::century:
      return {grain, time::make_day(year / 100 * 100, 1, 1)};
    default:
      return {Grain::day, day};
  }
}

Period shifted(const Period& period, int steps) {
  if (period.grain == Grain::weekend || period.grain == Grain::week)
    return {period.grain, period.first + days{7 * steps}};
  if (const int months = months_in(period.grain); months != 0)
    return {period.grain,
            month_start(year_of(period.first),
                        static_cast<int>(month_of(period.first)) - 1 + months * steps)};
  return {Grain::day, period.first + days{steps}};
}

time::Day add(time::Day day, Grain grain, int count) {
  if (grain == Grain::week || grain == Grain::weekend) return day + days{7 * count};
  const int months = months_in(grain);
  if (months == 0) return grain == Grain::day ? day + days{count} : day;
  const Period month = shifted(containing(Grain::month, day), months * count);
  return std::min(month.first + days{static_cast<int>(day_of(day)) - 1}, month.last());
}

std::string timex_value(const Period& period) {
  const int year = year_of(period.first);
  const unsigned month = month_of(period.first);
  switch (period.grain) {
    case Grain::weekend:
    case Grain::week: {
      const auto week = iso_week(monday_of(period.first));
      return fmt::format("{:04}-W{:02}{}", week.year, week.week,
                         period.grain == Grain::weekend ? "-WE" : "");
    }
    case Grain::month:
      return fmt::format("{:04}-{:02}", year, month);
    case Grain::season: {
      constexpr std::array<std::string_view, 4> names = {"SP", "SU", "FA", "WI"};
      return fmt::format("{:04}-{}", year, names.at(month / 3 - 1));
    }
    case Grain::quarter:
      return fmt::format("{:04}-Q{}", year, (month + 2) / 3);
    case Grain::half:
      return fmt::format("{:04}-H{}", year, month < 7 ? 1 : 2);
    case Grain::year:
      return fmt::format("{:04}", year);
    case Grain::decade:
      return fmt::format("{:03}", year / 10);
    case Grain::century:
      return fmt::format("{:02}", year / 100);
    default:
      return time::to_iso(period.first);
  }
}

time::When bounds(const Period& period, Edge edge) {
  time::Day last = period.last();
  if (edge != Edge::none && period.grain > Grain::day) {
    const Period part = part_of(period, edge, last);
    return time::When::interval(of_day(part.first, true), of_day(last, true));
  }
  if (period.grain == Grain::month) return time::When(of_month(period.first));
  if (period.grain == Grain::year) return time::When(of_year(period.first));
  if (period.grain <= Grain::day) return time::When::on(period.first);
  if (period.grain >= Grain::decade)
    return time::When::interval(of_year(period.first), of_year(last));
  if (period.grain == Grain::quarter || period.grain == Grain::half)
    return time::When::interval(of_month(period.first), of_month(last));
  const bool about = period.grain == Grain::season;
  return time::When::interval(of_day(period.first, about), of_day(last, about));
}

std::optional<Period> nth_of(const Period& whole, Grain grain, int n) {
  if (n == 0 || grain >= whole.grain) return std::nullopt;
  const bool weeks = grain == Grain::week || grain == Grain::weekend;
  const auto counts = [&](const Period& part) {
    return whole.contains(weeks ? containing(Grain::week, part.first).first + days{3} : part.first);
  };
  Period part = containing(grain, n > 0 ? whole.first : whole.last());
  while (!counts(part)) part = shifted(part, n > 0 ? 1 : -1);
  part = shifted(part, n > 0 ? n - 1 : n + 1);
  return counts(part) ? std::optional(part) : std::nullopt;
}

}  // namespace rumbo::dates
