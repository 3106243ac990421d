#include "reports/clause_dates.hpp"

#include "reports/narrative_dates.hpp"

#include <algorithm>

namespace rumbo::reports {

using dates::DateExpression;
using dates::find_dates;
using dates::resolve;
using dates::Tense;
using prose::BlockKind;
using prose::Range;
using prose::Sense;
using prose::Sentence;

namespace {

const DateExpression* nearest_in(const Dates& dates, const VerbUse& use) {
  const DateExpression* before = nullptr;
  for (const auto& date : dates) {
    if (!use.clause.contains(date.range.first) || !(date.names_a_day() || date.month != 0))
      continue;
    if (date.range.first >= use.range.last) return &date;
    before = &date;
  }
  return before;
}

bool tells_when_said(const DateExpression& date, const std::vector<VerbUse>& uses) {
  return std::ranges::any_of(uses, [&](const VerbUse& use) {
    return use.sense == Sense::speech && use.clause.contains(date.range.first);
  });
}

const DateExpression* first_in(const Dates& dates, Range range) {
  for (const auto& date : dates)
    if (range.contains(date.range.first) && date.names_a_day()) return &date;
  return nullptr;
}

const DateExpression* only_date(const Dates& dates, const DateOf& of) {
  const DateExpression* only = nullptr;
  for (const auto& date : dates) {
    if (!date.names_a_day()) continue;
    if (only) return nullptr;
    only = &date;
  }
  if (!only || only->range.first > of.uses[of.use].range.first) return nullptr;
  return tells_when_said(*only, of.uses) ? nullptr : only;
}

bool somebody_speaks(const Reading& reading, Range range) {
  for (std::size_t at = range.first; at < range.last; ++at)
    for (const auto& verb : reading.words().verbs(reading.prose.words[at].folded))
      if (verb.row->sense == Sense::speech) return true;
  return false;
}

// "5:00 am on Sunday": the time of day joins the day.
time::When with_minute(const time::When& when, std::optional<int> minute) {
  if (!minute || when.is_interval() || when.from()->day == 0) return when;
  auto date = *when.from();
  date.minute_of_day = minute;
  return time::When(date);
}

}  // namespace

Tense tense_of(Mood mood) {
  return mood == Mood::intended || mood == Mood::cancelled || mood == Mood::prepared ? Tense::future
                                                                                     : Tense::past;
}

namespace {

std::optional<time::When> resolve_from(const DateExpression& date, const Anchor& anchor,
                                       Tense tense) {
  if (anchor.told)
    if (const auto day = day_near(date, *anchor.told))
      if (!anchor.published || *day <= *anchor.published || tense == Tense::future)
        return time::When::on(*day);
  return resolve(date, anchor.published, tense);
}

}  // namespace

ClauseDate date_of(const DateOf& of, const Anchor& anchor) {
  const VerbUse& use = of.uses[of.use];
  ClauseDate found;
  for (const auto& date : of.dates) {
    if (!use.clause.contains(date.range.first)) continue;
    if (date.minute_of_day && !found.minute_of_day) found.minute_of_day = date.minute_of_day;
    found.same_day = found.same_day || date.same_day;
  }
  const DateExpression* date = of.behind_place ? first_in(of.dates, *of.behind_place) : nullptr;
  if (!date) date = nearest_in(of.dates, use);
  if (!date) date = only_date(of.dates, of);
  if (!date) return found;
  found.when = resolve_from(*date, anchor, tense_of(use.mood));
  if (found.when) found.when = with_minute(*found.when, found.minute_of_day);
  return found;
}

std::optional<time::When> date_said(const Reading& reading, std::size_t sentence,
                                    std::optional<time::Day> published) {
  constexpr std::size_t back = 3;
  const auto& sentences = reading.prose.sentences;
  for (std::size_t step = 0; step <= back && step <= sentence; ++step) {
    const auto& here = sentences[sentence - step];
    if (here.kind != BlockKind::text || here.block + 1 < sentences[sentence].block) break;
    if (somebody_speaks(reading, here.range))
      for (const auto& date : find_dates(reading.prose.words, here.range, reading.words()))
        if (date.names_a_day()) return resolve(date, published, Tense::past);
    const bool in_quotation = reading.prose.words[here.range.first].quoted;
    if (!in_quotation) break;
  }
  return std::nullopt;
}

}  // namespace rumbo::reports
