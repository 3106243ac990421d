#include "dates/grammar.hpp"

#include <algorithm>
#include <array>

namespace rumbo::dates {
namespace {

// "four business days", "cuatro días hábiles": words beside the unit that leave it as it is.
std::size_t skip_kind(const Tagged& words, std::size_t at) {
  constexpr std::array<std::string_view, 12> kinds = {
      "business",   "working",   "consecutive",  "straight",     "calendar", "habiles",
      "laborables", "naturales", "consecutivos", "consecutivas", "seguidos", "seguidas"};
  const auto is = [&](std::string_view kind) { return words.is(at, kind); };
  return std::ranges::any_of(kinds, is) ? at + 1 : at;
}

}  // namespace

// "about", "more than", "at least": before a quantity they belong to it.
std::size_t Grammar::approximation(std::size_t at, Expression& found) const {
  std::size_t next = words_.skip(at, Sense::more);
  if (next == at) next = words_.skip(at, Sense::approximate);
  found.approximate = next > at;
  return next;
}

// "three days", "several weeks", "a year", "half an hour", "two and a half years", "42-year".
std::size_t Grammar::amount(std::size_t at, Expression& found) const {
  std::size_t next = at;
  Amount amount;
  if (const auto half = words_.hit(at, Sense::half); half && !words_.number(at)) {
    amount.half = true;
    next = half->end;
  } else if (const auto some = words_.hit(at, Sense::some); some) {
    amount.count = some->value;
    amount.vague = some->value == 0;
    next = some->end;
  } else if (const auto number = words_.number(at)) {
    amount.count = number->value;
    next = number->end;
  } else if (words_.english() && (words_.is(at, "a") || words_.is(at, "an"))) {
    amount.count = 1;
    next = at + 1;
  } else if (words_.is(at, Sense::units) && !words_.english()) {
    return at;
  } else {
    return at;
  }
  if (words_.is(next, "and") && words_.is(next + 1, "a") && words_.is(next + 2, "half")) {
    amount.half = true;
    next += 3;
  }
  if (words_.english() && (words_.is(next, "more") || words_.is(next, "full"))) ++next;
  next = skip_kind(words_, next);
  const bool hyphen = words_.is(next, "-") && words_.joined(next);
  if (hyphen) ++next;
  const auto unit = words_.hit(next, Sense::unit);
  if (!unit || words_.is(unit->end, ":")) return at;
  const bool plural = words_.is(next, Sense::units);
  if (amount.vague && !plural) return at;
  // "a second round"
  if (words_.is(next, "second") && words_.in(next + 1) && words_.word(next + 1).is_word())
    return at;
  found.form = Form::duration;
  found.type = TimexType::duration;
  found.grain = static_cast<Grain>(unit->value);
  next = skip_kind(words_, unit->end);
  if (words_.english() && words_.is(next, "and") && words_.is(next + 1, "a") &&
      words_.is(next + 2, "half")) {
    amount.half = true;
    next += 3;
  }
  if (!words_.english() && words_.is(next, "y") && words_.is(next + 1, Sense::half)) {
    amount.half = true;
    next += 2;
  }
  found.amount = amount;
  return next;
}

// What follows a quantity and makes a date of it: "ago", "later", "from tomorrow".
std::size_t Grammar::direction(std::size_t at, Expression& found) const {
  const auto turn = [&](int steps, bool told, std::size_t end) {
    found.form = Form::offset;
    found.type = found.grain < Grain::day ? TimexType::time : TimexType::date;
    found.steps = steps;
    found.told = told;
    return end;
  };
  if (const auto ago = words_.hit(at, Sense::ago)) return turn(-1, false, ago->end);
  if (const auto hence = words_.hit(at, Sense::from_now)) {
    found.base_days = hence->value;
    return turn(1, false, hence->end);
  }
  const auto later = words_.hit(at, Sense::later);
  if (!later) return at;
  const std::size_t next = later->end;
  const bool adverb = words_.english() ? !(words_.is(at, "before") || words_.is(at, "after"))
                                       : !(words_.is(next, "de") || words_.is(next, "del"));
  const bool ends = !words_.in(next) || words_.is(next, ",") || words_.is(next, ".");
  if (!adverb && !ends) {
    // "two days before yesterday", "dos días después de hoy"
    const std::size_t base = words_.english() ? next : next + 1;
    const auto day = words_.hit(base, Sense::day);
    if (!day) return at;
    found.base_days = day->value;
    return turn(later->value, false, day->end);
  }
  return turn(later->value, true, next);
}

// "all day", "the entire week", "todo el mes".
std::size_t Grammar::whole_unit(std::size_t at, Expression& found) const {
  const auto all = words_.hit(words_.skip(at, Sense::determiner), Sense::all);
  if (!all) return at;
  const std::size_t begin = words_.skip(all->end, Sense::determiner);
  const auto unit = words_.hit(begin, Sense::unit);
  if (!unit || words_.is(begin, Sense::units)) return at;
  found.form = Form::duration;
  found.type = TimexType::duration;
  found.grain = static_cast<Grain>(unit->value);
  found.amount.count = 1;
  return unit->end;
}

std::size_t Grammar::quantity(std::size_t at, Expression& found) const {
  Expression approximate;
  const std::size_t begin = approximation(at, approximate);
  if (const std::size_t whole = whole_unit(at, found); whole > at) return whole;
  std::size_t end = amount(begin, found);
  if (end == begin) end = amount(at, found);  // "some days"
  if (end == at || end == begin) return at;
  found.approximate = approximate.approximate;
  found.ahead = words_.behind(at, Sense::in);
  const bool within = at >= words_.range().first + 2 && words_.is(at - 2, "dentro");
  if (within) found.relation = Relation::next;
  if (words_.english() && found.grain == Grain::year) {
    const std::size_t old = words_.is(end, "-") ? end + 1 : end;
    if (words_.is(old, Sense::old)) return old + 1;
  }
  const std::size_t turned = direction(end, found);
  if (turned > end) return turned;
  // "$3 a day"
  const bool rate =
      words_.english() && begin == at && (words_.is(at, "a") || words_.is(at, "an")) &&
      at > words_.range().first &&
      (words_.is_number(at - 1) || words_.is(at - 1, Sense::counted) || words_.is(at - 1, "%"));
  if (rate) {
    found.form = Form::set;
    found.type = TimexType::set;
  }
  return end;
}

// "hace tres días", "desde hace casi un año".
std::size_t Grammar::since_then(std::size_t at, Expression& found) const {
  const auto hace = words_.hit(at, Sense::since_then);
  if (!hace) return at;
  Expression approximate;
  const std::size_t begin = approximation(hace->end, approximate);
  const std::size_t end = amount(begin, found);
  if (end == begin) return at;
  found.approximate = approximate.approximate;
  found.form = Form::offset;
  found.type = found.grain < Grain::day ? TimexType::time : TimexType::date;
  found.steps = -1;
  return end;
}

// "the last three days", "the coming weeks", "los próximos tres meses", "the past year".
std::size_t Grammar::span(std::size_t at, Expression& found) const {
  std::size_t next = words_.skip(at, Sense::determiner);
  const bool article = next > at;
  auto relation = words_.hit(next, Sense::relation);
  if (relation) next = relation->end;
  const auto few = words_.hit(next, Sense::some);
  const auto number = few ? few : words_.number(next);
  if (number) next = number->end;
  if (!relation && number) {
    relation = words_.hit(next, Sense::relation);
    if (relation) next = relation->end;
  }
  next = skip_kind(words_, next);
  const auto unit = words_.hit(next, Sense::unit);
  if (!unit) return at;
  const bool plural = words_.is(next, Sense::units);
  next = skip_kind(words_, unit->end);
  if (!relation && !words_.english()) {
    relation = words_.hit(next, Sense::behind);
    if (relation) next = relation->end;
  }
  if (!relation) return at;
  const auto how = static_cast<Relation>(relation->value);
  if (how == Relation::same || (how == Relation::this_one && !(number && plural))) return at;
  const bool whole = !plural && article && how == Relation::past;
  if (!plural && !whole) return at;
  found.form = Form::span;
  found.type = TimexType::duration;
  found.grain = static_cast<Grain>(unit->value);
  found.amount.count = number ? number->value : whole ? 1 : 0;
  found.amount.vague = found.amount.count == 0;
  found.relation = how;
  found.steps = how == Relation::next || how == Relation::following ? 1 : -1;
  found.told = how == Relation::following || how == Relation::previous;
  return next;
}

// "every Tuesday", "daily", "twice a week", "cada dos días", "los martes".
std::size_t Grammar::set(std::size_t at, Expression& found) const {
  found.form = Form::set;
  found.type = TimexType::set;
  if (const auto rhythm = words_.hit(at, Sense::rhythm)) {
    found.amount.count = rhythm->value / 20;
    found.grain = static_cast<Grain>(rhythm->value % 20);
    return rhythm->end;
  }
  if (const auto days = words_.hit(at, Sense::weekdays)) {
    found.weekday = static_cast<unsigned>(days->value);
    return days->end;
  }
  if (const auto every = words_.hit(at, Sense::every)) {
    const std::size_t begin = every->end;
    found.amount.count = 1;
    if (const auto unit = words_.hit(begin, Sense::unit)) {
      found.grain = static_cast<Grain>(unit->value);
      return unit->end;
    }
    const auto other = words_.hit(begin, Sense::other);
    const auto number = other ? other : words_.number(begin);
    if (number)
      if (const auto unit = words_.hit(number->end, Sense::unit)) {
        found.amount.count = number->value;
        found.grain = static_cast<Grain>(unit->value);
        return unit->end;
      }
    if (const auto day = words_.hit(begin, Sense::weekday)) {
      found.weekday = static_cast<unsigned>(day->value);
      return time_behind(day->end, found);
    }
    if (const auto name = words_.hit(begin, Sense::month)) {
      found.grain = Grain::month;
      found.index = name->value;
      return name->end;
    }
    if (const auto name = words_.hit(begin, Sense::season)) {
      found.grain = Grain::season;
      found.index = name->value + 1;
      return name->end;
    }
    auto part = words_.hit(begin, Sense::part);
    if (!part) part = words_.hit(begin, Sense::parts);
    if (!part) return at;
    found.part = static_cast<Part>(part->value);
    return part->end;
  }
  // "twice a week", "three times a day", "dos veces por semana"
  auto times = words_.hit(at, Sense::times);
  std::size_t next = times && times->value == 1 ? times->end : at;
  if (next == at) {
    const auto number = words_.number(at);
    times = number ? words_.hit(number->end, Sense::times) : std::nullopt;
    if (!times || times->value == 1) return at;
    next = times->end;
  }
  const auto per = words_.hit(next, Sense::per);
  const auto unit = per ? words_.hit(per->end, Sense::unit) : std::nullopt;
  if (!unit) return at;
  found.amount.count = 1;
  found.grain = static_cast<Grain>(unit->value);
  return unit->end;
}

}  // namespace rumbo::dates
