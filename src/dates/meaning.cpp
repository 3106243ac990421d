#include "dates/meaning.hpp"

#include "dates/placing.hpp"
#include "dates/timex_values.hpp"

namespace rumbo::dates {
namespace {

using std::chrono::days;

std::optional<Period> anchor_of(const Expression& written, const Context& context) {
  if (written.told && context.told) return context.told;
  if (!context.now) return std::nullopt;
  return Period{Grain::day, *context.now};
}

std::optional<Period> written_range(std::optional<Period> period) {
  if (!period || !is_written(period->first) || !is_written(period->last())) return std::nullopt;
  return period;
}

time::PartialDate minute_of(time::Day day, int minute) {
  auto date = *time::When::on(day).from();
  date.minute_of_day = minute;
  return date;
}

time::When timed(time::Day day, const Expression& written) {
  if (written.minute) return time::When(minute_of(day, *written.minute));
  if (written.part == Part::none) return time::When::on(day);
  const auto part = facts_of(written.part);
  return time::When::interval(minute_of(day, part.from), minute_of(day, part.to));
}

// The whole that was placed, narrowed to the part that is meant.
Meaning narrowed(const Expression& written, std::optional<Period> period) {
  if (period && written.nth != 0) period = nth_of(*period, written.nth_grain, written.nth);
  if (period && written.week_round) period = containing(Grain::week, period->first);
  period = written_range(period);
  if (!period) return {open_value(written), std::nullopt, std::nullopt};
  Meaning meaning{timex_value(*period), std::nullopt, period};
  if (period->grain > Grain::day) {
    meaning.when = bounds(*period, written.edge);
    return meaning;
  }
  meaning.value += time_value(written);
  meaning.when = timed(period->first, written);
  return meaning;
}

// "later this week" is not over yet, "earlier this year" is.
time::When clipped(const time::When& when, const Expression& written, time::Day now) {
  const auto first = when.earliest();
  const auto last = when.latest();
  auto today = *time::When::on(now).from();
  today.approximate = true;
  if (written.edge == Edge::end && *first < now && now <= *last)
    return time::When::interval(today, when.to());
  if (written.edge == Edge::start && *first < now && now <= *last)
    return time::When::interval(when.from(), time::When::on(now - days{1}).from());
  return when;
}

Meaning shift(const Expression& written, const Context& context) {
  const auto anchor = anchor_of(written, context);
  if (!anchor) return {open_value(written), std::nullopt, std::nullopt};
  const time::Day from = written.steps > 0 ? anchor->last() : anchor->first;
  auto meaning = narrowed(written, shifted(containing(written.grain, from), written.steps));
  if (meaning.when && written.adverb && written.steps == 0 && context.now)
    meaning.when = clipped(*meaning.when, written, *context.now);
  return meaning;
}

// "three days ago" is a day, "three months ago" a month, as the unit is rough.
Meaning offset(const Expression& written, const Context& context) {
  const int count = written.amount.count * written.steps;
  if (written.amount.vague)
    return {written.steps < 0 ? "PAST_REF" : "FUTURE_REF", std::nullopt, std::nullopt};
  const auto anchor = anchor_of(written, context);
  if (!anchor) return {open_value(written), std::nullopt, std::nullopt};
  if (written.told && anchor->grain > written.grain && anchor->grain <= Grain::year)
    return narrowed(Expression{}, anchor);
  if (written.told && anchor->grain > Grain::week && anchor->grain <= written.grain) {
    auto moved = containing(anchor->grain, add(anchor->first, written.grain, count));
    return narrowed(Expression{}, moved);
  }
  const time::Day base = anchor->first + days{written.base_days};
  const time::Day day = add(base, written.grain, count);
  const auto period = written_range(containing(written.grain, day));
  if (!period || !is_written(day)) return {open_value(written), std::nullopt, std::nullopt};
  Meaning meaning{timex_value(*period), time::When::on(day), period};
  if (written.grain < Grain::day) meaning.when.reset();
  if (written.grain > Grain::day) {
    auto about = *time::When::on(day).from();
    about.approximate = true;
    meaning.when = time::When(about);
  }
  return meaning;
}

// The days before the anchor, or behind it, that the quantity covers.
std::optional<time::When> covered(const Expression& written, const Context& context) {
  constexpr int a_few = 3;
  const auto anchor = anchor_of(written, context);
  if (!anchor || written.grain < Grain::day) return std::nullopt;
  const int count = written.amount.vague ? a_few : written.amount.count;
  const bool ahead = written.steps > 0;
  const time::Day day = ahead ? anchor->last() : anchor->first;
  time::Day first = ahead ? day + days{1} : add(day, written.grain, -count);
  time::Day last = ahead ? add(day, written.grain, count) : day - days{1};
  if (written.grain == Grain::quarter || written.grain == Grain::half) {
    const Period here = containing(written.grain, day);
    first = shifted(here, ahead ? 1 : -count).first;
    last = shifted(here, ahead ? count : -1).last();
  }
  if (first > last || !is_written(first) || !is_written(last)) return std::nullopt;
  auto from = *time::When::on(first).from();
  auto to = *time::When::on(last).from();
  from.approximate = to.approximate = written.amount.vague;
  return time::When::interval(from, to);
}

Meaning duration(const Expression& written, const Context& context) {
  Meaning meaning{duration_value(written), std::nullopt, std::nullopt};
  if (!written.ahead || written.amount.vague || written.amount.half) return meaning;
  const bool ahead = context.tense == Tense::future || written.relation == Relation::next;
  if (!context.now || !ahead || written.grain < Grain::day) return meaning;
  const time::Day day = add(*context.now, written.grain, written.amount.count);
  if (is_written(day)) meaning.when = time::When::on(day);
  return meaning;
}

Meaning reference(const Expression& written, const Context& context) {
  Meaning meaning{reference_value(written), std::nullopt, std::nullopt};
  if (!context.now) return meaning;
  const auto now = time::When::on(*context.now).from();
  if (written.index == 0) meaning.when = time::When::interval(std::nullopt, now);
  if (written.index == 1) meaning.when = time::When(*now);
  if (written.index == 2) meaning.when = time::When::interval(now, std::nullopt);
  return meaning;
}

Meaning clock(const Expression& written, const Context& context) {
  std::optional<Period> day;
  if (context.told && context.told->grain == Grain::day) day = context.told;
  if (!day && context.now) day = Period{Grain::day, *context.now};
  return narrowed(written, day);
}

}  // namespace

Meaning meaning_of(const Expression& written, const Context& context) {
  switch (written.form) {
    case Form::shift:
      return shift(written, context);
    case Form::offset:
      return offset(written, context);
    case Form::span:
      return {duration_value(written), covered(written, context), std::nullopt};
    case Form::duration:
      return duration(written, context);
    case Form::set:
      return {set_value(written), std::nullopt, std::nullopt};
    case Form::reference:
      return reference(written, context);
    case Form::clock:
      return clock(written, context);
    default:
      return narrowed(written, place(written, context));
  }
}

}  // namespace rumbo::dates
