#include "itinerary/read_drafted.hpp"

#include "itinerary/fields.hpp"

#include <array>

namespace rumbo::itinerary {
namespace {

constexpr std::array<std::string_view, 4> drafted_keys = {"title", "reports", "questions",
                                                          "journeys"};
constexpr std::array<std::string_view, 2> report_keys = {"id", "as"};
constexpr std::array<std::string_view, 4> journey_keys = {"id", "title", "group", "events"};
constexpr std::array<std::string_view, 4> event_keys = {"as", "what", "where", "read"};

Drafted::Event read_event(const yaml::Node& node, base::Diagnostics& problems) {
  const Fields fields(node, event_keys, problems);
  Drafted::Event event;
  event.as = fields.text_or_empty("as");
  event.what = parse_what(fields.text_or_empty("what")).value_or(What::present);
  event.where = fields.text_or_empty("where");
  event.read = fields.texts("read");
  return event;
}

Drafted::Journey read_journey(const yaml::Node& node, base::Diagnostics& problems) {
  const Fields fields(node, journey_keys, problems);
  Drafted::Journey journey;
  journey.id = fields.text_or_empty("id");
  journey.title = fields.text_or_empty("title");
  journey.group = fields.text_or_empty("group");
  for (const auto& event : fields.list("events"))
    journey.events.push_back(read_event(event, problems));
  return journey;
}

}  // namespace

Drafted read_drafted(const yaml::Node& node, base::Diagnostics& problems) {
  const Fields fields(node, drafted_keys, problems);
  Drafted drafted;
  drafted.title = fields.text_or_empty("title");
  for (const auto& item : fields.list("reports")) {
    const Fields report(item, report_keys, problems);
    drafted.reports.push_back({report.text_or_empty("id"), report.text_or_empty("as")});
  }
  drafted.questions = fields.texts("questions");
  for (const auto& journey : fields.list("journeys"))
    drafted.journeys.push_back(read_journey(journey, problems));
  return drafted;
}

}  // namespace rumbo::itinerary
