#include "itinerary/drafted.hpp"

#include "itinerary/write_event.hpp"
#include "itinerary/write_parts.hpp"

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

namespace rumbo::itinerary {
namespace {

constexpr std::string_view blanks = " \t\r";

std::string_view trimmed(std::string_view line) {
  const auto begin = line.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return line.substr(begin, line.find_last_not_of(blanks) - begin + 1);
}

template <class Keep>
std::string hash_of(std::string_view lines, Keep keep) {
  std::uint64_t hash = 14695981039346656037ULL;
  const auto add = [&](char c) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  };
  while (!lines.empty()) {
    const auto end = std::min(lines.find('\n'), lines.size());
    const auto line = trimmed(lines.substr(0, end));
    lines.remove_prefix(std::min(end + 1, lines.size()));
    if (line.empty() || !keep(line)) continue;
    std::ranges::for_each(line, add);
    add('\n');
  }
  return fmt::format("{:016x}", hash);
}

std::string name_or_number(const NamedPlace& place) {
  return place.name.empty() && place.geonames ? std::to_string(*place.geonames) : place.name;
}

}  // namespace

std::string fingerprint(std::string_view lines) {
  return hash_of(lines, [](std::string_view) { return true; });
}

std::string question_fingerprint(std::string_view lines) {
  return hash_of(lines, [](std::string_view line) {
    return !line.starts_with("at:") && !line.starts_with("event:");
  });
}

std::string place_name(const Place& place) {
  if (const auto* named = std::get_if<NamedPlace>(&place)) return name_or_number(*named);
  if (const auto* at = std::get_if<Coordinates>(&place)) return at->name;
  if (const auto* stretch = std::get_if<Stretch>(&place))
    return fmt::format("{} - {}", stretch->from.name, stretch->to.name);
  if (const auto* border = std::get_if<Border>(&place)) return border->name;
  return {};
}

Drafted::Event record(const Event& event) {
  Drafted::Event made{
      fingerprint(event_text(event)), event.what, place_name(event.where.place), {}};
  for (const auto& evidence : event.evidence)
    made.read.push_back(fmt::format("{}@{}", evidence.report, evidence.begin));
  return made;
}

Drafted record(const Itinerary& itinerary) {
  Drafted drafted;
  drafted.title = itinerary.title;
  for (const auto& report : itinerary.reports)
    drafted.reports.push_back({report.id, fingerprint(report_text(report))});
  for (const auto& journey : itinerary.journeys) {
    auto& made = drafted.journeys.emplace_back();
    made.id = journey.id;
    made.title = journey.title;
    made.group = journey.group;
    for (const auto& event : journey.events) made.events.push_back(record(event));
  }
  for (const auto& question : itinerary.questions)
    drafted.questions.push_back(question_fingerprint(question_text(question, {})));
  return drafted;
}

}  // namespace rumbo::itinerary
