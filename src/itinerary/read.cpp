#include "itinerary/read.hpp"

#include "base/error.hpp"
#include "itinerary/fields.hpp"
#include "itinerary/kinship.hpp"
#include "itinerary/read_drafted.hpp"
#include "itinerary/read_event.hpp"
#include "itinerary/slug.hpp"
#include "itinerary/via.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <tuple>

#include <fmt/format.h>

namespace rumbo::itinerary {
namespace {

constexpr std::array<std::string_view, 6> top_keys = {"rumbo",    "title",     "reports",
                                                      "journeys", "questions", "drafted"};
constexpr std::array<std::string_view, 7> report_keys = {
    "id", "file", "title", "agency", "published", "published_from", "same_story_as"};
constexpr std::array<std::string_view, 9> journey_keys = {
    "id", "title", "group", "mode", "path", "splits_from", "joins", "joined", "events"};
constexpr std::array<std::string_view, 9> question_keys = {
    "ask", "source", "alternatives", "at", "edit", "about", "journey", "event", "report"};

void check_version(const Fields& fields) {
  if (!fields.require("rumbo", "begin the file with 'rumbo: 1'")) return;
  const auto version = fields.integer("rumbo", 0, std::numeric_limits<std::int64_t>::max());
  if (!version || *version == 1) return;
  // Another version may differ in everything, so its other "problems" would only mislead.
  throw base::InputError(
      fields.find("rumbo")->position(),
      fmt::format("this is version {} of the format; this program reads version 1", *version));
}

Report read_report(const yaml::Node& node, base::Diagnostics& problems) {
  const Fields fields(node, report_keys, problems);
  Report report;
  if (fields.require("id", "give the report a short name of its own, such as 'id: r1'"))
    report.id = fields.text_or_empty("id");
  report.file = fields.text_or_empty("file");
  report.title = fields.text_or_empty("title");
  report.agency = fields.text_or_empty("agency");
  report.published = fields.date("published");
  report.published_from = fields.text_or_empty("published_from");
  report.same_story_as = fields.text_or_empty("same_story_as");
  return report;
}

// Every id once. `used` gathers them; an id that is already there is reported.
void check_unique(const std::string& id, const base::SourcePosition& where, Ids& used,
                  base::Diagnostics& problems) {
  if (!used.insert(id).second)
    problems.error(where, fmt::format("the id '{}' is taken already; choose another", id));
}

struct Reports {
  std::vector<Report> list;
  Ids ids;
};

Reports read_reports(const Fields& top) {
  Reports reports;
  const auto nodes = top.list("reports");
  for (const auto& node : nodes) {
    const Report& report = reports.list.emplace_back(read_report(node, top.problems()));
    if (!report.id.empty()) check_unique(report.id, node.position(), reports.ids, top.problems());
  }
  for (std::size_t i = 0; i < nodes.size(); ++i)
    if (const auto& other = reports.list[i].same_story_as; !other.empty())
      check_report_id(other, nodes[i].find("same_story_as")->position(), reports.ids,
                      top.problems());
  return reports;
}

Journey read_journey(const yaml::Node& node, const Ids& reports, base::Diagnostics& problems) {
  const Fields fields(node, journey_keys, problems);
  Journey journey;
  journey.position = node.position();
  journey.id = fields.text_or_empty("id");
  journey.title = fields.text_or_empty("title");
  journey.group = fields.text_or_empty("group");
  journey.mode = read_word(fields, "mode", mode_names(), parse_mode);
  journey.path = read_word(fields, "path", path_kind_names(), parse_path_kind);
  journey.splits_from = read_kinship(fields, "splits_from");
  journey.joins = read_kinship(fields, "joins");
  journey.joined = fields.texts("joined");
  if (fields.has("id") && !is_id(journey.id))
    problems.error(
        fields.find("id")->position(),
        fmt::format("'{}' cannot be an id; use letters, digits, '-', '_' and '.'", journey.id));
  fields.require("events", "list what happened, each with 'when' and 'where'");
  for (const auto& event : fields.list("events"))
    journey.events.push_back(read_event(event, reports, problems));
  check_vias(journey, problems);
  return journey;
}

// Gives out ids; one that is taken gets the next free number behind it.
class IdMaker {
 public:
  explicit IdMaker(Ids used) : used_(std::move(used)) {}

  std::string make(const std::string& wanted) {
    std::string id = wanted;
    for (int& number = last_[wanted]; !used_.insert(id).second;)
      id = fmt::format("{}-{}", wanted, number = std::max(number + 1, 2));
    return id;
  }

 private:
  Ids used_;
  std::map<std::string, int> last_;
};

// Ids that were written keep; the others are made from the titles, so that no two are the same.
void complete_ids(std::vector<Journey>& journeys, base::Diagnostics& problems) {
  Ids used;
  for (const Journey& journey : journeys)
    if (!journey.id.empty()) check_unique(journey.id, journey.position, used, problems);
  IdMaker maker(std::move(used));
  for (Journey& journey : journeys) {
    if (!journey.id.empty()) continue;
    const std::string name = slug(journey.title);
    journey.id = maker.make(name.empty() ? "journey" : name);
  }
}

// `at` is for the reader's eyes and is made anew when the file is written; a question about an
// event that is gone stays, about nothing in particular.
Question read_question(const yaml::Node& node, base::Diagnostics& problems) {
  const Fields fields(node, question_keys, problems);
  Question question;
  fields.require("ask", "write the question");
  question.ask = fields.text_or_empty("ask");
  question.source = fields.text_or_empty("source");
  question.alternatives = fields.texts("alternatives");
  question.edit = fields.text_or_empty("edit");
  question.about = fields.text_or_empty("about");
  question.journey = fields.text_or_empty("journey");
  question.report = fields.text_or_empty("report");
  fields.text_or_empty("at");
  if (const auto event = fields.integer("event", 1, std::numeric_limits<std::int64_t>::max()))
    question.event = static_cast<std::size_t>(*event - 1);
  return question;
}

[[noreturn]] void throw_in_order(const base::Diagnostics& problems) {
  auto errors = problems.items();
  std::erase_if(errors, [](const auto& d) { return d.severity != base::Severity::error; });
  std::ranges::stable_sort(errors, {}, [](const base::Diagnostic& d) {
    return std::tuple(d.where.line, d.where.column);
  });
  throw base::InputError(std::move(errors));
}

Itinerary from_node(const yaml::Node& node, const std::string& file_name) {
  base::Diagnostics problems;
  const Fields top(node, top_keys, problems);
  check_version(top);
  Itinerary itinerary;
  itinerary.file = file_name;
  itinerary.title = top.text_or_empty("title");
  const Reports reports = read_reports(top);
  itinerary.reports = reports.list;
  top.require("journeys", "list the journeys, each with its events");
  for (const auto& journey : top.list("journeys"))
    itinerary.journeys.push_back(read_journey(journey, reports.ids, problems));
  complete_ids(itinerary.journeys, problems);
  check_kinships(itinerary.journeys, problems);
  for (const auto& question : top.list("questions"))
    itinerary.questions.push_back(read_question(question, problems));
  if (const auto* drafted = top.find("drafted"))
    itinerary.drafted = read_drafted(*drafted, problems);
  if (problems.has_errors()) throw_in_order(problems);
  return itinerary;
}

}  // namespace

Itinerary parse(const std::string& yaml, const std::string& file_name) {
  return from_node(yaml::parse(yaml, file_name), file_name);
}

Itinerary read(const std::filesystem::path& file) {
  return from_node(yaml::read(file), file.string());
}

}  // namespace rumbo::itinerary
