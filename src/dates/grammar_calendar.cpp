#include "dates/grammar.hpp"

#include <array>
#include <charconv>

namespace rumbo::dates {
namespace {

constexpr int first_year = 1000;
constexpr int last_year = 2199;

// "24.10.2021": the three numbers of one word.
bool dotted(std::string_view text, std::array<int, 3>& parts) {
  for (std::size_t part = 0; part < 3; ++part) {
    const auto end = std::min(text.find('.'), text.size());
    const auto read = std::from_chars(text.data(), text.data() + end, parts[part]);
    if (read.ec != std::errc{} || read.ptr != text.data() + end) return false;
    if (part < 2 && end == text.size()) return false;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return text.empty();
}

int full_year(int year) { return year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year; }

// Which of two numbers is the month: the language says, unless it cannot be.
bool set_day_month(int a, int b, bool month_first, Expression& found) {
  const bool swap = month_first ? a > 12 : b > 12;
  const int month = month_first != swap ? a : b;
  const int day = month_first != swap ? b : a;
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  found.index = month;
  found.day = static_cast<unsigned>(day);
  return true;
}

}  // namespace

bool Grammar::capital_enough(std::size_t at) const {
  return !words_.english() || words_.word(at).capitalised;
}

// Before a month or a year these leave no doubt.
bool Grammar::led_by_preposition(std::size_t at) const {
  for (const auto sense :
       {Sense::during, Sense::since, Sense::until, Sense::before, Sense::after, Sense::between,
        Sense::from, Sense::to, Sense::relation, Sense::edge, Sense::of})
    if (words_.behind(at, sense)) return true;
  return false;
}

// A name that is another word too needs a number, a full stop or a preposition beside it, and its
// capital.
std::optional<Hit> Grammar::month_name(std::size_t at) const {
  auto found = words_.hit(at, Sense::month);
  if (!found) return std::nullopt;
  const bool full = words_.word(at).folded.size() > 4 || (words_.english() && words_.is(at, "may"));
  const bool stop = !full && words_.is(found->end, ".");
  const std::size_t next = stop ? found->end + 1 : found->end;
  if (words_.is(at, Sense::weak)) {
    const bool beside =
        words_.is_number(next) || words_.is_number(next + 1) || words_.is_number(at - 1) ||
        ((words_.is(next, "-") || words_.is(next, "/")) && words_.is(next + 1, Sense::month));
    const bool first = at == words_.range().first;
    const bool capital = words_.word(at).capitalised;
    const bool led =
        !first && led_by_preposition(at) && (capital || !words_.behind(at, Sense::relation));
    const bool sure = full ? (capital && !first) || led || (beside && capital)
                           : (stop && capital) || beside || (led && (capital || !words_.english()));
    if (!sure) return std::nullopt;
  }
  found->end = next;
  return found;
}

std::optional<Hit> Grammar::weekday_name(std::size_t at) const {
  auto found = words_.hit(at, Sense::weekday);
  if (!found) return std::nullopt;
  const bool stop = words_.is(found->end, ".") && words_.word(at).folded.size() <= 5;
  const std::size_t next = stop ? found->end + 1 : found->end;
  if (words_.is(at, Sense::weak)) {
    const bool beside =
        stop || words_.is(next, ",") || words_.is_number(next) || words_.is(next, Sense::month);
    if (!capital_enough(at) || !beside) return std::nullopt;
  }
  found->end = next;
  return found;
}

std::optional<Hit> Grammar::day_number(std::size_t at) const {
  auto found = words_.ordinal(at);
  if (!found) found = words_.digits(at, 2);
  if (!found && !words_.is_number(at)) found = words_.number(at);
  if (!found || found->value < 1 || found->value > 31) return std::nullopt;
  return found;
}

std::optional<Hit> Grammar::year_number(std::size_t at) const {
  if (const auto written = words_.digits(at, 4)) {
    const bool year = words_.word(at).folded.size() == 4 && written->value >= first_year &&
                      written->value <= last_year;
    return year ? written : std::nullopt;
  }
  // "nineteen ninety-six"
  if (const auto century = words_.hit(at, Sense::number);
      words_.english() && century && (century->value == 19 || century->value == 20)) {
    const auto rest = words_.number(century->end);
    if (rest && !words_.is_number(century->end) && rest->value >= 10 && rest->value < 100)
      return Hit{century->value * 100 + rest->value, rest->end};
  }
  const auto spoken = words_.number(at);
  if (!spoken || spoken->value < 1900 || spoken->value > last_year) return std::nullopt;
  return spoken;
}

// "2021-10-24", "10/24/2021", "24.10.2021", "24/10", "5-aug-2016".
std::size_t Grammar::numeric(std::size_t at, Expression& found) const {
  if (!words_.is_number(at)) return at;
  found.grain = Grain::day;
  found.article = !words_.english();
  std::array<int, 3> parts{};
  const bool month_first = words_.english();
  if (dotted(words_.word(at).folded, parts)) {
    if (parts[2] < 100 && words_.word(at).folded.size() > 8) return at;
    found.year = full_year(parts[2]);
    return set_day_month(parts[0], parts[1], false, found) ? at + 1 : at;
  }
  const auto first = words_.digits(at, 4);
  const bool slash = words_.is(at + 1, "/");
  if (!first || (!slash && !words_.is(at + 1, "-"))) return at;
  if (!words_.joined(at + 1) || !words_.joined(at + 2)) return at;
  const auto middle = words_.digits(at + 2, 2);
  const bool third = words_.is(at + 3, slash ? "/" : "-") && words_.joined(at + 3);
  const auto last = third ? words_.digits(at + 4, 4) : std::nullopt;
  if (!middle) return at;
  if (last && words_.word(at).folded.size() == 4) {
    if (words_.word(at + 4).folded.size() > 2 || first->value < first_year) return at;
    if (middle->value < 1 || middle->value > 12 || last->value < 1 || last->value > 31) return at;
    found.year = first->value;
    found.index = middle->value;
    found.day = static_cast<unsigned>(last->value);
    return last->end;
  }
  if (first->value > 31) return at;
  if (last && words_.word(at + 4).folded.size() != 3) {
    found.year = full_year(last->value);
    return set_day_month(first->value, middle->value, month_first, found) ? last->end : at;
  }
  const bool led = words_.behind(at, Sense::on) || led_by_preposition(at) ||
                   words_.behind(at, Sense::weekday) || words_.behind(at, Sense::determiner) ||
                   (words_.is(at + 3, "-") && words_.is(at + 5, "/")) ||
                   (words_.is(at - 1, "-") && words_.is(at - 3, "/")) ||
                   ((words_.is(at - 1, ",") || words_.is(at - 1, Sense::and_or)) &&
                    words_.is(at - 3, "/") && words_.is_number(at - 2));
  if (third || !led || !slash) return at;
  return set_day_month(first->value, middle->value, month_first, found) ? at + 3 : at;
}

// ", 2021", " de 2021", "del año 2021".
std::size_t Grammar::year_behind(std::size_t at, Expression& found) const {
  std::size_t next = at;
  if (words_.is(next, ",") || words_.is(next, "/") || words_.is(next, "-")) ++next;
  if (const auto rest = words_.digits(next, 2);
      rest && next > at && words_.is(at - 1, Sense::month) &&
      (words_.is(at - 2, "-") || words_.is(at - 2, "/")) && words_.joined(at) &&
      words_.joined(next) && !words_.is(at, ",") && words_.word(next).folded.size() == 2) {
    found.year = full_year(rest->value);
    return rest->end;
  }
  // "April of 87": too large for a day
  if (words_.is(at, "of") || words_.is(at, "del")) {
    const auto rest = words_.digits(at + 1, 2);
    const bool counts = rest && (words_.known(rest->end) || words_.is(rest->end, "%") ||
                                 (words_.in(rest->end) && words_.word(rest->end).is_word()));
    if (rest && rest->value > 31 && !counts && words_.is(at - 1, Sense::month)) {
      found.year = full_year(rest->value);
      return rest->end;
    }
  }
  next = words_.skip(next, Sense::of);
  next = words_.skip(next, Sense::year_word);
  const auto year = year_number(next);
  if (year && (next > at || !words_.is(year->end, ":"))) {
    found.year = year->value;
    return year->end;
  }
  // "of last year", "del año pasado", "this year"
  Expression relative;
  const std::size_t begin = words_.skip(at, Sense::of);
  const std::size_t end = unit(words_.skip(begin, Sense::determiner), relative);
  if (end > begin && relative.grain == Grain::year && !relative.told) {
    found.whole = Grain::year;
    found.whole_steps = relative.steps;
    return end;
  }
  return at;
}

// "October 23", "Oct. 23, 2021", "Dec 3rd", "October 23 of last year".
std::size_t Grammar::month_first(std::size_t at, Expression& found) const {
  const auto name = words_.hit(at, Sense::month);
  if (!name || (!capital_enough(at) && words_.is(at, "may"))) return at;
  std::size_t next = words_.skip(name->end, ".");
  if (words_.is(next, ",") || words_.is(next, "/") || words_.is(next, "-")) ++next;
  if (words_.is(next, "the")) ++next;
  const auto day = day_number(next);
  if (!day || words_.is(day->end, Sense::counted)) return at;
  if (!words_.english() && !words_.is_number(next)) return at;
  if (words_.is(day->end, Sense::meridiem)) return at;
  found.grain = Grain::day;
  found.index = name->value;
  found.day = static_cast<unsigned>(day->value);
  return year_behind(day->end, found);
}

// "23 October 2021", "23 de octubre de 2021", "the 3rd of December", "24-oct-2021".
std::size_t Grammar::day_first(std::size_t at, Expression& found) const {
  const auto day = day_number(at);
  if (!day) return at;
  std::size_t next = words_.skip(day->end, Sense::of);
  if (next == day->end && (words_.is(next, "-") || words_.is(next, "/") || words_.is(next, ",")))
    ++next;
  const auto name = words_.hit(next, Sense::month);
  if (!name || (words_.is(next, Sense::weak) && words_.is(next, "may") && !capital_enough(next)))
    return at;
  const bool spoken = !words_.is_number(at) && words_.english() && !words_.ordinal(at);
  if (spoken || (words_.is(next, "mar") && !words_.is_number(at))) return at;
  found.grain = Grain::day;
  found.day = static_cast<unsigned>(day->value);
  found.index = name->value;
  found.article = true;
  std::size_t end = name->end;
  const bool abbreviated = words_.is(next, Sense::weak) && !words_.is(next, "may");
  if (abbreviated && words_.is(end, ".")) {
    Expression ignored;
    if (year_behind(end + 1, ignored) > end + 1 || !words_.in(end + 1)) ++end;
  }
  return year_behind(end, found);
}

// "October", "October 2021", "2017 April", "Dec/2018".
std::size_t Grammar::month(std::size_t at, Expression& found) const {
  if (const auto year = year_number(at); year && words_.english()) {
    const auto name = words_.hit(year->end, Sense::month);
    if (!name || !words_.is_number(at) || words_.digits(name->end, 2)) return at;
    found.grain = Grain::month;
    found.index = name->value;
    found.year = year->value;
    return name->end;
  }
  const std::size_t begin = words_.is(at, "mes") && words_.is(at + 1, "de") ? at + 2 : at;
  const auto name = month_name(begin);
  if (!name) return at;
  found.grain = Grain::month;
  found.index = name->value;
  return year_behind(name->end, found);
}

// "the 24th", "el 24", "el día 24", "the 24th of this month".
std::size_t Grammar::day_of_month(std::size_t at, Expression& found) const {
  const bool article = words_.behind(at, Sense::determiner);
  if (!article) return at;
  const bool day_word = !words_.english() && words_.is(at, "dia");
  const std::size_t begin = day_word ? at + 1 : at;
  const auto written = words_.ordinal(begin);
  const bool th = written && words_.is_number(begin);
  auto day = th ? written : !words_.english() ? words_.digits(begin, 2) : std::nullopt;
  if (day_word && !day) day = day_number(begin);
  if (!day || day->value < 1 || day->value > 31) return at;
  const std::size_t next = day->end;
  Expression relative;
  const std::size_t of = words_.skip(next, Sense::of);
  const std::size_t end = unit(words_.skip(of, Sense::determiner), relative);
  found.grain = Grain::day;
  found.day = static_cast<unsigned>(day->value);
  found.article = true;
  if (end > of && relative.grain == Grain::month && !relative.told) {
    found.whole = Grain::month;
    found.whole_steps = relative.steps;
    return end;
  }
  // An adjective's noun, or a quantity's, follows: "the 24th floor", "el 24 %".
  if (!words_.in(next) || !words_.word(next).is_word()) return words_.is(next, "%") ? at : next;
  if (words_.is(next, Sense::month) || words_.is(next, Sense::unit) ||
      words_.is(next, Sense::counted))
    return at;
  const bool linked = words_.is(next, Sense::and_or) || words_.is(next, Sense::on) ||
                      words_.is(next, Sense::until) || words_.is(next, Sense::clock_at);
  return linked || day_word ? next : at;
}

// "Sunday", "Sunday, October 24", "Tues the 4th", "martes 24", "Tuesday of next week".
std::size_t Grammar::weekday(std::size_t at, Expression& found) const {
  const auto name = weekday_name(at);
  if (!name) return at;
  const std::size_t next = name->end;
  std::size_t inner = next;
  if (words_.is(inner, ",") || words_.is(inner, "(") || words_.is(inner, "-")) ++inner;
  const bool bracket = words_.is(next, "(");
  Expression rest;
  std::size_t end = inner;
  inner = words_.skip(inner, Sense::determiner);
  for (const auto reader : {&Grammar::numeric, &Grammar::month_first, &Grammar::day_first}) {
    rest = Expression{};
    end = (this->*reader)(inner, rest);
    if (end > inner) break;
  }
  if (end > inner && (!bracket || words_.is(end, ")"))) {
    found = rest;
    found.weekday = static_cast<unsigned>(name->value);
    found.article = true;
    return bracket ? end + 1 : end;
  }
  found.grain = Grain::day;
  found.weekday = static_cast<unsigned>(name->value);
  found.article = !words_.english();
  const std::size_t number = words_.skip(next, Sense::determiner);
  auto day = words_.ordinal(number);
  const bool ordinal = day.has_value();
  if (!day && words_.english() && number == next) {
    day = words_.digits(next, 2);
    const bool ends = day && (!words_.in(day->end) || words_.is(day->end, ".") ||
                              words_.is(day->end, "!") || words_.is(day->end, "?"));
    if (ends && day->value >= 1 && day->value <= 31) {
      found.day = static_cast<unsigned>(day->value);
      return day->end;
    }
    day.reset();
  }
  if (!day && !words_.english())
    day = words_.digits(words_.is(number, "dia") ? number + 1 : number, 2);
  if (!day && !words_.english() && words_.is(number, "dia")) day = day_number(number + 1);
  if (day && day->value <= 31 && (number > next || ordinal || !words_.english()) &&
      !words_.is(day->end, Sense::meridiem) && !words_.is(day->end, Sense::hour_mark)) {
    found.day = static_cast<unsigned>(day->value);
    return day->end;
  }
  Expression week;
  const std::size_t of = words_.skip(next, Sense::of);
  end = unit(words_.skip(of, Sense::determiner), week);
  if (end > of && week.grain == Grain::week) {
    found.whole = Grain::week;
    found.whole_steps = week.steps;
    found.told = week.told;
    return end;
  }
  return next;
}

// "2021", "year 2021": four figures count when nothing says that they count something else.
std::size_t Grammar::bare_year(std::size_t at, Expression& found) const {
  const bool named = words_.is(at, Sense::year_word);
  const std::size_t begin = named ? at + 1 : at;
  const bool spoken = !words_.is_number(at) && words_.is(at - 1, "in");
  const auto year = named || spoken ? year_number(begin) : words_.digits(begin, 4);
  if (!year || year->value < first_year || year->value > last_year) return at;
  found.grain = Grain::year;
  found.year = year->value;
  found.article = named;
  if (named || spoken) return year->end;
  if (words_.word(begin).folded.size() != 4) return at;
  const bool led = led_by_preposition(at) || words_.behind(at, Sense::determiner);
  const bool likely = year->value >= 1900 && year->value < 2060;
  if (!likely && !(led && year->value >= 1400)) return at;
  if (words_.is(year->end, Sense::counted) || words_.is(year->end, "%") ||
      words_.is(year->end, Sense::unit))
    return at;
  if (at > words_.range().first) {
    const auto& before = words_.word(at - 1);
    if (before.is("$") || before.is("€") || before.is("£") || before.is("#") || before.is("+") ||
        before.is(":"))
      return at;
    const bool dashed = words_.joined(at) && (before.is("-") || before.is("/"));
    if (dashed && !(at >= words_.range().first + 2 && year_number(at - 2))) return at;
  }
  const std::size_t next = year->end;
  const bool word = words_.in(next) && words_.word(next).is_word();
  const bool plural = word && !words_.word(next).capitalised &&
                      words_.word(next).folded.size() > 3 &&
                      words_.word(next).folded.ends_with('s');
  const bool dated = words_.behind(at, Sense::determiner) || words_.is(at - 1, "in") ||
                     words_.is(at - 1, "since") || words_.is(at - 1, "during") ||
                     words_.is(at - 1, "en") || words_.is(at - 1, "desde") ||
                     words_.is(at - 1, "durante");
  if (plural && !dated) return at;
  const bool dash = words_.is(next, "-") && words_.joined(next) && words_.joined(next + 1);
  if (dash && !year_number(next + 1)) return at;
  return next;
}

}  // namespace rumbo::dates
