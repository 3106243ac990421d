#include "dates/ranges.hpp"

#include <algorithm>

namespace rumbo::dates {
namespace {

bool is_dash(const Tagged& words, std::size_t at) {
  return words.in(at) && (prose::is_dash(words.word(at)) || words.is(at, "~"));
}

// The word behind "to", "and", "-", "al" and an article; `at` when none stands there.
std::size_t behind_link(const Tagged& words, std::size_t at) {
  std::size_t next = at;
  if (is_dash(words, at)) ++next;
  if (next == at) next = words.skip(at, Sense::to);
  if (next == at) next = words.skip(at, Sense::and_or);
  return next == at ? at : words.skip(next, Sense::determiner);
}

bool is_day_of_month(const Expression& written) {
  return written.form == Form::calendar && written.grain == Grain::day && written.day != 0 &&
         written.index != 0;
}

// A day of the month by its number alone.
std::optional<Hit> day_alone(const Tagged& words, std::size_t at) {
  auto day = words.ordinal(at);
  if (!day) day = words.digits(at, 2);
  if (!day || day->value < 1 || day->value > 31) return std::nullopt;
  return day;
}

// "5" of "5 to 8 May"; "9" of "9-10 a.m.".
bool before_shared(const Tagged& words, const Grammar& grammar, std::size_t at, Expression& found) {
  const auto number = day_alone(words, at);
  if (!number) return false;
  const std::size_t next = behind_link(words, number->end);
  if (next == number->end || !words.in(next)) return false;
  Expression other;
  if (grammar.match(next, other) == next) return false;
  const bool timed = other.minute.has_value();
  if (!timed && is_day_of_month(other) && !other.weekday && words.is_number(next)) {
    found = other;
    found.day = static_cast<unsigned>(number->value);
    found.part = Part::none;
    found.type = TimexType::date;
  } else if (timed && words.is_number(next) && number->value <= 12 && !words.ordinal(at)) {
    const int half = *other.minute >= 720 && number->value < 12 ? 12 : 0;
    const bool crosses = number->value % 12 > *other.minute / 60 % 12;
    found = other;
    found.minute = (number->value % 12 + (crosses ? 12 - half : half)) * 60;
  } else {
    return false;
  }
  found.range = {at, number->end};
  return true;
}

// "26" of "October 24-26", with the year that may follow.
bool after_shared(const Tagged& words, Expression& before, Expression& found) {
  if (!is_day_of_month(before) || before.minute) return false;
  const std::size_t at = before.range.last;
  const std::size_t next = behind_link(words, at);
  if (next == at) return false;
  const auto number = day_alone(words, next);
  if (!number || number->value <= static_cast<int>(before.day)) return false;
  const bool counts = words.is(number->end, Sense::unit) || words.is(number->end, Sense::month) ||
                      words.is(number->end, Sense::counted) ||
                      words.is(number->end, Sense::meridiem) || words.is(number->end, "/") ||
                      words.is(number->end, Sense::of);
  if (counts) return false;
  found = before;
  found.weekday.reset();
  found.day = static_cast<unsigned>(number->value);
  found.range = {next, number->end};
  const std::size_t comma = words.is(number->end, ",") ? number->end + 1 : number->end;
  const auto year = words.digits(comma, 4);
  if (!before.year && year && year->value >= 1500 && year->value < 2200) {
    before.year = found.year = year->value;
    found.range.last = year->end;
  }
  return true;
}

}  // namespace

namespace {

// An article before a word that begins nothing: most words at which an expression could begin.
bool leads_nowhere(const Tagged& words, std::size_t at) {
  if (!words.in(at + 1) || !words.word(at + 1).is_word() || words.may_begin(at + 1)) return false;
  if (words.is_number(at) || words.is(at, Sense::determiner) || words.is(at, Sense::per))
    return !words.is_number(at);
  // "two clever dogs", "that old house"
  const bool led = words.is(at, Sense::number) || words.is(at, Sense::relation) ||
                   words.is(at, Sense::some) || words.is(at, Sense::all);
  const bool far = !words.known(at + 1) && !(words.in(at + 2) && words.is_core(at + 2));
  return led && far && !words.is_core(at);
}

// Where the words that make an expression stand: a word far before the next one begins none.
class Cores {
 public:
  Cores(const Tagged& words, prose::Range range) : words_(words), next_(range.first) {}

