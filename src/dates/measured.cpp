#include "dates/measured.hpp"

namespace rumbo::dates {
namespace {

using std::chrono::days;

std::size_t skip_articles(const Tagged& words, std::size_t at, std::size_t end) {
  while (at < end && (words.is(at, Sense::determiner) || words.is(at, Sense::on))) ++at;
  return at;
}

// Whether the words from `at` to the date are those, and articles.
bool leads(const Tagged& words, std::size_t at, Sense sense, std::size_t date) {
  const auto found = words.hit(at, sense);
  if (!found) return false;
  // "antes del 5": the article has run into the preposition, and the date may hold it.
  return found->end >= date ? found->end <= date + 1
                            : skip_articles(words, found->end, date) == date;
}

std::optional<Measure> part_of(const Tagged& words, const Expression& amount,
                               const Expression& date) {
  const std::size_t at = amount.range.last;
  const bool contains = date.grain > amount.grain && date.grain <= Grain::century &&
                        leads(words, at, Sense::of, date.range.first);
  if (!contains) return std::nullopt;
  const bool last = amount.relation == Relation::last || amount.relation == Relation::past;
  if (amount.form == Form::span) return last ? std::optional(Measure::last_of) : std::nullopt;
  if (amount.range.first == words.range().first) return std::nullopt;
  const auto ordinal = words.hit(amount.range.first - 1, Sense::ordinal);
  return ordinal && ordinal->value == 1 ? std::optional(Measure::first_of) : std::nullopt;
}

std::optional<time::When> between(time::Day first, time::Day last) {
  if (first > last || !is_written(first) || !is_written(last)) return std::nullopt;
  return time::When::interval(time::When::on(first).from(), time::When::on(last).from());
}

std::optional<time::When> on(time::Day day) {
  return is_written(day) ? std::optional(time::When::on(day)) : std::nullopt;
}

std::optional<time::When> within(const Expression& amount, const Period& whole, bool first) {
  const auto edge = nth_of(whole, amount.grain, first ? 1 : -1);
  if (!edge) return std::nullopt;
  const int count = amount.amount.count;
  if (first) return between(edge->first, add(edge->first, amount.grain, count) - days{1});
  const time::Day end = edge->last() + days{1};
  return between(add(end, amount.grain, -count), edge->last());
}

}  // namespace

std::optional<Measure> measure_between(const Tagged& words, const Expression& amount,
                                       const Expression& date) {
  if (amount.form != Form::duration && amount.form != Form::span) return std::nullopt;
  if (date.form != Form::calendar && date.form != Form::shift) return std::nullopt;
  if (date.type > TimexType::time) return std::nullopt;
  if (const auto part = part_of(words, amount, date)) return part;
  if (amount.form == Form::span) return std::nullopt;
  const std::size_t end = date.range.first;
  const std::size_t at = amount.range.last;
  const std::size_t next = words.skip(at, ",");
  if (leads(words, next, Sense::before, end)) return Measure::before;
  if (leads(words, next, Sense::after, end)) return Measure::after;
  const bool since = words.is(next, "since") || words.is(next, "from");
  if (next == at && words.english() && since && skip_articles(words, at + 1, end) == end)
    return Measure::after;
  return leads(words, next, Sense::since, end) ||
                 (next > at && leads(words, next, Sense::from, end))
             ? std::optional(Measure::beginning)
             : std::nullopt;
}

std::optional<time::When> measured(Measure how, const Expression& amount, const Period& date) {
  const auto& quantity = amount.amount;
  if (quantity.vague || quantity.half || quantity.count < 1 || amount.grain < Grain::day)
    return std::nullopt;
  switch (how) {
    case Measure::before:
      return on(add(date.first, amount.grain, -quantity.count));
    case Measure::after:
      return on(
          add(date.grain == Grain::day ? date.last() : date.first, amount.grain, quantity.count));
    case Measure::beginning:
      return between(date.first, add(date.first, amount.grain, quantity.count) - days{1});
    default:
      return within(amount, date, how == Measure::first_of);
  }
}

}  // namespace rumbo::dates
