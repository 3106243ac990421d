#include "dates/grammar.hpp"

namespace rumbo::dates {
namespace {

constexpr int first_possible_decade = 1500;

int steps_of(Relation relation) {
  switch (relation) {
    case Relation::last:
    case Relation::past:
    case Relation::previous:
      return -1;
    case Relation::next:
    case Relation::following:
      return 1;
    default:
      return 0;
  }
}

bool is_told(Relation relation) {
  return relation == Relation::following || relation == Relation::previous ||
         relation == Relation::same;
}

}  // namespace

// "last week", "this year", "the following day", "la semana pasada", "el año que viene", "el año".
std::size_t Grammar::unit(std::size_t at, Expression& found) const {
  const bool article = words_.behind(at, Sense::determiner);
  auto relation = words_.hit(at, Sense::relation);
  const std::size_t begin = relation ? relation->end : at;
  const auto name = words_.hit(begin, Sense::unit);
  if (!name || name->value < static_cast<int>(Grain::day)) return at;
  if (words_.is(begin, Sense::units)) return at;
  std::size_t end = name->end;
  if (const auto behind = words_.hit(end, Sense::behind); behind && !words_.english()) {
    relation = behind;
    end = behind->end;
  }
  found.form = Form::shift;
  found.grain = static_cast<Grain>(name->value);
  found.article = true;
  if (!relation) {
    const bool whole = found.grain >= Grain::weekend && found.grain <= Grain::year;
    const bool day = !words_.english() && found.grain == Grain::day;
    if (!article || !(whole || day) || words_.is(end, Sense::of) || words_.is(end, "that"))
      return at;
    if (words_.is(end, Sense::before) || words_.is(end, Sense::after)) return at;
    if (day && !words_.is(end, ",") && !words_.is(end, ".")) return at;
    return end;
  }
  found.relation = static_cast<Relation>(relation->value);
  const bool demonstrative =
      found.relation == Relation::same || found.relation == Relation::this_one;
  if (words_.english() && found.grain == Grain::day && found.relation == Relation::this_one &&
      !words_.is(at, "this"))
    return at;
  if (article && demonstrative && words_.is(at, "this")) return at;
  found.steps = steps_of(found.relation);
  found.told = is_told(found.relation);
  return end;
}

// "the day before", "the week after", "the week after next", "the night before last".
std::size_t Grammar::beyond(std::size_t at, Expression& found) const {
  if (!words_.english() || !words_.behind(at, Sense::determiner)) return at;
  const auto name = words_.hit(at, Sense::unit);
  if (!name || name->value < static_cast<int>(Grain::day) || words_.is(at, Sense::units)) return at;
  const bool after = words_.is(name->end, "after");
  if (!after && !words_.is(name->end, "before")) return at;
  const std::size_t next = name->end + 1;
  const bool twice = words_.is(next, after ? "next" : "last");
  const bool ends = !words_.in(next) || !words_.word(next).is_word();
  if (!twice && (!ends || words_.is_number(next))) return at;
  found.form = Form::shift;
  found.grain = static_cast<Grain>(name->value);
  found.steps = (after ? 1 : -1) * (twice ? 2 : 1);
  found.told = !twice;
  found.article = true;
  return twice ? next + 1 : next;
}

// "next week on Tuesday", "this week Monday", "la próxima semana el martes".
std::size_t Grammar::weekday_of_week(std::size_t at, Expression& found) const {
  Expression week;
  const std::size_t end = unit(at, week);
  if (end == at || week.grain != Grain::week || week.relation == Relation::none) return at;
  std::size_t next = words_.is(end, "-") ? end + 1 : end;
  next = words_.skip(next, Sense::on);
  const auto name = words_.hit(next, Sense::weekday);
  if (!name) return at;
  found.grain = Grain::day;
  found.weekday = static_cast<unsigned>(name->value);
  found.whole = Grain::week;
  found.whole_steps = week.steps;
  found.told = week.told;
  found.article = true;
  return words_.is(next, Sense::weak) ? words_.skip(name->end, ".") : name->end;
}

// What holds a part: "July", "2015", "last year", "the month".
std::size_t Grammar::container(std::size_t at, Expression& found) const {
  Expression whole;
  if (const std::size_t end = month(at, whole); end > at) {
    found = whole;
    return end;
  }
  const std::size_t begin = words_.skip(at, Sense::determiner);
  Expression period;
  if (const std::size_t end = unit(begin, period); end > begin) {
    found = period;
    return end;
  }
  const std::size_t number = words_.skip(begin, Sense::year_word);
  if (const auto year = year_number(number)) {
    found = whole;
    found.form = Form::calendar;
    found.grain = Grain::year;
    found.year = year->value;
    return year->end;
  }
  return at;
}

// "the third quarter of 2012", "last week of July", "el primer trimestre del año pasado".
std::size_t Grammar::nth(std::size_t at, Expression& found) const {
  auto number = words_.ordinal(at);
  if (!number) number = words_.hit(at, Sense::ordinal);
  if (!number) return at;
  const std::size_t begin = words_.skip(number->end, "-");
  auto name = words_.hit(begin, Sense::unit);
  if (words_.english() && words_.is(begin, "half"))
    name = Hit{static_cast<int>(Grain::half), begin + 1};
  if (!name || words_.is(begin, Sense::units)) return at;
  const auto grain = static_cast<Grain>(name->value);
  if (grain < Grain::day || grain > Grain::year) return at;
  std::size_t next = words_.skip(name->end, ",");
  next = words_.skip(next, Sense::of);
  Expression whole;
  const std::size_t end = container(next, whole);
  const bool inside = end > next && whole.grain > grain;
  if ((grain == Grain::quarter || grain == Grain::half) && number->value > 0) {
    if (number->value > (grain == Grain::quarter ? 4 : 2)) return at;
    const bool year = inside && whole.grain == Grain::year;
    if (grain == Grain::half && words_.english() && !year) return at;
    found.form = Form::calendar;
    found.grain = grain;
    found.index = number->value;
    found.article = true;
    if (year && whole.form == Form::calendar) found.year = whole.year;
    if (year && whole.form == Form::shift) {
      found.whole = Grain::year;
      found.whole_steps = whole.steps;
      found.told = whole.told;
    }
    return year ? end : name->end;
  }
  if (!inside || next == name->end) return at;
  found = whole;
  found.nth = number->value;
  found.nth_grain = grain;
  found.article = true;
  return end;
}

std::size_t Grammar::season(std::size_t at, Expression& found) const {
  const auto name = words_.hit(at, Sense::season);
  if (!name) return at;
  found.grain = Grain::season;
  found.index = name->value + 1;
  found.article = true;
  const std::size_t end = year_behind(name->end, found);
  // "fall" and "spring" are verbs too.
  const bool led = words_.behind(at, Sense::determiner) || words_.behind(at, Sense::relation) ||
                   words_.behind(at, Sense::during) || words_.behind(at, Sense::edge) ||
                   words_.behind(at, Sense::since) || words_.behind(at, Sense::until);
  if (end == name->end && words_.english() && words_.is(end, "of")) return at;
  return end > name->end || led ? end : at;
}

// "Q3 2021", "2017-Q1", "H2", "3Q", "W43", "week 31", "2021-W43".
std::size_t Grammar::marked(std::size_t at, Expression& found) const {
  auto year = words_.is_number(at) ? year_number(at) : std::nullopt;
  std::size_t next = year ? words_.skip(year->end, "-") : at;
  const bool quarter = words_.is(next, Sense::quarter_mark);
  const bool half = words_.is(next, Sense::half_mark);
  const bool week = words_.is(next, Sense::week_mark);
  if (!quarter && !half && !week) return at;
  const bool letter = words_.word(next).folded.size() == 1;
  if (week && !letter && words_.behind(at, Sense::relation)) return at;
  if (letter && !year && !words_.word(next).capitalised && !words_.english()) return at;
  auto number = words_.digits(next + 1, 2);
  if (!number && week && !letter) number = words_.number(next + 1);
  if (!number || (letter && !words_.joined(next + 1))) return at;
  if (words_.is(number->end, Sense::meridiem)) return at;
  const int most = quarter ? 4 : half ? 2 : 53;
  if (number->value < 1 || number->value > most) return at;
  found.grain = quarter ? Grain::quarter : half ? Grain::half : Grain::week;
  found.index = number->value;
  found.article = true;
  if (year) {
    found.year = year->value;
    return number->end;
  }
  const std::size_t end = year_behind(number->end, found);
  return half && end == number->end ? at : end;
}

// "1990s", "the '90s", "the nineties", "los años noventa", "la década de 1990".
std::size_t Grammar::decade(std::size_t at, Expression& found) const {
  found.grain = Grain::decade;
  found.article = true;
  if (words_.english()) {
    const auto word = words_.hit(at, Sense::decade_word);
    if (word && words_.behind(at, Sense::determiner)) {
      found.year = word->value;
      found.short_year = true;
      return word->end;
    }
    std::size_t begin = words_.is(at, "'") || words_.is(at, "’") ? at + 1 : at;
    const auto number = words_.digits(begin, 4);
    if (!number || number->value % 10 != 0) return at;
    std::size_t s = number->end;
    if (words_.is(s, "'") || words_.is(s, "’")) ++s;
    if (!words_.is(s, "s") || number->value < 20) return at;
    const bool full = number->value >= first_possible_decade;
    if (!full && number->value > 90) return at;
    found.year = number->value;
    found.short_year = !full;
    return s + 1;
  }
  std::size_t next = at;
  const bool years = words_.is(next, "anos");
  const bool decade = words_.is(next, "decada");
  if (!years && !decade) return at;
  ++next;
  if (decade) {
    next = words_.skip(next, Sense::of);
    next = words_.skip(next, Sense::determiner);
    if (words_.is(next, "anos")) ++next;
  }
  const auto word = words_.hit(next, Sense::decade_word);
  const auto number = word ? word : words_.digits(next, 4);
  if (!number || number->value % 10 != 0 || number->value < 20) return at;
  if (number->value > 90 && number->value < first_possible_decade) return at;
  found.year = number->value;
  found.short_year = number->value <= 90;
  return number->end;
}

// "the 19th century", "20th-century", "el siglo XIX", "this century".
std::size_t Grammar::century(std::size_t at, Expression& found) const {
  found.grain = Grain::century;
  found.article = true;
  if (words_.english()) {
    const auto number = words_.ordinal(at);
    if (!number) return at;
    const std::size_t next = words_.skip(number->end, "-");
    if (!words_.is(next, Sense::century_word)) return at;
    found.year = (number->value - 1) * 100;
    return next + 1;
  }
  if (!words_.is(at, Sense::century_word)) return at;
  const auto number = words_.hit(at + 1, Sense::roman);
  if (!number) return at;
  found.year = (number->value - 1) * 100;
  return number->end;
}

std::size_t Grammar::fiscal(std::size_t at, Expression& found) const {
  const auto name = words_.hit(at, Sense::fiscal);
  if (!name) return at;
  const auto year = year_number(words_.skip(words_.skip(name->end, Sense::of), Sense::determiner));
  if (!year) return at;
  found.grain = Grain::year;
  found.year = year->value;
  found.article = true;
  return year->end;
}

std::size_t Grammar::day_word(std::size_t at, Expression& found) const {
  if (const auto night = words_.hit(at, Sense::day_part)) {
    found.form = Form::shift;
    found.steps = night->value / 10;
    found.part = static_cast<Part>(std::abs(night->value) % 10);
    found.type = TimexType::time;
    return night->end;
  }
  const auto word = words_.hit(at, Sense::day);
  if (!word) return at;
  // Spanish "mañana" is the morning behind an article or "por": "esta mañana".
  const bool morning = words_.is(at, Sense::part);
  if (morning && (words_.behind(at, Sense::determiner) || words_.behind(at, Sense::relation) ||
                  words_.behind(at, Sense::edge)))
    return at;
  found.form = Form::shift;
  found.steps = word->value;
  return word->end;
}

std::size_t Grammar::holiday(std::size_t at, Expression& found) const {
  const auto name = words_.hit(at, Sense::holiday);
  if (!name) return at;
  const bool capital =
      words_.word(at).capitalised || (name->end > at + 1 && words_.word(name->end - 1).capitalised);
  const bool led = words_.behind(at, Sense::relation) || year_number(name->end);
  if (!capital && name->end == at + 1 && !led) return at;
  found.grain = Grain::day;
  found.holiday = static_cast<Holiday>(name->value);
  found.article = !words_.english();
  return year_behind(name->end, found);
}

// "the week of October 24", "la semana del 24": the week round a day.
std::size_t Grammar::week_of(std::size_t at, Expression& found) const {
  const auto name = words_.hit(at, Sense::unit);
  if (!name || name->value != static_cast<int>(Grain::week) || words_.is(at, Sense::units))
    return at;
  std::size_t of = words_.skip(name->end, Sense::of);
  if (of == name->end) of = words_.skip(words_.skip(of, Sense::since), Sense::on);
  const bool begins = words_.is(of + 1, "comienza") || words_.is(of + 1, "empieza") ||
                      words_.is(of + 1, "inicia") || words_.is(of + 1, "begins") ||
                      words_.is(of + 1, "starts");
  if (of == name->end && begins) of = words_.skip(of + 2, Sense::on);
  if (of == name->end) return at;
  const std::size_t begin = words_.skip(of, Sense::determiner);
  Expression day;
  const std::size_t end = longest(
      begin,
      {&Grammar::numeric, &Grammar::month_first, &Grammar::day_first, &Grammar::day_of_month}, day);
  if (end == begin || day.grain != Grain::day) return at;
  found = day;
  found.whole.reset();
  found.week_round = true;
  found.article = true;
  return end;
}

}  // namespace rumbo::dates
