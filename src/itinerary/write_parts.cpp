#include "itinerary/write_parts.hpp"

#include "itinerary/scalar.hpp"
#include "itinerary/write_event.hpp"

#include <fmt/format.h>

namespace rumbo::itinerary {
namespace {

std::string pair(std::string_view key, std::string_view value) {
  return value.empty() ? std::string() : fmt::format("{}{}\n", key, scalar(value));
}

std::string list_text(const std::vector<std::string>& items) {
  std::string text;
  for (const auto& item : items)
    text += fmt::format("{}{}", text.empty() ? "" : ", ", scalar(item));
  return "[" + text + "]";
}

std::string drafted_event_text(const Drafted::Event& event) {
  return fmt::format("        - {{as: {}, what: {}, where: {}, read: {}}}\n", scalar(event.as),
                     to_string(event.what), scalar(event.where), list_text(event.read));
}

std::string drafted_journey_text(const Drafted::Journey& journey) {
  std::string text = fmt::format("    - id: {}\n", scalar(journey.id));
  text += pair("      title: ", journey.title);
  text += pair("      group: ", journey.group);
  text += journey.events.empty() ? "      events: []\n" : "      events:\n";
  for (const auto& event : journey.events) text += drafted_event_text(event);
  return text;
}

}  // namespace

std::string report_text(const Report& report) {
  std::string text = fmt::format("  - id: {}\n", scalar(report.id));
  text += pair("    file: ", report.file);
  text += pair("    title: ", report.title);
  text += pair("    agency: ", report.agency);
  if (report.published)
    text += fmt::format("    published: {}\n", time::to_edtf(*report.published));
  text += pair("    published_from: ", report.published_from);
  text += pair("    same_story_as: ", report.same_story_as);
  return text;
}

std::string journey_head_text(const Journey& journey) {
  std::string text = fmt::format("  - id: {}\n", scalar(journey.id));
  text += pair("    title: ", journey.title);
  text += pair("    group: ", journey.group);
  if (journey.mode) text += fmt::format("    mode: {}\n", to_string(*journey.mode));
  if (journey.path) text += fmt::format("    path: {}\n", to_string(*journey.path));
  if (journey.splits_from)
    text += fmt::format("    splits_from: {}\n", scalar(journey.splits_from->journey));
  if (journey.joins) text += fmt::format("    joins: {}\n", scalar(journey.joins->journey));
  if (!journey.joined.empty()) text += "    joined:\n";
  for (const auto& reason : journey.joined) text += fmt::format("      - {}\n", scalar(reason));
  return text + (journey.events.empty() ? "    events: []\n" : "    events:\n");
}

std::string journey_text(const Journey& journey) {
  std::string text = journey_head_text(journey);
  for (std::size_t at = 0; at < journey.events.size(); ++at) {
    if (at > 0) text += '\n';
    text += event_text(journey.events[at]);
  }
  return text;
}

std::string question_count_text(std::size_t count) {
  if (count == 0) return {};
  return fmt::format(
      "# {} for you at the end of the file.\n",
      count == 1 ? "There is a question" : fmt::format("There are {} questions", count));
}

std::string question_text(const Question& question, std::string_view at) {
  std::string text = fmt::format("  - ask: {}\n", scalar(question.ask));
  text += pair("    source: ", question.source);
  if (!question.alternatives.empty()) text += "    alternatives:\n";
  for (const auto& other : question.alternatives)
    text += fmt::format("      - {}\n", scalar(other));
  text += pair("    at: ", at);
  text += pair("    edit: ", question.edit);
  text += pair("    about: ", question.about);
  text += pair("    journey: ", question.journey);
  if (question.event) text += fmt::format("    event: {}\n", *question.event + 1);
  text += pair("    report: ", question.report);
  return text;
}

std::string line_reference(std::string_view file, std::size_t line) {
  if (line == 0) return {};
  return file.empty() ? fmt::format("line {}", line) : fmt::format("{}:{}", file, line);
}

std::string drafted_text(const Drafted& drafted) {
  std::string text =
      "# What draft proposed: by this it knows your edits from its own words when it is run "
      "again.\n"
      "drafted:\n";
  text += pair("  title: ", drafted.title);
  if (!drafted.reports.empty()) text += "  reports:\n";
  for (const auto& report : drafted.reports)
    text += fmt::format("    - {{id: {}, as: {}}}\n", scalar(report.id), scalar(report.as));
  if (!drafted.questions.empty())
    text += fmt::format("  questions: {}\n", list_text(drafted.questions));
  text += drafted.journeys.empty() ? "  journeys: []\n" : "  journeys:\n";
  for (const auto& journey : drafted.journeys) text += drafted_journey_text(journey);
  return text;
}

}  // namespace rumbo::itinerary
