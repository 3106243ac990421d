#include "itinerary/write.hpp"

#include "itinerary/scalar.hpp"
#include "itinerary/write_event.hpp"
#include "itinerary/write_parts.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace rumbo::itinerary {
namespace {

constexpr std::string_view how_to_edit =
    R"(# Who moved, when and where, and the sentence each fact was read in. Change what is wrong, delete
# what does not belong, then draw the map again from this file.
#   when   2021-10-23, 2021-10, 2021-10-23~ (about), 2021-10-23/2021-10-25, ../2021-09-05 (by then)
#   where  Huixtla | "Huixtla, Chiapas" | Huixtla - Mapastepec (between them) | {lon: -92.46, lat: 15.14}
#          | {place: Huixtla, country: MX, near: true} | {border: US-MX} | unknown
#   what   departed arrived passed present rested dispersed detained attacked helped incident
#          intended cancelled
#   count  400, ~1000, ">1500", "<300", 400..500, thousands    certainty  certain likely uncertain
)";

// Text that knows which line it has come to.
class Page {
 public:
  void add(std::string_view text) {
    text_ += text;
    line_ += static_cast<std::size_t>(std::ranges::count(text, '\n'));
  }
  std::size_t line() const { return line_; }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
  std::size_t line_ = 1;
};

// Where the things that questions are about begin.
struct Lines {
  std::map<std::string, std::size_t> reports;
  std::map<std::string, std::size_t> journeys;
  std::map<std::string, std::vector<std::size_t>> events;  // by journey
};

void add_reports(Page& page, const std::vector<Report>& reports, Lines& lines) {
  if (reports.empty()) return;
  page.add("\nreports:\n");
  for (const Report& report : reports) {
    lines.reports[report.id] = page.line();
    page.add(report_text(report));
  }
}

void add_journey(Page& page, const Journey& journey, Lines& lines) {
  lines.journeys[journey.id] = page.line();
  page.add(journey_head_text(journey));
  for (std::size_t i = 0; i < journey.events.size(); ++i) {
    if (i > 0) page.add("\n");
    lines.events[journey.id].push_back(page.line());
    page.add(event_text(journey.events[i]));
  }
}

void add_journeys(Page& page, const std::vector<Journey>& journeys, Lines& lines) {
  page.add(journeys.empty() ? "\njourneys: []\n" : "\njourneys:\n");
  for (const Journey& journey : journeys) {
    if (&journey != journeys.data()) page.add("\n");
    add_journey(page, journey, lines);
  }
}

std::size_t line_of(const Question& question, const Lines& lines) {
  if (const auto events = lines.events.find(question.journey);
      events != lines.events.end() && question.event && *question.event < events->second.size())
    return events->second[*question.event];
  if (const auto journey = lines.journeys.find(question.journey); journey != lines.journeys.end())
    return journey->second;
  if (const auto report = lines.reports.find(question.report); report != lines.reports.end())
    return report->second;
  return 0;
}

void add_questions(Page& page, const Itinerary& itinerary, const Lines& lines) {
  if (itinerary.questions.empty()) return;
  const std::string file = std::filesystem::path(itinerary.file).filename().string();
  page.add(fmt::format("\n{}questions:\n", questions_heading));
  for (const Question& question : itinerary.questions)
    page.add(question_text(question, line_reference(file, line_of(question, lines))));
}

}  // namespace

std::string write(const Itinerary& itinerary) {
  Page page;
  Lines lines;
  page.add(how_to_edit);
  page.add(question_count_text(itinerary.questions.size()));
  page.add("rumbo: 1\n");
  if (!itinerary.title.empty()) page.add(fmt::format("title: {}\n", scalar(itinerary.title)));
  add_reports(page, itinerary.reports, lines);
  add_journeys(page, itinerary.journeys, lines);
  add_questions(page, itinerary, lines);
  if (itinerary.drafted) page.add("\n" + drafted_text(*itinerary.drafted));
  return page.text();
}

}  // namespace rumbo::itinerary
