#include "route/chronology.hpp"
#include "route/evidence.hpp"
#include "route/sighting.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace rumbo::route {
namespace {

Area area_of(const Sighting& sighting) {
  const Site& site = sighting.site;
  return {site.location.label,     site.extent,          site.radius_km,
          sighting.event->when,    sighting.event->what, certainty_of(sighting),
          sighting.event->evidence};
}

bool has_area(const Sighting& sighting) {
  return sighting.site.form == Site::Form::outline || is_incident_somewhere(sighting) ||
         !std::holds_alternative<std::monostate>(sighting.site.extent);
}

// Whether the sighting tells of the same area over again.
bool is_again(const Sighting& sighting, const Sighting& last) {
  const bool both_seen =
      itinerary::is_realised(sighting.event->what) && itinerary::is_realised(last.event->what);
  return !sighting.site.key.empty() && sighting.site.key == last.site.key &&
         sighting.site.radius_km == last.site.radius_km &&
         (both_seen || sighting.event->what == last.event->what);
}

void extend(Area& area, const Sighting& sighting) {
  area.when = spanning(area.when, sighting.event->when);
  area.certainty = std::min(area.certainty, certainty_of(sighting));
  append_evidence(area.evidence, sighting.event->evidence);
}

// Gathers areas, and remembers where one is intended.
class AreaList {
 public:
  void add(const Sighting& sighting) {
    if (last_ && is_again(sighting, *last_))
      extend(areas_.back(), sighting);
    else if (sighting.event->what != itinerary::What::cancelled || !cancel(sighting))
      append(sighting);
  }
  std::vector<Area> take() {
    for (Area& area : areas_) drop_repeated(area.evidence);
    return std::move(areas_);
  }

 private:
  void append(const Sighting& sighting) {
    if (sighting.event->what == itinerary::What::intended)
      intended_[sighting.site.key].push_back(areas_.size());
    areas_.push_back(area_of(sighting));
    last_ = &sighting;
  }

  // Turns what was intended there into a plan given up.
  bool cancel(const Sighting& sighting) {
    const auto intended = intended_.find(sighting.site.key);
    if (intended == intended_.end() || intended->second.empty()) return false;
    Area& area = areas_[intended->second.back()];
    intended->second.pop_back();
    area.what = itinerary::What::cancelled;
    if (sighting.event->when) area.when = sighting.event->when;
    append_evidence(area.evidence, sighting.event->evidence);
    return true;
  }

  std::vector<Area> areas_;
  std::map<std::string, std::vector<std::size_t>> intended_;  // by the key of their site
  const Sighting* last_ = nullptr;
};

}  // namespace

std::vector<Area> areas_of(const std::vector<Sighting>& sightings) {
  AreaList areas;
  for (const Sighting& sighting : sightings)
    if (has_area(sighting)) areas.add(sighting);
  return areas.take();
}

}  // namespace rumbo::route
