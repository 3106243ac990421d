#include "dates/grammar.hpp"

namespace rumbo::dates {

std::size_t Grammar::longest(std::size_t at, std::initializer_list<Reader> readers,
                             Expression& found) const {
  std::size_t best = at;
  for (const auto reader : readers) {
    Expression tried;
    const std::size_t end = (this->*reader)(at, tried);
    if (end <= best) continue;
    best = end;
    found = tried;
  }
  return best;
}

std::size_t Grammar::longest(std::size_t at, std::span<const Gate> gates, Expression& found) const {
  std::size_t best = at;
  for (const auto& gate : gates) {
    const bool open = words_.known(at) ? gate.wanted.empty() || words_.knows_any(at, gate.wanted)
                                       : gate.opens_to_numbers;
    if (!open) continue;
    Expression tried;
    const std::size_t end = (this->*gate.reader)(at, tried);
    if (end <= best) continue;
    best = end;
    found = tried;
  }
  return best;
}

std::size_t Grammar::match(std::size_t at, Expression& found) const {
  static constexpr std::array readers = {
      Gate{&Grammar::clock_first, {}, true},
      Gate{&Grammar::date, {}, true},
      Gate{&Grammar::part_first, {Sense::determiner, Sense::relation, Sense::edge, Sense::part}},
      Gate{&Grammar::span, {}, true},
      Gate{&Grammar::since_then, {Sense::since_then}},
      Gate{&Grammar::quantity, {}, true},
      Gate{&Grammar::set,
           {Sense::rhythm, Sense::weekdays, Sense::every, Sense::times, Sense::number},
           true},
      Gate{&Grammar::reference, {Sense::reference}}};
  const std::size_t end = longest(at, readers, found);
  found.range = {at, end};
  return end;
}

// A day or a longer period, its article where that belongs to it, and what follows a day.
std::size_t Grammar::date(std::size_t at, Expression& found) const {
  const std::size_t begin = words_.skip(at, Sense::determiner);
  const std::size_t end = edged(begin, found);
  if (end == begin) return at;
  if (begin > at && !found.article) return at;
  return found.grain == Grain::day && !found.week_round ? day_suffix(end, found) : end;
}

std::size_t Grammar::day_suffix(std::size_t at, Expression& found) const {
  return found.minute ? at : time_behind(at, found);
}

// "early 2021", "mid-May", "a principios de octubre", "later this week", "early in the year".
std::size_t Grammar::edged(std::size_t at, Expression& found) const {
  Expression plain;
  std::size_t best = period(at, plain);
  if (best > at) found = plain;
  const auto edge = words_.hit(at, Sense::edge);
  if (!edge) return best;
  std::size_t next = words_.skip(edge->end, "-");
  if (next == edge->end && words_.is(next, Sense::of) && words_.english()) ++next;
  next = words_.skip(next, Sense::determiner);
  Expression inner;
  std::size_t end = period(next, inner);
  if (end == next) end = bare_unit(next, inner);
  if (end == next || end <= best) return best;
  found = inner;
  found.edge = static_cast<Edge>(edge->value);
  found.adverb = words_.is(at, "later") || words_.is(at, "earlier") || words_.is(at, "mas");
  found.article = true;
  return end;
}

// "end of month", "finales de año".
std::size_t Grammar::bare_unit(std::size_t at, Expression& found) const {
  const auto name = words_.hit(at, Sense::unit);
  if (!name || words_.is(at, Sense::units) || !words_.behind(at, Sense::edge)) return at;
  if (name->value < static_cast<int>(Grain::week) || words_.is(name->end, Sense::of)) return at;
  found.form = Form::shift;
  found.grain = static_cast<Grain>(name->value);
  found.relation = Relation::this_one;
  return name->end;
}

std::size_t Grammar::period(std::size_t at, Expression& found) const {
  if (!words_.known(at)) return core(at, found);
  static constexpr std::array readers = {
      Gate{&Grammar::with_relation, {Sense::relation}}, Gate{&Grammar::core, {}, true},
      Gate{&Grammar::unit, {Sense::relation, Sense::unit}}, Gate{&Grammar::beyond, {Sense::unit}},
      Gate{&Grammar::weekday_of_week, {Sense::relation, Sense::unit}}};
  return longest(at, readers, found);
}

// "last Tuesday", "next summer", "el próximo 5 de mayo", "este lunes", "the following Friday".
std::size_t Grammar::with_relation(std::size_t at, Expression& found) const {
  auto relation = words_.hit(at, Sense::relation);
  if (!relation) return at;
  std::size_t begin = relation->end;
  // "this past Wednesday", "este próximo viernes"
  if (const auto second = words_.hit(begin, Sense::relation)) {
    relation = second;
    begin = second->end;
  }
  if (words_.is(at, "that")) return at;
  const std::size_t end = core(begin, found);
  if (end == begin || found.form != Form::calendar || found.grain == Grain::decade) return at;
  if (found.grain == Grain::year || (words_.is(at, "may"))) return at;
  found.relation = static_cast<Relation>(relation->value);
  if (found.relation == Relation::past) found.relation = Relation::last;
  found.article = true;
  return end;
}

std::size_t Grammar::core(std::size_t at, Expression& found) const {
  static constexpr std::array readers = {
      Gate{&Grammar::numeric, {}, true},
      Gate{&Grammar::weekday, {Sense::weekday}},
      Gate{&Grammar::month_first, {Sense::month}},
      Gate{&Grammar::day_first, {Sense::number, Sense::ordinal}, true},
      Gate{&Grammar::month, {Sense::month, Sense::unit}, true},
      Gate{&Grammar::day_word, {Sense::day, Sense::day_part}},
      Gate{&Grammar::holiday, {Sense::holiday}},
      Gate{&Grammar::week_of, {Sense::unit}},
      Gate{&Grammar::nth, {Sense::ordinal, Sense::number}, true},
      Gate{&Grammar::season, {Sense::season}},
      Gate{&Grammar::marked, {Sense::quarter_mark, Sense::half_mark, Sense::week_mark}, true},
      Gate{&Grammar::decade, {Sense::decade_word, Sense::unit}, true},
      Gate{&Grammar::century, {Sense::ordinal, Sense::number, Sense::century_word}, true},
      Gate{&Grammar::fiscal, {Sense::fiscal}},
      Gate{&Grammar::day_of_month, {Sense::ordinal, Sense::number, Sense::unit}, true},
      Gate{&Grammar::bare_year, {Sense::year_word, Sense::number, Sense::multiplier}, true}};
  const std::size_t end = words_.known(at) || words_.is_number(at)   ? longest(at, readers, found)
                          : words_.is(at, "'") || words_.is(at, "’") ? decade(at, found)
                                                                     : at;
  return end > at ? relation_behind(end, found) : at;
}

// "el martes pasado", "el verano que viene", "el lunes siguiente".
std::size_t Grammar::relation_behind(std::size_t at, Expression& found) const {
  if (words_.english() || found.year || found.form != Form::calendar) return at;
  const auto relation = words_.hit(at, Sense::behind);
  if (!relation) return at;
  found.relation = static_cast<Relation>(relation->value);
  return relation->end;
}

// "5 a.m. on Sunday", "10 tonight", "las 5 de la tarde del martes".
std::size_t Grammar::clock_first(std::size_t at, Expression& found) const {
  const std::size_t begin = words_.english() ? at : words_.skip(at, Sense::clock_at);
  Expression time;
  const std::size_t end = clock(begin, time);
  if (end == begin) return at;
  std::size_t next = words_.english() ? words_.skip(end, ",") : end;
  if (words_.is(next, "on") || words_.is(next, "of") || words_.is(next, "de")) ++next;
  next = words_.skip(next, Sense::determiner);
  Expression day;
  std::size_t behind = period(next, day);
  if (behind == next) behind = part_first(next, day);
  found = time;
  if (behind == next || day.grain != Grain::day || day.minute) return end;
  if (day.form != Form::calendar && day.form != Form::shift) return end;
  found = day;
  found.minute = day.part == Part::none ? *time.minute : in_part(*time.minute, day.part);
  found.minute_written = time.minute_written;
  found.type = TimexType::time;
  return behind;
}

// "the morning of 5 May", "this morning", "that night", "la madrugada del domingo", "early
// morning".
std::size_t Grammar::part_first(std::size_t at, Expression& found) const {
  const std::size_t begin = words_.skip(at, Sense::determiner);
  const auto relation = words_.hit(begin, Sense::relation);
  std::size_t next = relation ? relation->end : begin;
  const auto edge = words_.hit(next, Sense::edge);
  if (edge) next = edge->end;
  const bool led = begin > at || relation || edge || words_.is(next, "overnight");
  const std::size_t end = part_of_day(next, found);
  if (end == next || !led) return at;
  std::size_t behind = end;
  auto how = relation ? static_cast<Relation>(relation->value) : Relation::none;
  if (!relation && !words_.english())
    if (const auto after = words_.hit(end, Sense::behind)) {
      how = static_cast<Relation>(after->value);
      behind = after->end;
    }
  found.form = how == Relation::none ? Form::clock : Form::shift;
  found.grain = Grain::day;
  found.steps = how == Relation::next || how == Relation::following                           ? 1
                : how == Relation::last || how == Relation::previous || how == Relation::past ? -1
                                                                                              : 0;
  found.told = how != Relation::none && how != Relation::this_one;
  if (how == Relation::last) found.told = false;
  if (behind > end || relation) return behind;
  // "the night before"
  const bool turned = words_.is(end, "before") || words_.is(end, "after");
  if (words_.english() && begin > at && turned &&
      (!words_.in(end + 1) || !words_.word(end + 1).is_word())) {
    found.form = Form::shift;
    found.steps = words_.is(end, "before") ? -1 : 1;
    found.told = true;
    return end + 1;
  }
  next = words_.skip(end, Sense::of);
  next = words_.is(next, "on") ? next + 1 : next;
  Expression day;
  const std::size_t start = words_.skip(next, Sense::determiner);
  const std::size_t whole = period(start, day);
  if (whole == start || day.grain != Grain::day || day.part != Part::none || end == start)
    return end;
  const Part part = found.part;
  found = day;
  found.part = part;
  found.type = TimexType::time;
  return whole;
}

std::size_t Grammar::reference(std::size_t at, Expression& found) const {
  const auto word = words_.hit(at, Sense::reference);
  if (!word) return at;
  found.form = Form::reference;
  found.index = word->value;
  return word->end;
}

}  // namespace rumbo::dates
