#include "reports/questions.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace rumbo::reports {

using dates::find_dates;
using dates::resolve;
using dates::Tense;
using prose::BlockKind;
using prose::Form;
using prose::Range;
using prose::Role;

namespace {

using itinerary::What;

constexpr int loose_days = 2;

bool tells_future(const Reading& reading, Range range) {
  const auto& words = reading.prose.words;
  for (std::size_t at = range.first; at < range.last; ++at) {
    const bool future = reading.words().is(words[at], Role::future) && !words[at].is("would");
    if (future && !words[at].quoted) return true;
    for (const auto& verb : reading.words().verbs(words[at].folded))
      if (verb.form == Form::future && verb.exact.empty()) return true;
  }
  return false;
}

}  // namespace

std::vector<time::Day> contradicted_days(const Reading& reading,
                                         std::optional<time::Day> published) {
  std::vector<time::Day> past;
  std::vector<time::Day> future;
  if (!published) return {};
  for (const auto& sentence : reading.prose.sentences) {
    if (sentence.kind != BlockKind::text) continue;
    const bool ahead = tells_future(reading, sentence.range);
    for (const auto& date : find_dates(reading.prose.words, sentence.range, reading.words())) {
      if (!date.names_a_day()) continue;
      const auto when = resolve(date, published, ahead ? Tense::future : Tense::past);
      if (when && when->earliest()) (ahead ? future : past).push_back(*when->earliest());
    }
  }
  std::erase_if(past,
                [&](time::Day day) { return std::ranges::find(future, day) == future.end(); });
  return past;
}

std::string place_words(const itinerary::Place& place) {
  if (const auto* named = std::get_if<itinerary::NamedPlace>(&place))
    return named->near ? "near " + named->name : named->name;
  if (const auto* stretch = std::get_if<itinerary::Stretch>(&place))
    return fmt::format("between {} and {}", stretch->from.name, stretch->to.name);
  if (const auto* border = std::get_if<itinerary::Border>(&place)) return "the " + border->name;
  return "an unknown place";
}

namespace {

std::string deed(const itinerary::Event& event) {
  const std::string place = place_words(event.where.place);
  switch (event.what) {
    case What::departed:
      return fmt::format("did the group leave {}", place);
    case What::arrived:
      return fmt::format("did the group reach {}", place);
    case What::passed:
      return fmt::format("did the group pass {}", place);
    case What::dispersed:
    case What::detained:
    case What::attacked:
      return fmt::format("was the group {} at {}", to_string(event.what), place);
    default:
      return fmt::format("was the group at {}", place);
  }
}

}  // namespace

std::optional<itinerary::Question> ask_when(const itinerary::Event& event) {
  if (event.what == What::intended || event.what == What::cancelled) return std::nullopt;
  const auto& when = event.when;
  const bool open = !when || !when->earliest() || !when->latest();
  if (!open && time::days_between(*when->earliest(), *when->latest()) <= loose_days)
    return std::nullopt;
  itinerary::Question question;
  const std::string known =
      when ? fmt::format("{} is all they say", time::to_edtf(*when)) : "they give no date";
  question.ask = fmt::format("When {}? The reports leave it open: {}.", deed(event), known);
  question.edit = when ? "set when: to the day" : "add when: with the day";
  question.about = "when";
  return question;
}

std::optional<itinerary::Question> ask_published(const itinerary::Report& report, bool doubtful) {
  if (report.published && !doubtful) return std::nullopt;
  itinerary::Question question;
  question.report = report.id;
  if (report.published) {
    question.ask = fmt::format("Was report {} published on {}? That rests on {}.", report.id,
                               time::to_edtf(*report.published), report.published_from);
    question.edit =
        fmt::format("set published: of report {} and the dates that follow from it", report.id);
  } else {
    question.ask = fmt::format("When was report {} published? Its weekdays hang in the air: {}.",
                               report.id, report.published_from);
    question.edit =
        fmt::format("set published: of report {} and add when: to its events", report.id);
  }
  return question;
}

}  // namespace rumbo::reports
