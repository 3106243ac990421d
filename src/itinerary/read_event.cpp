#include "itinerary/read_event.hpp"

#include "itinerary/count.hpp"
#include "itinerary/fields.hpp"
#include "itinerary/via.hpp"

#include <array>
#include <limits>
#include <vector>

#include <fmt/format.h>

namespace rumbo::itinerary {
namespace {

constexpr std::array<std::string_view, 10> event_keys = {
    "when", "where", "what", "count", "mode", "path", "via", "certainty", "note", "evidence"};
constexpr std::array<std::string_view, 4> count_keys = {"low", "high", "approximate", "text"};
constexpr std::array<std::string_view, 4> evidence_keys = {"report", "line", "chars", "quote"};
constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();

std::optional<Count> read_count_map(const yaml::Node& node, base::Diagnostics& problems) {
  const Fields fields(node, count_keys, problems);
  Count count;
  count.low = fields.integer("low", 0, most_counted);
  count.high = fields.integer("high", 0, most_counted);
  count.approximate = fields.boolean("approximate").value_or(false);
  count.text = fields.text_or_empty("text");
  if (count.text.empty()) count.text = short_count(count);
  if (count.low && count.high && *count.low > *count.high)
    problems.error(node.position(), "the low bound is above the high one; swap them");
  if (!fields.has("low") && !fields.has("high") && count.text.empty())
    problems.error(node.position(), "gives neither 'low' nor 'high' nor 'text'; give one of them");
  return count;
}

std::optional<Count> read_count(const yaml::Node& node, base::Diagnostics& problems) {
  if (node.kind() == yaml::Kind::mapping) return read_count_map(node, problems);
  const auto written = node.text(problems);
  if (!written) return std::nullopt;
  auto count = parse_count(*written);
  if (!count)
    problems.error(node.position(),
                   fmt::format("'{}' is no count; write 400, ~1000, \">1500\", \"<300\", 400..500, "
                               "a word such as thousands, or {{text: any words}}",
                               *written));
  return count;
}

void read_chars(const Fields& fields, Evidence& evidence) {
  const auto ends = fields.list("chars");
  if (!fields.has("chars")) return;
  if (ends.size() != 2) {
    fields.problems().error(fields.find("chars")->position(),
                            "'chars' must be [start, end], two whole numbers");
    return;
  }
  const auto begin = ends[0].integer(fields.problems());
  const auto end = ends[1].integer(fields.problems());
  if (!begin || !end) return;
  if (*begin < 0 || *end < *begin) {
    fields.problems().error(ends[0].position(),
                            "'chars' must be [start, end] with 0 <= start <= end");
    return;
  }
  evidence.begin = static_cast<std::size_t>(*begin);
  evidence.end = static_cast<std::size_t>(*end);
}

Evidence read_evidence(const yaml::Node& node, const Ids& reports, base::Diagnostics& problems) {
  const Fields fields(node, evidence_keys, problems);
  Evidence evidence;
  if (fields.require("report", "name the id of a report listed under 'reports:'"))
    evidence.report = fields.text_or_empty("report");
  if (!evidence.report.empty())
    check_report_id(evidence.report, fields.find("report")->position(), reports, problems);
  evidence.line = static_cast<std::size_t>(fields.integer("line", 1, most).value_or(0));
  read_chars(fields, evidence);
  evidence.quote = fields.text_or_empty("quote");
  return evidence;
}

}  // namespace

void check_report_id(std::string_view id, const base::SourcePosition& where, const Ids& reports,
                     base::Diagnostics& problems) {
  if (reports.contains(id)) return;
  const std::vector<std::string_view> ids(reports.begin(), reports.end());
  problems.error(where, fmt::format("no report has the id '{}'{}; list it under 'reports:'", id,
                                    did_you_mean(id, ids)));
}

Event read_event(const yaml::Node& node, const Ids& reports, base::Diagnostics& problems) {
  const Fields fields(node, event_keys, problems);
  Event event;
  event.position = node.position();
  event.when = fields.date("when");
  if (const auto* where = fields.find("where")) event.where = read_where(*where, problems);
  if (event.where.position.line == 0) event.where.position = node.position();
  event.what = read_word(fields, "what", what_names(), parse_what).value_or(What::present);
  if (const auto* count = fields.find("count")) event.count = read_count(*count, problems);
  event.certainty = read_word(fields, "certainty", certainty_names(), parse_certainty);
  event.mode = read_word(fields, "mode", mode_names(), parse_mode);
  event.path = read_word(fields, "path", path_kind_names(), parse_path_kind);
  for (const auto& place : fields.list("via"))
    if (auto through = read_via(place, problems)) event.via.push_back(std::move(*through));
  event.note = fields.text_or_empty("note");
  for (const auto& item : fields.list("evidence"))
    event.evidence.push_back(read_evidence(item, reports, problems));
  return event;
}

}  // namespace rumbo::itinerary
