#include "dates/dates.hpp"

namespace rumbo::dates {
namespace {

time::When dated(time::PartialDate date, const DateExpression& written) {
  if (date.day != 0) date.minute_of_day = written.minute_of_day;
  return time::When(date);
}

time::PartialDate partial(time::Day day) {
  const std::chrono::year_month_day parts{day};
  time::PartialDate date;
  date.year = static_cast<int>(parts.year());
  date.month = static_cast<unsigned>(parts.month());
  date.day = static_cast<unsigned>(parts.day());
  return date;
}

bool is_real(int year, unsigned month, unsigned day) {
  return std::chrono::year_month_day{std::chrono::year{year}, std::chrono::month{month},
                                     std::chrono::day{day}}
      .ok();
}

// The year that puts the day nearest to the report's, on the side its tense asks for; a day or two
// on the other side may be a slip of the tense.
std::optional<time::Day> with_year(const DateExpression& date, time::Day published, Tense tense) {
  constexpr int slip = 2;
  const int year = static_cast<int>(std::chrono::year_month_day{published}.year());
  std::optional<time::Day> best;
  for (int candidate = year - 6; candidate <= year + 1; ++candidate) {
    if (!is_real(candidate, date.month, date.day)) continue;
    const auto day = time::make_day(candidate, date.month, date.day);
    if (date.weekday && weekday_of(day) != *date.weekday) continue;
    const int ahead = time::days_between(published, day);
    if (tense == Tense::past ? ahead > slip : ahead < -slip) continue;
    if (!best || std::abs(ahead) < std::abs(time::days_between(published, *best))) best = day;
  }
  return best;
}

// "el sábado 18": the nearest day of that number and name within half a year.
std::optional<time::Day> with_month(const DateExpression& date, time::Day published, Tense tense) {
  constexpr int half_a_year = 183;
  const int step = tense == Tense::past ? -1 : 1;
  for (int away = 0; away <= half_a_year; ++away) {
    const time::Day day = published + std::chrono::days{step * away};
    const std::chrono::year_month_day parts{day};
    if (static_cast<unsigned>(parts.day()) == date.day && weekday_of(day) == date.weekday)
      return day;
  }
  return std::nullopt;
}

time::Day with_weekday(const DateExpression& date, time::Day published, Tense tense) {
  const int today = static_cast<int>(weekday_of(published));
  const int wanted = static_cast<int>(*date.weekday);
  const int back = (today - wanted + 7) % 7;
  const int ahead = (wanted - today + 7) % 7;
  const bool forward = date.direction > 0 || (date.direction == 0 && tense == Tense::future);
  if (forward) return published + std::chrono::days{ahead == 0 && date.direction > 0 ? 7 : ahead};
  return published - std::chrono::days{back == 0 && date.direction < 0 ? 7 : back};
}

}  // namespace

unsigned weekday_of(time::Day day) { return std::chrono::weekday{day}.c_encoding(); }

std::optional<time::When> resolve(const DateExpression& date, std::optional<time::Day> published,
                                  Tense tense) {
  if (date.is_complete()) {
    if (!is_real(*date.year, date.month, date.day)) return std::nullopt;
    return dated(partial(time::make_day(*date.year, date.month, date.day)), date);
  }
  if (date.year && date.month != 0) {
    time::PartialDate month;
    month.year = *date.year;
    month.month = date.month;
    return time::When(month);
  }
  if (!published) return std::nullopt;
  if (date.days_away) return dated(partial(*published + std::chrono::days{*date.days_away}), date);
  if (date.day != 0 && date.month == 0) {
    const auto day = with_month(date, *published, tense);
    if (!day) return std::nullopt;
    return dated(partial(*day), date);
  }
  if (date.day != 0) {
    const auto day = with_year(date, *published, tense);
    if (!day) return std::nullopt;
    return dated(partial(*day), date);
  }
  if (date.weekday) return dated(partial(with_weekday(date, *published, tense)), date);
  return std::nullopt;
}

}  // namespace rumbo::dates
