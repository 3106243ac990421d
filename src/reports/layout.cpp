#include "reports/layout.hpp"

#include "base/error.hpp"
#include "itinerary/drafted.hpp"

#include <fmt/format.h>

namespace rumbo::reports {

using itinerary::fingerprint;
using itinerary::LineRange;
using itinerary::ListLines;

Layout::Layout(const itinerary::Outline& outline, const itinerary::Itinerary& itinerary)
    : outline_(outline), file_(itinerary.file) {
  journeys_ = checked(outline.all(), "journeys", itinerary.journeys.size());
  if (!journeys_)
    throw base::InputError({file_, 1, 1},
                           "cannot be drafted again: it is written in braces; write 'journeys:' at "
                           "the beginning of a line and each journey behind a dash below it");
  reports_ = checked(outline.all(), "reports", itinerary.reports.size());
  questions_ = checked(outline.all(), "questions", itinerary.questions.size());
  for (std::size_t at = 0; at < itinerary.journeys.size(); ++at) {
    auto events = checked(journeys_->items[at], "events", itinerary.journeys[at].events.size());
    if (!events)
      throw base::InputError({file_, journeys_->items[at].first + 1, 1},
                             "cannot be drafted again: this journey is written in braces; write "
                             "its keys one a line");
    events_.push_back(std::move(*events));
  }
}

std::optional<ListLines> Layout::checked(LineRange mapping, std::string_view name,
                                         std::size_t items) const {
  auto list = outline_.list(mapping, name);
  if (list && (list->is_flow || list->items.size() != items))
    throw base::InputError({file_, list->key + 1, 1},
                           fmt::format("cannot be drafted again: write '{}:' as a list with each "
                                       "item behind a dash on a line of its own",
                                       name));
  return list;
}

std::size_t Layout::key_column(std::size_t journey) const {
  const std::string& line = outline_.lines()[events_[journey].key];
  return line.find_first_not_of(" -");
}

std::string Layout::event_print(std::size_t journey, std::size_t event) const {
  return fingerprint(outline_.text(events_[journey].items[event]));
}

std::string Layout::report_print(std::size_t report) const {
  return fingerprint(outline_.text(reports_->items[report]));
}

std::string Layout::question_print(std::size_t question) const {
  return itinerary::question_fingerprint(outline_.text(questions_->items[question]));
}

}  // namespace rumbo::reports
