#include "documents/publication.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace rumbo::documents {

using dates::DateExpression;
using dates::find_dates;
using dates::resolve;
using dates::Tense;
using dates::weekday_of;
using prose::BlockKind;
using prose::Lexicon;
using prose::Prose;
using prose::Span;

namespace {

constexpr std::array<std::string_view, 7> day_names = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                       "Thursday", "Friday", "Saturday"};

// With plain single spaces: pages part their words by all kinds.
std::string plainly(const Source& source, Span span) {
  constexpr std::string_view no_break_space = "\xC2\xA0";
  std::string plain;
  for (auto rest = text_of(source.text, span); !rest.empty();) {
    const bool wide = rest.starts_with(no_break_space);
    const bool space = wide || rest.front() == ' ' || rest.front() == '\t';
    if (!space) plain += rest.front();
    if (space && !plain.ends_with(' ')) plain += ' ';
    rest.remove_prefix(wide ? no_break_space.size() : 1);
  }
  return plain;
}

Publication stated(const Source& source, const Frame& frame) {
  const auto shown = plainly(source, frame.stamp_span);
  return {resolve(*frame.stamp, std::nullopt, Tense::past), fmt::format("the line \"{}\"", shown),
          false};
}

// The first weekday of the opening sentences: news tells of today and yesterday first.
std::optional<unsigned> opening_weekday(const Prose& prose, const Lexicon& lexicon) {
  constexpr int opening = 3;
  int read = 0;
  for (const auto& sentence : prose.sentences) {
    if (sentence.kind != BlockKind::text) continue;
    if (++read > opening) break;
    for (const auto& date : find_dates(prose.words, sentence.range, lexicon))
      if (date.weekday && date.day == 0) return date.weekday;
  }
  return std::nullopt;
}

// Whether a story of that day would call the day before it, or the day itself, by that name.
bool agrees(time::Day published, std::optional<unsigned> weekday) {
  if (!weekday) return true;
  return (weekday_of(published) + 7 - *weekday) % 7 <= 1;
}

std::optional<time::Day> on(int year, const DateExpression& date) {
  const std::chrono::year_month_day day{std::chrono::year{year}, std::chrono::month{date.month},
                                        std::chrono::day{date.day}};
  if (!day.ok()) return std::nullopt;
  return time::Day{day};
}

std::string because_of_weekday(time::Day day, std::optional<unsigned> weekday) {
  if (!weekday) return {};
  const bool same = weekday_of(day) == *weekday;
  return fmt::format("; {} is a {}, {} the story tells of", time::to_iso(day),
                     day_names[weekday_of(day)], same ? "the weekday" : "the day after the one");
}

// The year of an image path of the dateline's own month, the latest first.
Publication year_from_paths(const DateExpression& date, const Frame& frame, std::string_view shown,
                            std::optional<unsigned> weekday) {
  for (auto path = frame.path_months.rbegin(); path != frame.path_months.rend(); ++path) {
    const auto day = on(path->year, date);
    if (path->month != date.month || !day || !agrees(*day, weekday)) continue;
    return {time::When::on(*day),
            fmt::format("the dateline \"{}\"; the year from the image paths /{}/{:02}/{}", shown,
                        path->year, path->month, because_of_weekday(*day, weekday)),
            false};
  }
  return {};
}

// The latest year the story mentions, or the one after it, whichever alone agrees with the weekday.
Publication year_from_text(const DateExpression& date, const Prose& prose, std::string_view shown,
                           const Lexicon& lexicon) {
  const auto weekday = opening_weekday(prose, lexicon);
  std::optional<int> latest;
  for (const auto& found : find_dates(prose.words, {0, prose.words.size()}, lexicon))
    if (found.year) latest = std::max(latest.value_or(*found.year), *found.year);
  if (!latest || !weekday) return {};
  const auto same = on(*latest, date);
  const auto next = on(*latest + 1, date);
  const bool same_agrees = same && agrees(*same, weekday);
  const bool next_agrees = next && agrees(*next, weekday);
  if (same_agrees == next_agrees) return {};
  const auto day = same_agrees ? *same : *next;
  return {time::When::on(day),
          fmt::format("the dateline \"{}\"; the year from {}, the latest year the story mentions{}",
                      shown, *latest, because_of_weekday(day, weekday)),
          true};
}

}  // namespace

std::optional<time::Day> Publication::day() const {
  if (!when || !when->from() || when->from()->day == 0) return std::nullopt;
  return when->earliest();
}

Publication find_publication(const Source& source, const Frame& frame, const Prose& prose,
                             const Lexicon& lexicon) {
  if (frame.stamp) return stated(source, frame);
  const auto nothing = Publication{{}, "the report states no date", false};
  if (!frame.dateline || !frame.dateline->date) return nothing;
  const auto& date = *frame.dateline->date;
  const auto shown = text_of(source.text, frame.dateline->span);
  if (date.is_complete())
    return {resolve(date, std::nullopt, Tense::past), fmt::format("the dateline \"{}\"", shown),
            false};
  if (date.day == 0 || date.month == 0) return nothing;
  const auto weekday = date.weekday ? date.weekday : opening_weekday(prose, lexicon);
  auto publication = year_from_paths(date, frame, shown, weekday);
  if (!publication.when) publication = year_from_text(date, prose, shown, lexicon);
  if (!publication.when)
    publication.reason = fmt::format("the dateline \"{}\" leaves out the year", shown);
  return publication;
}

}  // namespace rumbo::documents
