#include "reports/steps.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace rumbo::reports {
namespace {

using itinerary::What;
using Key = std::tuple<std::size_t, std::string, std::string, time::Day>;

std::optional<time::Day> day_of(const Step& step) {
  const auto& when = step.event.when;
  if (!when || when->is_interval() || when->from()->day == 0) return std::nullopt;
  return when->earliest();
}

std::optional<Key> key_of(const Step& step, const itinerary::NamedPlace& place,
                          const std::string& region) {
  const auto day = day_of(step);
  if (!day || !place.country || region.empty()) return std::nullopt;
  return Key{step.group, *place.country, region, *day};
}

bool is_weak(What what) { return what == What::present || what == What::passed; }

}  // namespace

void drop_regions(std::vector<Step>& steps) {
  std::set<Key> towns;
  for (const auto& step : steps)
    if (const auto* place = std::get_if<itinerary::NamedPlace>(&step.event.where.place))
      if (place->admin && itinerary::is_realised(step.event.what))
        if (auto key = key_of(step, *place, *place->admin)) towns.insert(std::move(*key));
  std::erase_if(steps, [&](const Step& step) {
    const auto* place = std::get_if<itinerary::NamedPlace>(&step.event.where.place);
    if (!place || place->admin || !is_weak(step.event.what)) return false;
    const auto key = key_of(step, *place, place->name);
    return key && towns.contains(*key);
  });
}

}  // namespace rumbo::reports
