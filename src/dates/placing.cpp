#include "dates/placing.hpp"

#include <algorithm>
#include <cstdlib>

namespace rumbo::dates {
namespace {

using std::chrono::days;

std::optional<Period> day_period(std::optional<time::Day> day) {
  if (!day) return std::nullopt;
  return Period{Grain::day, *day};
}

bool looks_ahead(const Expression& written, const Context& context) {
  if (written.relation == Relation::next || written.relation == Relation::following) return true;
  if (written.relation == Relation::last || written.relation == Relation::previous) return false;
  return context.tense == Tense::future;
}

// The year that puts the day nearest to the report's, on the side its tense asks for; a day or two
// on the other side may be a slip of the tense.
std::optional<time::Day> with_year(const Expression& written, time::Day now, bool ahead) {
  constexpr int slip = 2;
  const int year = year_of(now);
  std::optional<time::Day> best;
  for (int candidate = year - 6; candidate <= year + 1; ++candidate) {
    const auto day = written.holiday
                         ? std::optional(day_of_holiday(*written.holiday, std::max(candidate, 1)))
                         : real_day(candidate, static_cast<unsigned>(written.index), written.day);
    if (!day || (written.weekday && weekday_of(*day) != *written.weekday)) continue;
    const int away = time::days_between(now, *day);
    if (ahead ? away < -slip : away > slip) continue;
    if (!best || std::abs(away) < std::abs(time::days_between(now, *best))) best = day;
  }
  return best;
}

// "el sábado 18", "the 24th": the nearest day of that number (and name) within half a year, on
// the other side when its own has none.
std::optional<time::Day> with_month(const Expression& written, time::Day now, bool ahead) {
  constexpr int half_a_year = 183;
  for (const bool onwards : {ahead, !ahead}) {
    if (onwards != ahead && written.relation != Relation::none) break;
    for (int away = 0; away <= half_a_year; ++away) {
      const time::Day day = now + days{onwards ? away : -away};
      if (day_of(day) == written.day && (!written.weekday || weekday_of(day) == *written.weekday))
        return day;
    }
  }
  return std::nullopt;
}

time::Day with_weekday(const Expression& written, time::Day now, Tense tense) {
  const int today = static_cast<int>(weekday_of(now));
  const int wanted = static_cast<int>(*written.weekday);
  const int back = (today - wanted + 7) % 7;
  const int ahead = (wanted - today + 7) % 7;
  switch (written.relation) {
    case Relation::next:
    case Relation::following:
      return now + days{ahead == 0 ? 7 : ahead};
    case Relation::last:
    case Relation::previous:
      return now - days{back == 0 ? 7 : back};
    case Relation::this_one:
      return containing(Grain::week, now).first + days{(wanted + 6) % 7};
    default:
      return tense == Tense::future ? now + days{ahead} : now - days{back};
  }
}

// Without its month or year, and with nothing but the anchor to tell them.
std::optional<time::Day> nearest_day(const Expression& written, const Context& context,
                                     time::Day now) {
  const bool ahead = looks_ahead(written, context);
  if (written.whole == Grain::month && written.day != 0) {
    const time::Day month = shifted(containing(Grain::month, now), written.whole_steps).first;
    return real_day(year_of(month), month_of(month), written.day);
  }
  if (written.whole == Grain::week && written.weekday)
    return shifted(containing(Grain::week, now), written.whole_steps).first +
           days{static_cast<int>((*written.weekday + 6) % 7)};
  if (written.holiday || written.index != 0) {
    const auto day = with_year(written, now, ahead);
    if (day || !written.weekday) return day;
    Expression any = written;
    any.weekday.reset();
    return with_year(any, now, ahead);
  }
  if (written.day != 0) return with_month(written, now, ahead);
  if (written.weekday) return with_weekday(written, now, context.tense);
  return std::nullopt;
}

std::optional<time::Day> place_day(const Expression& written, const Context& context,
                                   std::optional<time::Day> now) {
  std::optional<int> year = written.year;
  if (!year && now && written.whole == Grain::year) year = year_of(*now) + written.whole_steps;
  if (year && written.holiday) return day_of_holiday(*written.holiday, *year);
  if (year && written.index != 0)
    return real_day(*year, static_cast<unsigned>(written.index), written.day);
  return now ? nearest_day(written, context, *now) : std::nullopt;
}

Period part_of_year(const Expression& written, int year) {
  const auto first = [&](int length, int offset) {
    return time::make_day(year, static_cast<unsigned>((written.index - 1) * length + 1 + offset),
                          1);
  };
  if (written.grain == Grain::season) return {Grain::season, first(3, 2)};
  if (written.grain == Grain::quarter) return {Grain::quarter, first(3, 0)};
  if (written.grain == Grain::half) return {Grain::half, first(6, 0)};
  return {Grain::month, first(1, 0)};
}

// Months, seasons, quarters, halves and numbered weeks: of their year, or of the nearest.
std::optional<Period> place_part(const Expression& written, const Context& context,
                                 std::optional<time::Day> now) {
  std::optional<int> year = written.year;
  if (!year && now && written.whole == Grain::year) year = year_of(*now) + written.whole_steps;
  if (written.grain == Grain::week) {
    if (!year && now) year = year_of(*now);
    return year ? week_period(*year, written.index) : std::nullopt;
  }
  if (year) return part_of_year(written, *year);
  if (!now) return std::nullopt;
  const Period same = part_of_year(written, year_of(*now));
  if (written.relation == Relation::this_one) return same;
  const Period before = part_of_year(written, year_of(*now) - 1);
  const Period after = part_of_year(written, year_of(*now) + 1);
  if (looks_ahead(written, context)) {
    const bool over =
        same.last() < *now || (written.relation == Relation::next && same.first <= *now);
    return over ? after : same;
  }
  if (written.relation == Relation::last || written.relation == Relation::previous)
    return same.last() < *now ? same : before;
  return same.first <= *now ? same : before;
}

std::optional<Period> place_years(const Expression& written, std::optional<time::Day> now) {
  int year = *written.year;
  if (written.short_year) {
    year += now ? year_of(*now) / 100 * 100 : 1900;
    if (now && time::make_day(year, 1, 1) > *now) year -= 100;
  }
  if (year < 1 || year > 9999) return std::nullopt;
  return containing(written.grain, time::make_day(year, 1, 1));
}

}  // namespace

std::optional<Period> place(const Expression& written, const Context& context) {
  const bool told = written.told || written.relation == Relation::following ||
                    written.relation == Relation::previous;
  const auto now = told && context.told ? std::optional(context.told->first) : context.now;
  switch (written.grain) {
    case Grain::day:
      return day_period(place_day(written, context, now));
    case Grain::year:
    case Grain::decade:
    case Grain::century:
      return written.year ? place_years(written, now) : std::nullopt;
    default:
      return place_part(written, context, now);
  }
}

}  // namespace rumbo::dates
