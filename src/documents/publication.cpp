#include "documents/publication.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

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

std::optional<time::Day> on(int year, const DateExpression& date) {
  const std::chrono::year_month_day day{std::chrono::year{year}, std::chrono::month{date.month},
                                        std::chrono::day{date.day}};
  if (!day.ok()) return std::nullopt;
  return time::Day{day};
}

int distance(time::Day a, time::Day b) { return std::abs(time::days_between(a, b)); }

// Every day of publication that is stated somewhere, the most trustworthy first.
std::vector<StatedDate> stated_days(const Source& source, const Frame& frame) {
  std::vector<StatedDate> found = source.stated.dates;
  if (frame.stamp) {
    const auto when = resolve(*frame.stamp, std::nullopt, Tense::past);
    const auto shown = fmt::format("the line \"{}\"", plainly(source, frame.stamp_span));
    const StatedDate stamp{when ? *when->earliest() : time::Day{}, shown};
    if (when) found.push_back(stamp);
  }
  if (frame.in_address) found.push_back(*frame.in_address);
  return found;
}

// The dateline's day in the year that puts it nearest.
std::optional<time::Day> day_of_dateline(const Frame& frame, time::Day near) {
  if (!frame.dateline || !frame.dateline->date) return std::nullopt;
  const auto& date = *frame.dateline->date;
  if (date.month == 0 || date.day == 0) return std::nullopt;
  const int year = static_cast<int>(std::chrono::year_month_day{near}.year());
  std::optional<time::Day> best;
  for (int tried = date.year.value_or(year - 1); tried <= date.year.value_or(year + 1); ++tried) {
    const auto day = on(tried, date);
    if (day && (!best || distance(*day, near) < distance(*best, near))) best = day;
  }
  return best;
}

// The first that is stated; doubtful when another one, or the dateline, is days away from it.
Publication stated(const Source& source, const Frame& frame, const std::vector<StatedDate>& days) {
  constexpr int a_slip = 1;          // of a time zone
  constexpr int late_for_press = 3;  // a dateline is older than its page
  const auto& first = days.front();
  Publication publication{time::When::on(first.day), first.where, false};
  const auto doubt = [&](time::Day day, std::string_view where) {
    publication.reason += fmt::format("; but {} says {}", where, time::to_iso(day));
    publication.doubtful = true;
  };
  for (const auto& other : days)
    if (distance(other.day, first.day) > a_slip && !publication.doubtful)
      doubt(other.day, other.where);
  const auto filed = day_of_dateline(frame, first.day);
  if (filed && distance(*filed, first.day) > late_for_press && !publication.doubtful)
    doubt(*filed, fmt::format("the dateline \"{}\"", plainly(source, frame.dateline->span)));
  if (frame.stamp_is_doubtful && days.size() == 1) {
    publication.reason += "; the day and the month may be the other way round";
    publication.doubtful = true;
  }
  return publication;
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
  if (const auto days = stated_days(source, frame); !days.empty())
    return stated(source, frame, days);
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
