#include "reports/draft_journey.hpp"

#include "reports/assembly.hpp"
#include "reports/contradictions.hpp"
#include "reports/titles.hpp"
#include "reports/travel_mode.hpp"

#include <algorithm>
#include <map>

namespace rumbo::reports {
namespace {

bool took_place(const Step& step) {
  return itinerary::is_realised(step.event.what) && !step.place_key.empty();
}

}  // namespace

std::vector<Telling> tell(const Copies& story, std::span<const Reading> readings) {
  std::map<std::size_t, std::vector<Step>> groups;
  for (const std::size_t at : story) {
    const auto published = readings[at].publication.day();
    for (auto& step :
         make_steps(readings[at], at, find_candidates(readings[at], published), published))
      groups[step.group].push_back(std::move(step));
  }
  std::vector<Telling> tellings;
  for (auto& [group, steps] : groups) {
    auto assembled = assemble(std::move(steps));
    settle_contradictions(assembled, readings);
    if (std::ranges::any_of(assembled, took_place))
      tellings.push_back({story, std::move(assembled), {}});
  }
  return tellings;
}

itinerary::Journey make_journey(const Telling& telling, std::span<const Reading> readings,
                                std::set<std::string>& taken) {
  itinerary::Journey journey;
  for (const auto& step : telling.steps) journey.events.push_back(step.event);
  journey.title = title_of(journey.events);
  journey.id = unique_id(journey.title, taken);
  journey.group = group_of(readings[telling.reports.front()], journey.events);
  journey.joined = telling.joined;
  journey.mode = travel_mode(telling, readings);
  return journey;
}

}  // namespace rumbo::reports
