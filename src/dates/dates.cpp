#include "dates/dates.hpp"

#include "dates/meaning.hpp"
#include "dates/ranges.hpp"

namespace rumbo::dates {
namespace {

using prose::Role;

bool tells_when(const Expression& written) {
  return written.form == Form::calendar || written.form == Form::shift ||
         written.form == Form::offset || written.form == Form::clock;
}

int direction_of(Relation relation) {
  if (relation == Relation::last || relation == Relation::previous) return -1;
  return relation == Relation::next || relation == Relation::following ? 1 : 0;
}

// Days from the report's own.
std::optional<int> days_away(const Expression& written) {
  if (written.told || written.amount.vague) return std::nullopt;
  if (written.form == Form::shift && written.grain == Grain::day) return written.steps;
  if (written.form != Form::offset) return std::nullopt;
  const int length = written.grain == Grain::day ? 1 : written.grain == Grain::week ? 7 : 0;
  if (length == 0) return std::nullopt;
  return written.base_days + written.steps * written.amount.count * length;
}

DateExpression from_written(const Expression& written, const Tagged& words) {
  DateExpression date;
  date.written = written;
  date.range = written.range;
  while (date.range.first + 1 < date.range.last && words.is(date.range.first, Sense::determiner))
    ++date.range.first;
  if (written.form == Form::calendar) {
    const bool months = written.grain == Grain::month || written.grain == Grain::day;
    if (written.grain <= Grain::year) date.year = written.year;
    if (months && written.nth == 0) date.month = static_cast<unsigned>(written.index);
    date.day = written.nth == 0 ? written.day : 0;
    date.weekday = written.weekday;
    date.direction = direction_of(written.relation);
  }
  date.days_away = days_away(written);
  date.minute_of_day = written.minute;
  date.same_day = written.part != Part::none &&
                  (written.form == Form::clock || (written.told && written.steps == 0));
  return date;
}

// "later in the day": words for the day told of that are no expression of their own.
std::optional<DateExpression> same_day(const Tagged& words, std::size_t at,
                                       const Lexicon& lexicon) {
  if (at == words.range().first || !lexicon.is(words.word(at), Role::same_day)) return std::nullopt;
  if (!lexicon.is(words.word(at - 1), Role::determiner)) return std::nullopt;
  DateExpression date;
  date.range = {at, at + 1};
  date.same_day = true;
  date.written.form = Form::clock;
  return date;
}

}  // namespace

unsigned weekday_of(time::Day day) { return std::chrono::weekday{day}.c_encoding(); }

std::vector<DateExpression> find_dates(const Words& words, Range range, const Lexicon& lexicon) {
  const Tagged tagged(words, range, lexicon.language());
  std::vector<DateExpression> found;
  std::size_t at = range.first;
  const auto until = [&](std::size_t end) {
    for (; at < end; ++at)
      if (const auto date = same_day(tagged, at, lexicon)) found.push_back(*date);
  };
  for (const auto& written : find_expressions(tagged, range)) {
    if (!tells_when(written)) continue;
    until(written.range.first);
    found.push_back(from_written(written, tagged));
    at = written.range.last;
  }
  until(range.last);
  return found;
}

std::optional<time::When> resolve(const DateExpression& date, std::optional<time::Day> published,
                                  Tense tense) {
  Expression written = date.written;
  if (written.form == Form::clock || written.told) return std::nullopt;
  written.part = Part::none;
  return meaning_of(written, {published, std::nullopt, tense}).when;
}

}  // namespace rumbo::dates
