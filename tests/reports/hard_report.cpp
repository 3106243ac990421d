#include "hard_report.hpp"

#include "itinerary/count.hpp"
#include "text/fold.hpp"
#include "yaml/node.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace rumbo::reports {
namespace {

std::string trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(' ') - begin + 1));
}

// "arrived | passed"
std::set<std::string> choices(const yaml::Node& node, std::string_view key) {
  std::set<std::string> all;
  const auto* value = node.find(key);
  if (!value) return all;
  std::string_view rest = value->scalar();
  for (;;) {
    const auto bar = rest.find('|');
    all.insert(trimmed(rest.substr(0, bar)));
    if (bar == std::string_view::npos) return all;
    rest.remove_prefix(bar + 1);
  }
}

std::string first_choice(const yaml::Node& node, std::string_view key) {
  const auto* value = node.find(key);
  return value ? trimmed(std::string_view(value->scalar()).substr(0, value->scalar().find('|')))
               : std::string();
}

Expected::Event read_event(const yaml::Node& node) {
  Expected::Event event{choices(node, "what"),
                        choices(node, "where"),
                        choices(node, "when"),
                        choices(node, "count"),
                        {}};
  for (const auto* key : {"what", "where", "when", "count"})
    if (const auto word = first_choice(node, key); !word.empty())
      event.told += (event.told.empty() ? "" : " ") + word;
  return event;
}

const std::vector<yaml::Node>& items(const yaml::Node& node, std::string_view key) {
  static const std::vector<yaml::Node> none;
  const auto* list = node.find(key);
  return list ? list->items() : none;
}

std::string place_name(const itinerary::Event& event) {
  const auto& place = event.where.place;
  if (const auto* named = std::get_if<itinerary::NamedPlace>(&place)) return named->name;
  if (const auto* border = std::get_if<itinerary::Border>(&place)) return border->name;
  if (const auto* stretch = std::get_if<itinerary::Stretch>(&place))
    return stretch->from.name + " - " + stretch->to.name;
  return {};
}

bool is_among(const std::string& name, const std::set<std::string>& names) {
  return std::ranges::any_of(
      names, [&](const std::string& other) { return text::fold(other) == text::fold(name); });
}

bool is_counted(const itinerary::Event& event, const std::set<std::string>& counts) {
  return std::ranges::any_of(counts, [&](const std::string& text) {
    const auto count = itinerary::parse_count(text);
    return event.count && count && event.count->low == count->low &&
           event.count->high == count->high && event.count->approximate == count->approximate;
  });
}

bool is_alike(const itinerary::Event& event, const Expected::Event& expected) {
  return expected.what.contains(std::string(itinerary::to_string(event.what))) &&
         (expected.where.empty() || is_among(place_name(event), expected.where));
}

bool is_same(const itinerary::Event& event, const Expected::Event& expected) {
  const std::string when = event.when ? time::to_edtf(*event.when) : std::string();
  const std::string day = when.substr(0, when.find('T'));
  return is_alike(event, expected) &&
         (expected.when.empty() || expected.when.contains(when) || expected.when.contains(day)) &&
         (expected.counts.empty() || is_counted(event, expected.counts));
}

bool has(const itinerary::Journey& journey, const Expected::Event& expected) {
  return std::ranges::any_of(journey.events,
                             [&](const auto& event) { return is_same(event, expected); });
}

// The drafted journey that tells most of what is expected; nothing when none tells any.
const itinerary::Journey* counterpart(const itinerary::Itinerary& drafted,
                                      const Expected::Journey& expected) {
  const itinerary::Journey* best = nullptr;
  std::ptrdiff_t most = 0;
  for (const auto& journey : drafted.journeys) {
    const auto told = std::ranges::count_if(expected.events,
                                            [&](const auto& event) { return has(journey, event); });
    if (told > most) best = &journey;
    most = std::max(most, told);
  }
  return best;
}

void compare(const itinerary::Journey& drafted, const Expected::Journey& expected,
             std::vector<std::string>& faults) {
  for (const auto& event : expected.events)
    if (!has(drafted, event)) faults.push_back("lacks " + event.told);
  for (const auto& event : drafted.events) {
    const auto alike = [&](const Expected::Event& other) { return is_alike(event, other); };
    const std::string name = place_name(event);
    if (std::ranges::any_of(expected.events, alike) || std::ranges::any_of(expected.may, alike))
      continue;
    faults.push_back(fmt::format("unwanted: {} {}", itinerary::to_string(event.what),
                                 name.empty() ? "nowhere" : name));
  }
}

}  // namespace

Expected read_expected(const std::filesystem::path& file) {
  const auto node = yaml::read(file);
  Expected expected;
  for (const auto& item : items(node, "journeys")) {
    auto& journey = expected.journeys.emplace_back();
    for (const auto& event : items(item, "events")) journey.events.push_back(read_event(event));
    for (const auto& event : items(item, "may")) journey.may.push_back(read_event(event));
  }
  for (const auto& name : items(node, "never")) expected.never.insert(name.scalar());
  for (const auto& fault : items(node, "not_yet"))
    expected.not_yet.insert(first_choice(fault, "fault"));
  return expected;
}

std::vector<std::string> faults_of(const itinerary::Itinerary& drafted, const Expected& expected) {
  std::vector<std::string> faults;
  if (drafted.journeys.size() != expected.journeys.size())
    faults.push_back(fmt::format("{} journeys instead of {}", drafted.journeys.size(),
                                 expected.journeys.size()));
  for (const auto& journey : expected.journeys) {
    const auto* found = counterpart(drafted, journey);
    compare(found ? *found : itinerary::Journey{}, journey, faults);
  }
  for (const auto& journey : drafted.journeys)
    for (const auto& event : journey.events)
      if (itinerary::is_realised(event.what) && is_among(place_name(event), expected.never))
        faults.push_back("never: " + place_name(event));
  std::ranges::sort(faults);
  faults.erase(std::ranges::unique(faults).begin(), faults.end());
  return faults;
}

}  // namespace rumbo::reports
