#include "itinerary/drafted.hpp"
#include "itinerary/write_event.hpp"
#include "itinerary/write_parts.hpp"
#include "reports/kept_edits.hpp"

#include <algorithm>

namespace rumbo::reports {

using itinerary::Drafted;
using itinerary::Question;

namespace {

std::string print_of(const Question& question) {
  return itinerary::question_fingerprint(question_text(question, {}));
}

// An event's value under a key, as it is written.
std::string value_of(const itinerary::Event& event, std::string_view key) {
  if (key == "when") return event.when ? time::to_edtf(*event.when) : std::string();
  if (key == "where") return itinerary::where_text(event.where);
  if (key == "what") return std::string(to_string(event.what));
  if (key == "count") return event.count ? itinerary::count_text(*event.count) : std::string();
  return {};
}

}  // namespace

bool KeptEdits::is_own_question(std::size_t question) const {
  const auto& asked = record_.questions;
  if (std::ranges::find(asked, layout_.question_print(question)) == asked.end()) return true;
  const auto& id = old_.questions[question].journey;
  const auto journey = std::ranges::find(old_.journeys, id, &itinerary::Journey::id);
  return journey != old_.journeys.end() &&
         !std::ranges::all_of(journey->events, [&](const auto& event) { return was_read(event); });
}

std::optional<std::size_t> KeptEdits::event_now(const Question& question) const {
  const auto found = std::ranges::find(old_.journeys, question.journey, &itinerary::Journey::id);
  if (found == old_.journeys.end() || !question.event) return std::nullopt;
  if (*question.event >= found->events.size()) return std::nullopt;
  const auto journey = static_cast<std::size_t>(found - old_.journeys.begin());
  if (withdrawn_[journey].contains(*question.event)) return std::nullopt;
  std::size_t index = *question.event;
  for (const std::size_t gone : withdrawn_[journey]) index -= gone < *question.event ? 1 : 0;
  for (const auto& [behind, text] : added_[journey])
    index += !behind || *behind < *question.event ? 1 : 0;
  return index;
}

std::string KeptEdits::id_now(std::size_t fresh, const Fate& fate) const {
  if (fate.old) return old_.journeys[fate.old->journey].id;
  if (fate.added_to) return old_.journeys[*fate.added_to].id;
  return !fate.record && new_[fresh] ? new_[fresh]->id : std::string();
}

std::optional<std::size_t> KeptEdits::index_now(std::size_t fresh, const Fate& fate) const {
  if (fate.old) {
    Question question;
    question.journey = old_.journeys[fate.old->journey].id;
    question.event = fate.old->event;
    return event_now(question);
  }
  if (!fate.added_to)
    return fate.record || !new_[fresh] ? std::nullopt : std::optional(fate.added_as);
  const auto& added = added_[*fate.added_to];
  const auto& behind = added[fate.added_as].first;
  std::size_t index = 0;
  for (std::size_t at = 0; at < added.size(); ++at) {
    const auto& other = added[at].first;
    const bool before =
        other == behind ? at < fate.added_as : !other || (behind && *other < *behind);
    index += before ? 1 : 0;
  }
  if (!behind) return index;
  for (std::size_t at = 0; at <= *behind; ++at)
    index += withdrawn_[*fate.added_to].contains(at) ? 0 : 1;
  return index;
}

// Whether a person's edit has settled it: what it is about was changed, or the certainty was.
bool KeptEdits::answers(const Question& question, std::size_t fresh, const Fate& fate) const {
  if (!fate.old || !fate.edited) return false;
  const auto& theirs = old_.journeys[fate.old->journey].events[fate.old->event];
  const auto& ours = fresh_.journeys[fresh].events[*question.event];
  return question.about.empty() || theirs.certainty != ours.certainty ||
         value_of(theirs, question.about) != value_of(ours, question.about);
}

std::vector<Question> KeptEdits::open_questions() const {
  std::set<std::string> standing;
  for (std::size_t at = 0; at < old_.questions.size(); ++at)
    standing.insert(layout_.question_print(at));
  std::vector<Question> open;
  for (Question question : fresh_.questions) {
    const auto found =
        std::ranges::find(fresh_.journeys, question.journey, &itinerary::Journey::id);
    if (found != fresh_.journeys.end()) {
      const auto fresh = static_cast<std::size_t>(found - fresh_.journeys.begin());
      if (question.event) {
        const auto& fate = fates_[fresh][*question.event];
        const auto index = index_now(fresh, fate);
        if (!index || answers(question, fresh, fate)) continue;
        question.journey = id_now(fresh, fate);
        question.event = index;
      } else if (homes_[fresh]) {
        question.journey = old_.journeys[*homes_[fresh]].id;
      } else if (new_[fresh]) {
        question.journey = new_[fresh]->id;
      } else {
        continue;
      }
    }
    const std::string print = print_of(question);
    const bool asked = std::ranges::find(record_.questions, print) != record_.questions.end();
    if (asked && !standing.contains(print)) continue;
    open.push_back(std::move(question));
  }
  return open;
}

Drafted KeptEdits::new_record(const std::vector<Question>& asked) const {
  Drafted drafted = itinerary::record(fresh_);
  const auto fresh_journeys = std::move(drafted.journeys);
  drafted.journeys.clear();
  for (const auto& report : record_.reports)
    if (std::ranges::find(drafted.reports, report.id, &Drafted::Report::id) ==
        drafted.reports.end())
      drafted.reports.push_back(report);
  drafted.questions = record_.questions;
  for (const auto& question : asked)
    if (const auto print = print_of(question);
        std::ranges::find(drafted.questions, print) == drafted.questions.end())
      drafted.questions.push_back(print);

  const auto journey = [&](const std::string& id) -> Drafted::Journey& {
    const auto found = std::ranges::find(drafted.journeys, id, &Drafted::Journey::id);
    if (found != drafted.journeys.end()) return *found;
    auto& made = drafted.journeys.emplace_back();
    made.id = id;
    if (const auto* former = record_of(id)) made.title = former->title, made.group = former->group;
    return made;
  };
  for (const auto& former : record_.journeys) journey(former.id);
  for (std::size_t at = 0; at < records_.size(); ++at) {
    const auto& old = old_of_record_[at];
    const bool gone = old && withdrawn_[old_at_[*old].journey].contains(old_at_[*old].event);
    if (!is_told_[at] && !gone) journey(records_[at].journey).events.push_back(records_[at].event);
  }
  for (std::size_t at = 0; at < fresh_.journeys.size(); ++at)
    for (std::size_t event = 0; event < fates_[at].size(); ++event) {
      const auto& fate = fates_[at][event];
      std::string id = id_now(at, fate);
      if (fate.record) id = records_[*fate.record].journey;
      if (id.empty()) continue;
      auto& home = journey(id);
      home.events.push_back(fresh_journeys[at].events[event]);
      if (homes_[at] ? recorded_home(at) == id || !record_of(id) : true) {
        home.title = fresh_.journeys[at].title;
        home.group = fresh_.journeys[at].group;
      }
    }
  return drafted;
}

}  // namespace rumbo::reports
