#include "reports/trail.hpp"

#include "itinerary/drafted.hpp"

#include <algorithm>

namespace rumbo::reports {
namespace {

// A town on a day; a division's middle says nothing of where the group was.
std::optional<Sighted> sighted(const Step& step, std::span<const Reading> readings) {
  const auto& event = step.event;
  if (!itinerary::is_realised(event.what) || !step.mention || step.place_key.empty())
    return std::nullopt;
  if (!step.exact || !event.when || !event.when->earliest()) return std::nullopt;
  const auto* place = readings[step.report].mentions.all[*step.mention].best();
  if (!place || place->kind != gazetteer::Kind::city) return std::nullopt;
  return Sighted{*event.when->earliest(), place->position, step.place_key,
                 itinerary::place_name(event.where.place)};
}

}  // namespace

Trail trail_of(const Telling& telling, std::span<const Reading> readings) {
  Trail trail;
  for (const auto& step : telling.steps) {
    if (auto seen = sighted(step, readings)) trail.sighted.push_back(std::move(*seen));
    if (step.event.count && itinerary::is_realised(step.event.what)) trail.count = step.event.count;
  }
  std::ranges::stable_sort(trail.sighted, {}, &Sighted::day);
  for (const std::size_t report : telling.reports) trail.kinds.merge(group_kinds(readings[report]));
  return trail;
}

}  // namespace rumbo::reports
