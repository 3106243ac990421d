#include "dates/dates.hpp"

#include <charconv>

namespace rumbo::dates {

using prose::Language;
using prose::Lexicon;
using prose::Range;
using prose::Role;
using prose::Words;

namespace {

std::optional<int> integer(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

class Finder {
 public:
  Finder(const Words& words, Range range, const Lexicon& lexicon)
      : words_(words), range_(range), lexicon_(lexicon) {}

  std::vector<DateExpression> run() {
    std::vector<DateExpression> found;
    for (std::size_t at = range_.first; at < range_.last;) {
      DateExpression date;
      const std::size_t end = match(at, date);
      if (end > at) {
        date.range = {at, end};
        found.push_back(date);
      }
      at = std::max(end, at + 1);
    }
    return found;
  }

 private:
  bool has(std::size_t at) const { return at < range_.last; }
  bool is(std::size_t at, Role role) const { return has(at) && lexicon_.is(words_[at], role); }
  bool is(std::size_t at, std::string_view text) const { return has(at) && words_[at].is(text); }

  std::size_t match(std::size_t at, DateExpression& date) const {
    for (const auto pattern :
         {&Finder::iso, &Finder::with_weekday, &Finder::month_first, &Finder::day_first,
          &Finder::month_and_year, &Finder::relative, &Finder::clock, &Finder::same_day}) {
      DateExpression tried;
      const std::size_t end = (this->*pattern)(at, tried);
      if (end > at) {
        date = tried;
        return end;
      }
    }
    return at;
  }

  std::optional<int> year_at(std::size_t at) const {
    if (!has(at) || !words_[at].is_number() || words_[at].folded.size() != 4) return std::nullopt;
    const auto value = integer(words_[at].folded);
    if (!value || *value < 1500 || *value > 2200) return std::nullopt;
    return value;
  }

  std::optional<unsigned> day_at(std::size_t at) const {
    if (!has(at) || !words_[at].is_number() || words_[at].folded.size() > 2) return std::nullopt;
    const auto value = integer(words_[at].folded);
    if (!value || *value < 1 || *value > 31) return std::nullopt;
    return static_cast<unsigned>(*value);
  }

  std::optional<unsigned> month_at(std::size_t at) const {
    if (!has(at) || !words_[at].is_word()) return std::nullopt;
    if (lexicon_.language() == Language::english && !words_[at].capitalised) return std::nullopt;
    return lexicon_.month(words_[at].folded);
  }

  std::size_t skip_stop(std::size_t at) const { return is(at, ".") ? at + 1 : at; }

  std::size_t iso(std::size_t at, DateExpression& date) const {
    const auto year = year_at(at);
    if (!year || !is(at + 1, "-") || !is(at + 3, "-")) return at;
    const auto month = day_at(at + 2);
    const auto day = day_at(at + 4);
    if (!month || *month > 12 || !day) return at;
    date.year = year;
    date.month = *month;
    date.day = *day;
    return at + 5;
  }

  // "Sunday", "Sunday, October 24", "el lunes 8 de noviembre", "last Friday".
  std::size_t with_weekday(std::size_t at, DateExpression& date) const {
    std::size_t next = at;
    const int direction = is(next, Role::last) ? -1 : is(next, Role::next) ? 1 : 0;
    if (direction != 0) ++next;
    if (!has(next) || !words_[next].is_word()) return at;
    if (lexicon_.language() == Language::english && !words_[next].capitalised) return at;
    const auto weekday = lexicon_.weekday(words_[next].folded);
    if (!weekday || (words_[next].folded.size() <= 3 && !is(next + 1, ".") && !is(next + 1, ",")))
      return at;
    next = skip_stop(next + 1);
    DateExpression rest;
    const std::size_t after_comma = is(next, ",") ? next + 1 : next;
    std::size_t end = month_first(after_comma, rest);
    if (end == after_comma) end = day_first(after_comma, rest);
    if (end > after_comma) {
      date = rest;
      next = end;
    } else if (const auto day = day_at(next); day && lexicon_.language() == Language::spanish) {
      date.day = *day;  // "el sábado 18": the month goes without saying
      ++next;
    }
    date.weekday = weekday;
    date.direction = direction;
    if (is(next, Role::last) && lexicon_.language() == Language::spanish) {
      date.direction = -1;
      ++next;
    }
    return next;
  }

  // "October 23", "Oct. 23, 2021", "Dec 3rd".
  std::size_t month_first(std::size_t at, DateExpression& date) const {
    const auto month = month_at(at);
    if (!month) return at;
    std::size_t next = skip_stop(at + 1);
    const auto day = day_at(next);
    if (!day) return at;
    ++next;
    if (is(next, "st") || is(next, "nd") || is(next, "rd") || is(next, "th")) ++next;
    date.month = *month;
    date.day = *day;
    const std::size_t year_place = is(next, ",") ? next + 1 : next;
    date.year = year_at(year_place);
    return date.year ? year_place + 1 : next;
  }

  // "23 October 2021", "23 de octubre de 2021", "the 3rd of December", "24 oct".
  std::size_t day_first(std::size_t at, DateExpression& date) const {
    const auto day = day_at(at);
    if (!day) return at;
    std::size_t next = at + 1;
    if (is(next, "st") || is(next, "nd") || is(next, "rd") || is(next, "th")) ++next;
    if (is(next, Role::linker)) ++next;
    const auto month = month_at(next);
    if (!month) return at;
    next = skip_stop(next + 1);
    date.day = *day;
    date.month = *month;
    const std::size_t year_place = is(next, Role::linker) || is(next, ",") ? next + 1 : next;
    date.year = year_at(year_place);
    return date.year ? year_place + 1 : next;
  }

  std::size_t month_and_year(std::size_t at, DateExpression& date) const {
    const auto month = month_at(at);
    if (!month) return at;
    std::size_t next = at + 1;
    if (is(next, Role::linker) || is(next, ",")) ++next;
    const auto year = year_at(next);
    if (!year) return at;
    date.month = *month;
    date.year = year;
    return next + 1;
  }

  std::size_t relative(std::size_t at, DateExpression& date) const {
    if (is(at, Role::today) || is(at, Role::tonight)) date.days_away = 0;
    if (is(at, Role::yesterday)) date.days_away = -1;
    if (is(at, Role::before_yesterday)) date.days_away = -2;
    if (is(at, Role::tomorrow) && !is_part_of_day(at)) date.days_away = 1;
    return date.days_away ? at + 1 : at;
  }

  // Spanish "mañana" is the morning behind an article: "de la mañana", "esta mañana".
  bool is_part_of_day(std::size_t at) const {
    return at > range_.first && lexicon_.is(words_[at - 1], Role::determiner);
  }

  // "5:00 am", "5 a.m.", "a las 5:00 horas", "las 5 de la mañana".
  std::size_t clock(std::size_t at, DateExpression& date) const {
    if (!has(at) || !words_[at].is_number()) return at;
    const std::string_view written = words_[at].folded;
    const auto colon = written.find(':');
    const auto hour = integer(written.substr(0, colon));
    const auto minute =
        colon == std::string_view::npos ? std::optional(0) : integer(written.substr(colon + 1));
    if (!hour || !minute || *hour > 23 || *minute > 59) return at;
    std::size_t next = at + 1;
    while (is(next, Role::linker) || is(next, Role::determiner)) ++next;
    const bool morning = is(next, Role::morning);
    const bool afternoon = is(next, Role::afternoon);
    const bool hours = next == at + 1 && is(next, Role::hour);
    if (!morning && !afternoon && !(hours && after_at(at)) && colon == std::string_view::npos)
      return at;
    if (colon == std::string_view::npos && *hour > 12 && !hours) return at;
    const int clock_hour = afternoon && *hour < 12  ? *hour + 12
                           : morning && *hour == 12 ? 0
                                                    : *hour;
    date.minute_of_day = clock_hour * 60 + *minute;
    return morning || afternoon || hours ? next + 1 : at + 1;
  }

  bool after_at(std::size_t at) const {
    return at > range_.first && (words_[at - 1].is("at") || words_[at - 1].is("las"));
  }

  // "that night", "later in the day", "esa tarde".
  std::size_t same_day(std::size_t at, DateExpression& date) const {
    if (is(at, Role::same_day) && at > range_.first &&
        lexicon_.is(words_[at - 1], Role::determiner)) {
      date.same_day = true;
      return at + 1;
    }
    return at;
  }

  const Words& words_;
  Range range_;
  const Lexicon& lexicon_;
};

}  // namespace

std::vector<DateExpression> find_dates(const Words& words, Range range, const Lexicon& lexicon) {
  return Finder(words, range, lexicon).run();
}

}  // namespace rumbo::dates
