#include "dates/holidays.hpp"

#include <array>

namespace rumbo::dates {
namespace {

enum class Rule : std::uint8_t { fixed, from_easter, weekday };

struct Fact {
  Holiday holiday = Holiday::new_year;
  Rule rule = Rule::fixed;
  unsigned month = 0;
  unsigned weekday = 0;  // 0 is Sunday
  int number = 0;        // the day; days from Easter; which weekday of the month, -1 the last
};

constexpr Fact fixed(Holiday holiday, unsigned month, int day) {
  return {holiday, Rule::fixed, month, 0, day};
}
constexpr Fact from_easter(Holiday holiday, int days) {
  return {holiday, Rule::from_easter, 0, 0, days};
}
constexpr Fact weekday(Holiday holiday, unsigned month, unsigned day, int which) {
  return {holiday, Rule::weekday, month, day, which};
}

constexpr std::array facts = {
    fixed(Holiday::new_year, 1, 1),
    fixed(Holiday::new_years_eve, 12, 31),
    fixed(Holiday::epiphany, 1, 6),
    fixed(Holiday::valentine, 2, 14),
    fixed(Holiday::st_patrick, 3, 17),
    fixed(Holiday::womens_day, 3, 8),
    fixed(Holiday::april_fools, 4, 1),
    fixed(Holiday::earth_day, 4, 22),
    fixed(Holiday::may_day, 5, 1),
    fixed(Holiday::us_independence, 7, 4),
    fixed(Holiday::mexican_independence, 9, 16),
    fixed(Holiday::halloween, 10, 31),
    fixed(Holiday::all_saints, 11, 1),
    fixed(Holiday::day_of_the_dead, 11, 2),
    fixed(Holiday::veterans_day, 11, 11),
    fixed(Holiday::guadalupe, 12, 12),
    fixed(Holiday::hispanic_day, 10, 12),
    fixed(Holiday::immaculate, 12, 8),
    fixed(Holiday::innocents, 12, 28),
    fixed(Holiday::st_john, 6, 24),
    fixed(Holiday::st_james, 7, 25),
    fixed(Holiday::assumption, 8, 15),
    fixed(Holiday::spanish_constitution, 12, 6),
    fixed(Holiday::mexican_revolution, 11, 20),
    fixed(Holiday::juarez, 3, 21),
    fixed(Holiday::puebla, 5, 5),
    fixed(Holiday::christmas_eve, 12, 24),
    fixed(Holiday::christmas, 12, 25),
    fixed(Holiday::boxing_day, 12, 26),
    fixed(Holiday::juneteenth, 6, 19),
    fixed(Holiday::bastille_day, 7, 14),
    from_easter(Holiday::easter, 0),
    from_easter(Holiday::easter_monday, 1),
    from_easter(Holiday::good_friday, -2),
    from_easter(Holiday::holy_thursday, -3),
    from_easter(Holiday::palm_sunday, -7),
    from_easter(Holiday::ash_wednesday, -46),
    from_easter(Holiday::pentecost, 49),
    from_easter(Holiday::corpus_christi, 60),
    weekday(Holiday::king_day, 1, 1, 3),
    weekday(Holiday::presidents_day, 2, 1, 3),
    weekday(Holiday::mothers_day, 5, 0, 2),
    fixed(Holiday::mexican_mothers_day, 5, 10),
    weekday(Holiday::fathers_day, 6, 0, 3),
    weekday(Holiday::memorial_day, 5, 1, -1),
    weekday(Holiday::us_labor_day, 9, 1, 1),
    weekday(Holiday::columbus_day, 10, 1, 2),
    weekday(Holiday::thanksgiving, 11, 4, 4),
    weekday(Holiday::black_friday, 11, 4, 4),
};
static_assert(facts.size() == static_cast<std::size_t>(Holiday::count_));

consteval bool in_order() {
  for (std::size_t at = 0; at < facts.size(); ++at)
    if (static_cast<std::size_t>(facts[at].holiday) != at) return false;
  return true;
}
static_assert(in_order());

time::Day weekday_of_month(const Fact& fact, int year) {
  using namespace std::chrono;
  const auto month = std::chrono::year{year} / std::chrono::month{fact.month};
  const std::chrono::weekday day{fact.weekday};
  return fact.number < 0 ? sys_days{month / day[last]}
                         : sys_days{month / day[static_cast<unsigned>(fact.number)]};
}

}  // namespace

// The computus of Meeus, Jones and Butcher.
time::Day easter(int year) {
  const int golden = year % 19;
  const int century = year / 100;
  const int rest = year % 100;
  const int correction = (century - (century + 8) / 25 + 1) / 3;
  const int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
  const int sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
  const int late = (golden + 11 * epact + 22 * sunday) / 451;
  const int days = epact + sunday - 7 * late + 114;
  return time::make_day(year, static_cast<unsigned>(days / 31),
                        static_cast<unsigned>(days % 31 + 1));
}

time::Day day_of_holiday(Holiday holiday, int year) {
  const auto& fact = facts.at(static_cast<std::size_t>(holiday));
  if (fact.rule == Rule::from_easter) return easter(year) + std::chrono::days{fact.number};
  if (fact.rule == Rule::weekday) {
    const time::Day day = weekday_of_month(fact, year);
    return holiday == Holiday::black_friday ? day + std::chrono::days{1} : day;
  }
  return time::make_day(year, fact.month, static_cast<unsigned>(fact.number));
}

}  // namespace rumbo::dates