  bool near(std::size_t at) {
    constexpr std::size_t reach = 6;
    const std::size_t last = words_.range().last;
    next_ = std::max(next_, at);
    while (next_ < last && !words_.is_core(next_)) ++next_;
    return next_ < last && next_ - at <= reach;
  }

 private:
  const Tagged& words_;
  std::size_t next_;
};

bool is_price(const Tagged& words, std::size_t at) {
  return words.is_number(at) && at > words.range().first &&
         (words.is(at - 1, "$") || words.is(at - 1, "€") || words.is(at - 1, "£"));
}

// A number that nothing round it makes a date: "25 people".
bool counts(const Tagged& words, std::size_t at) {
  if (!words.is_number(at) || words.word(at).folded.size() >= 4) return false;
  const bool beside = words.joined(at + 1) || words.known(at + 1) ||
                      (words.in(at + 1) && !words.word(at + 1).is_word());
  return !beside && !(at > words.range().first && words.known(at - 1));
}

// "at five", "half past six", "a las cinco": an hour in words alone.
bool spoken_hour(const Tagged& words, std::size_t at) {
  const bool turned = words.is(at + 1, Sense::past_hour) || words.is(at + 1, Sense::to_hour);
  if (turned && words.is(at + 2, Sense::number)) return true;
  return (words.is(at, Sense::number) && words.behind(at, Sense::clock_at)) ||
         (words.is(at, Sense::clock_at) && words.is(at + 1, Sense::number));
}

}  // namespace

std::vector<Expression> find_expressions(const Tagged& words, prose::Range range) {
  const Grammar grammar(words);
  Cores cores(words, range);
  std::vector<Expression> found;
  for (std::size_t at = range.first; at < range.last;) {
    if (!words.may_begin(at) || counts(words, at) || is_price(words, at) ||
        (!cores.near(at) && !spoken_hour(words, at))) {
      ++at;
      continue;
    }
    Expression next;
    std::size_t end = at;
    if (!leads_nowhere(words, at)) end = grammar.match(at, next);
    if (end == at && words.is_number(at) && before_shared(words, grammar, at, next))
      end = next.range.last;
    if (end == at) {
      ++at;
      continue;
    }
    found.push_back(next);
    at = end;
    Expression shared;
    if (after_shared(words, found.back(), shared)) {
      found.push_back(shared);
      at = shared.range.last;
    }
  }
  return found;
}

bool joins(const Tagged& words, const Expression& first, const Expression& second) {
  if (first.type > TimexType::time || second.type > TimexType::time) return false;
  const std::size_t at = first.range.last;
  const std::size_t next = second.range.first;
  const std::size_t begin = first.range.first;
  if (next == at && words.is(at, "al")) return words.behind(begin, Sense::from);
  if (next <= at || next > at + 4) return false;
  const bool between = words.behind(begin, Sense::between);
  const bool from = words.behind(begin, Sense::from) || words.behind(begin, Sense::since);
  std::size_t link = at;
  if (is_dash(words, at)) {
    ++link;
  } else if (words.is(at, Sense::to) && (from || words.is(at, Sense::until) || !words.english() ||
                                         first.grain == second.grain)) {
    link = words.skip(at, Sense::to);
  } else if (between && words.is(at, Sense::and_or)) {
    ++link;
  }
  if (link == at) return false;
  while (link < next && (words.is(link, Sense::determiner) || words.is(link, Sense::on) ||
                         words.is(link, Sense::clock_at) || words.is(link, Sense::year_word)))
    ++link;
  return link == next;
}

void share_year(Expression& first, const Expression& second) {
  if (first.form != Form::calendar || second.form != Form::calendar) return;
  if (first.year || !second.year || first.index == 0 || second.index == 0) return;
  if (first.grain > Grain::month || second.grain > Grain::month) return;
  if (first.relation != Relation::none) return;
  const bool turn = first.index > second.index;
  first.year = *second.year - (turn ? 1 : 0);
}

}  // namespace rumbo::dates
