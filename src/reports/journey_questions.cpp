#include "reports/place_doubts.hpp"
#include "reports/questions.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace rumbo::reports {
namespace {

using itinerary::Certainty;
using itinerary::What;

constexpr std::size_t most_questions = 3;  // a journey

// A question with how much hangs on it.
struct Doubt {
  int weight = 0;
  itinerary::Question question;
};

enum Weight { open_date = 1, no_place, open_start, dateline_place, which_place, two_readings };

class JourneyQuestions {
 public:
  JourneyQuestions(const Telling& telling, std::span<const Reading> readings,
                   std::span<const itinerary::Report> reports, itinerary::Journey& journey)
      : telling_(telling), readings_(readings), reports_(reports), journey_(journey) {}

  std::vector<itinerary::Question> run() {
    const auto& first = readings_[telling_.reports.front()];
    both_days_ = contradicted_days(first, first.publication.day());
    for (std::size_t at = 0; at < telling_.steps.size(); ++at) doubt(at);
    return chosen();
  }

 private:
  // At most one question an event: the weightiest.
  void doubt(std::size_t at) {
    const auto& step = telling_.steps[at];
    auto& event = journey_.events[at];
    std::optional<Doubt> found;
    if (!step.about.empty())
      found = told(step, two_readings);
    else if (is_told_both_ways(event))
      found = Doubt{two_readings, both_ways(event)};
    else if (auto which = ask_which(step, readings_[step.report]))
      found = Doubt{which_place, std::move(*which)};
    else if (step.question)
      found = told(step, std::holds_alternative<itinerary::Unlocated>(event.where.place)
                             ? no_place
                             : dateline_place);
    else if (auto when = ask_when(event))
      found = Doubt{event.what == What::departed ? open_start : open_date, std::move(*when)};
    if (found && found->weight >= which_place) event.certainty = Certainty::uncertain;
    event.comment = comment(step, event, found ? &found->question : nullptr);
    if (!found) return;
    found->question.journey = journey_.id;
    found->question.event = at;
    found->question.source = source_of(step);
    doubts_.push_back(std::move(*found));
  }

  static Doubt told(const Step& step, Weight weight) {
    itinerary::Question question;
    question.ask = *step.question;
    question.edit = step.edit;
    question.about = step.about.empty() ? "where" : step.about;
    return {weight, std::move(question)};
  }

  bool is_told_both_ways(const itinerary::Event& event) const {
    return event.when && !event.when->is_interval() && event.when->earliest() &&
           std::ranges::find(both_days_, *event.when->earliest()) != both_days_.end();
  }

  itinerary::Question both_ways(const itinerary::Event& event) const {
    const std::string day = time::to_iso(*event.when->earliest());
    const std::string before = time::to_iso(*event.when->earliest() - std::chrono::days{1});
    itinerary::Question question;
    question.ask = fmt::format(
        "Was the group {} on {}? Report {} tells of that day both as past and as still to come.",
        place_words(event.where.place), day, readings_[telling_.reports.front()].id);
    question.alternatives = {fmt::format("when: {}", before)};
    question.edit =
        fmt::format("keep when: {}, or set it to {}, and delete certainty: uncertain", day, before);
    question.about = "when";
    return question;
  }

  // "reports/002.txt:12", where the event was read first.
  std::string source_of(const Step& step) const {
    const auto& evidence = step.event.evidence;
    if (evidence.empty()) return {};
    const auto& first = evidence.front();
    const auto report = std::ranges::find(reports_, first.report, &itinerary::Report::id);
    if (report == reports_.end()) return {};
    return fmt::format("{}:{}", report->file, first.line);
  }

  // Why the certainty is not full.
  static std::string comment(const Step& step, const itinerary::Event& event,
                             const itinerary::Question* question) {
    if (!event.certainty || *event.certainty == Certainty::certain) return {};
    if (question && question->about == "where" && !question->alternatives.empty())
      return "may be " + question->alternatives.front();
    if (!step.about.empty()) return "the reports differ";
    if (question && question->about == "when") return "the day is in doubt";
    if (std::holds_alternative<itinerary::Unlocated>(event.where.place)) return "no place is told";
    if (!event.note.empty() && step.question) return {};
    if (itinerary::is_realised(event.what) && !step.exact)
      return event.when ? "the day follows from what is told before and after" : "no date is told";
    return {};
  }

  std::vector<itinerary::Question> chosen() {
    std::ranges::stable_sort(doubts_, std::ranges::greater{}, &Doubt::weight);
    if (doubts_.size() > most_questions) doubts_.resize(most_questions);
    std::ranges::stable_sort(doubts_, {}, [](const Doubt& doubt) { return *doubt.question.event; });
    std::vector<itinerary::Question> questions;
    for (auto& doubt : doubts_) questions.push_back(std::move(doubt.question));
    return questions;
  }

  const Telling& telling_;
  std::span<const Reading> readings_;
  std::span<const itinerary::Report> reports_;
  itinerary::Journey& journey_;
  std::vector<time::Day> both_days_;
  std::vector<Doubt> doubts_;
};

}  // namespace

void ask_about(const Telling& telling, std::span<const Reading> readings,
               std::span<const itinerary::Report> reports, itinerary::Journey& journey,
               std::vector<itinerary::Question>& questions) {
  auto asked = JourneyQuestions(telling, readings, reports, journey).run();
  std::ranges::move(asked, std::back_inserter(questions));
}

}  // namespace rumbo::reports
