#include "reports/kept_edits.hpp"

#include "itinerary/count.hpp"
#include "itinerary/drafted.hpp"
#include "itinerary/write_event.hpp"
#include "itinerary/write_parts.hpp"
#include "reports/titles.hpp"

#include <algorithm>

namespace rumbo::reports {

using itinerary::Drafted;
using itinerary::Itinerary;

KeptEdits::KeptEdits(const Itinerary& old, const Itinerary& fresh, const Layout& layout)
    : old_(old), fresh_(fresh), layout_(layout), record_(old.drafted.value_or(Drafted{})) {
  withdrawn_.resize(old.journeys.size());
  renewed_.resize(old.journeys.size());
  added_.resize(old.journeys.size());
  for (const auto& journey : old.journeys) taken_.insert(journey.id);
  for (const auto& journey : record_.journeys) taken_.insert(journey.id);
  trace();
  pair();
  for (std::size_t at = 0; at < fresh.journeys.size(); ++at) place_journey(at);
  withdraw();
}

const Drafted::Journey* KeptEdits::record_of(const std::string& journey) const {
  const auto found = std::ranges::find(record_.journeys, journey, &Drafted::Journey::id);
  return found == record_.journeys.end() ? nullptr : &*found;
}

bool KeptEdits::is_untouched_report(std::size_t old_report) const {
  const auto& id = old_.reports[old_report].id;
  const auto found = std::ranges::find(record_.reports, id, &Drafted::Report::id);
  return found != record_.reports.end() && found->as == layout_.report_print(old_report);
}

void KeptEdits::trace() {
  for (const auto& journey : record_.journeys)
    for (const auto& event : journey.events) records_.push_back({journey.id, event});
  for (std::size_t at = 0; at < old_.journeys.size(); ++at)
    for (std::size_t event = 0; event < old_.journeys[at].events.size(); ++event) {
      olds_.push_back({old_.journeys[at].id, itinerary::record(old_.journeys[at].events[event])});
      olds_.back().event.as = layout_.event_print(at, event);
      old_at_.push_back({at, event});
    }
}

void KeptEdits::pair() {
  old_of_record_ = pair_up(records_, olds_, Likeness::edited);
  is_recorded_.assign(olds_.size(), false);
  for (const auto& old : old_of_record_)
    if (old) is_recorded_[*old] = true;
  std::vector<Trace> told;
  for (const auto& journey : fresh_.journeys)
    for (const auto& event : journey.events) told.push_back({journey.id, itinerary::record(event)});
  const auto records = pair_up(told, records_, Likeness::told_again);
  is_told_.assign(records_.size(), false);
  std::size_t next = 0;
  for (std::size_t at = 0; at < fresh_.journeys.size(); ++at) {
    auto& fates = fates_.emplace_back(fresh_.journeys[at].events.size());
    for (std::size_t event = 0; event < fates.size(); ++event, ++next) {
      auto& fate = fates[event];
      fate.record = records[next];
      if (!fate.record) {
        find_own(at, event, fate);
        continue;
      }
      is_told_[*fate.record] = true;
      const auto& old = old_of_record_[*fate.record];
      if (!old) continue;
      fate.old = old_at_[*old];
      fate.edited = olds_[*old].event.as != records_[*fate.record].event.as;
    }
  }
}

// A person may have written it himself before any report told of it.
void KeptEdits::find_own(std::size_t fresh, std::size_t event, Fate& fate) const {
  const auto& told = fresh_.journeys[fresh].events[event];
  const std::string name = itinerary::place_name(told.where.place);
  for (std::size_t at = 0; at < olds_.size() && !name.empty(); ++at) {
    const auto& old = old_.journeys[old_at_[at].journey].events[old_at_[at].event];
    const bool same = !is_recorded_[at] && olds_[at].event.where == name && old.what == told.what &&
                      (!old.when || !told.when || *old.when == *told.when);
    if (!same) continue;
    fate.old = old_at_[at];
    fate.edited = true;
    return;
  }
}

void KeptEdits::place_journey(std::size_t fresh) {
  homes_.push_back(home_of(fresh));
  new_.emplace_back();
  if (homes_.back())
    place_events(fresh, *homes_.back());
  else
    make_new(fresh);
}

// The old journey that most of its events are in; else the one they were drafted in.
std::optional<std::size_t> KeptEdits::home_of(std::size_t fresh) const {
  std::map<std::size_t, std::size_t> votes;
  for (const auto& fate : fates_[fresh])
    if (fate.old) ++votes[fate.old->journey];
  const auto most = std::ranges::max_element(
      votes, [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most != votes.end()) return most->first;
  const auto recorded = recorded_home(fresh);
  if (!recorded) return std::nullopt;
  const auto old = std::ranges::find(old_.journeys, *recorded, &itinerary::Journey::id);
  if (old == old_.journeys.end()) return std::nullopt;
  return static_cast<std::size_t>(old - old_.journeys.begin());
}

std::optional<std::string> KeptEdits::recorded_home(std::size_t fresh) const {
  for (const auto& fate : fates_[fresh])
    if (fate.record) return records_[*fate.record].journey;
  return std::nullopt;
}

void KeptEdits::place_events(std::size_t fresh, std::size_t home) {
  const auto& events = fresh_.journeys[fresh].events;
  std::optional<std::size_t> behind;
  const bool any_there = std::ranges::any_of(
      fates_[fresh], [&](const Fate& fate) { return fate.old && fate.old->journey == home; });
  if (const auto count = old_.journeys[home].events.size(); !any_there && count > 0)
    behind = count - 1;
  for (std::size_t at = 0; at < events.size(); ++at) {
    auto& fate = fates_[fresh][at];
    if (fate.old) {
      if (fate.old->journey == home) behind = fate.old->event;
      const bool changed = fate.record && !fate.edited &&
                           itinerary::record(events[at]).as != records_[*fate.record].event.as;
      if (changed) renewed_[fate.old->journey][fate.old->event] = event_text(events[at]);
    } else if (!fate.record) {
      fate.added_to = home;
      fate.added_as = added_[home].size();
      added_[home].emplace_back(behind, event_text(events[at]));
    }
  }
}

// A journey that a person deleted stays away, but for what was not told then.
void KeptEdits::make_new(std::size_t fresh) {
  itinerary::Journey journey = fresh_.journeys[fresh];
  journey.events.clear();
  bool located = false;
  for (std::size_t at = 0; at < fates_[fresh].size(); ++at) {
    auto& fate = fates_[fresh][at];
    if (fate.record) continue;
    const auto& event = fresh_.journeys[fresh].events[at];
    fate.added_as = journey.events.size();
    journey.events.push_back(event);
    located = located || (itinerary::is_realised(event.what) &&
                          !std::holds_alternative<itinerary::Unlocated>(event.where.place));
  }
  if (!located) return;
  journey.id = unique_id(journey.id, taken_);
  new_[fresh] = std::move(journey);
}

bool KeptEdits::was_read(const itinerary::Event& event) const {
  return std::ranges::all_of(event.evidence, [&](const itinerary::Evidence& evidence) {
    return std::ranges::find(fresh_.reports, evidence.report, &itinerary::Report::id) !=
           fresh_.reports.end();
  });
}

void KeptEdits::withdraw() {
  for (std::size_t at = 0; at < records_.size(); ++at) {
    const auto& old = old_of_record_[at];
    if (is_told_[at] || !old || olds_[*old].event.as != records_[at].event.as) continue;
    const auto [journey, event] = old_at_[*old];
    if (was_read(old_.journeys[journey].events[event])) withdrawn_[journey].insert(event);
  }
}

const itinerary::Journey* KeptEdits::counterpart(std::size_t journey) const {
  for (std::size_t at = 0; at < fresh_.journeys.size(); ++at)
    if (homes_[at] == journey && recorded_home(at) == old_.journeys[journey].id)
      return &fresh_.journeys[at];
  return nullptr;
}

}  // namespace rumbo::reports
