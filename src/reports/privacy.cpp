#include "reports/privacy.hpp"

#include "text/fold.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace rumbo::reports {
namespace {

std::string folded(const Reading& reading, prose::Range range) {
  std::string name;
  for (std::size_t at = range.first; at < range.last; ++at)
    name += (name.empty() ? "" : " ") + std::string(reading.prose.words[at].folded);
  return name;
}

// The names of two words or more: a surname by itself may be a town's.
std::set<std::string> full_names(std::span<const Reading> readings) {
  std::set<std::string> names;
  for (const auto& reading : readings)
    for (const auto& person : reading.names.persons)
      if (person.last > person.first + 1) names.insert(folded(reading, person));
  return names;
}

class Redactor {
 public:
  explicit Redactor(std::span<const Reading> readings) : names_(full_names(readings)) {}

  void clear(std::string& text) const {
    const std::string key = text::fold(text);
    if (std::ranges::any_of(
            names_, [&](const std::string& name) { return key.find(name) != std::string::npos; }))
      text.clear();
  }

  void clear(itinerary::Event& event) const {
    clear(event.note);
    clear(event.comment);
  }

  void clear(itinerary::Journey& journey) const {
    clear(journey.title);
    clear(journey.group);
    for (auto& reason : journey.joined) clear(reason);
    std::erase(journey.joined, std::string());
    for (auto& event : journey.events) clear(event);
  }

 private:
  std::set<std::string> names_;
};

}  // namespace

bool names_a_person(const Reading& reading, prose::Span span) {
  const auto key = text::fold(text_of(reading.source.text, span));
  const bool in_full = std::ranges::any_of(
      full_names(std::span(&reading, 1)),
      [&](const std::string& name) { return key.find(name) != std::string::npos; });
  return in_full || std::ranges::any_of(reading.names.persons, [&](const prose::Range& person) {
           const auto& words = reading.prose.words;
           return person.last > person.first && words[person.first].span.begin < span.end &&
                  words[person.last - 1].span.end > span.begin;
         });
}

void make_public(std::span<const Reading> readings, itinerary::Itinerary& itinerary) {
  const Redactor redactor(readings);
  for (auto& journey : itinerary.journeys)
    for (auto& event : journey.events)
      for (auto& evidence : event.evidence) evidence.quote.clear();
  redactor.clear(itinerary.title);
  for (auto& report : itinerary.reports) redactor.clear(report.title);
  for (auto& journey : itinerary.journeys) redactor.clear(journey);
  for (auto& question : itinerary.questions) redactor.clear(question.ask);
  std::erase_if(itinerary.questions, [](const auto& question) { return question.ask.empty(); });
}

}  // namespace rumbo::reports
