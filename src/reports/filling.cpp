#include "reports/steps.hpp"

#include <algorithm>
#include <map>

namespace rumbo::reports {
namespace {

using itinerary::What;

bool is_plan(const Candidate& c) { return c.what == What::intended || c.what == What::cancelled; }

bool befell(const Candidate& c) {
  return c.what == What::dispersed || c.what == What::detained || c.what == What::attacked ||
         c.what == What::incident;
}

std::optional<time::Day> exact_day(const std::optional<time::When>& when) {
  if (!when || when->is_interval() || when->from()->day == 0) return std::nullopt;
  return when->earliest();
}

time::PartialDate dated(time::Day day) { return *time::When::on(day).from(); }

std::optional<time::When> between(std::optional<time::Day> from, std::optional<time::Day> to) {
  if (from && to && *from > *to) to = from;
  if (from && from == to) return time::When::on(*from);
  if (!from && !to) return std::nullopt;
  return time::When::interval(from ? std::optional(dated(*from)) : std::nullopt,
                              to ? std::optional(dated(*to)) : std::nullopt);
}

time::When at_minute(time::Day day, const Candidate& candidate) {
  auto date = dated(day);
  date.minute_of_day = candidate.minute_of_day;
  return time::When(date);
}

std::optional<time::Day> latest(const Candidate& candidate) {
  return candidate.when ? candidate.when->latest() : std::nullopt;
}

std::optional<time::Day> first_day(const std::vector<Candidate>& candidates) {
  for (const auto& candidate : candidates)
    if (!is_plan(candidate) && candidate.mood != Mood::earlier)
      if (const auto day = exact_day(candidate.when)) return day;
  return std::nullopt;
}

}  // namespace

void carry_counts(std::vector<Candidate>& candidates) {
  constexpr std::size_t reach = 2;                  // sentences
  std::map<std::size_t, const Candidate*> last_of;  // by group
  for (auto& candidate : candidates) {
    if (is_plan(candidate) || candidate.partial) continue;
    const Candidate*& last = last_of[candidate.group];
    const bool carries = !candidate.count && candidate.definite && last &&
                         candidate.sentence - last->sentence <= reach &&
                         latest(candidate) == latest(*last);
    if (candidate.count) last = &candidate;
    if (carries) candidate.count = last->count;
  }
}

namespace {

// How far a group's story has come.
struct Told {
  std::optional<time::Day> day;
  std::optional<time::Day> before;  // the sentence that is being read
  std::optional<time::Day> entry;   // of the diary
  std::size_t sentence = 0;
};

}  // namespace

void fill_dates(std::vector<Candidate>& candidates, std::optional<time::Day> published) {
  const auto first = first_day(candidates);
  std::map<std::size_t, Told> told_of;  // by group
  for (auto& candidate : candidates) {
    auto& [told, before, entry, sentence] = told_of[candidate.group];
    if (sentence != candidate.sentence) before = told;
    sentence = candidate.sentence;
    if (candidate.entry && candidate.entry != entry) told = before = candidate.entry;
    entry = candidate.entry;
    if (is_plan(candidate)) continue;
    if (candidate.entry && !before) before = candidate.entry;
    if (!candidate.when && candidate.days_later && before)
      candidate.when = at_minute(*before + std::chrono::days{*candidate.days_later}, candidate);
    if (candidate.when) {
      if (candidate.mood != Mood::earlier) told = exact_day(candidate.when);
      continue;
    }
    if (candidate.entry && candidate.mood != Mood::earlier) {
      candidate.when = at_minute(*candidate.entry, candidate);
    } else if (candidate.mood == Mood::earlier) {
      candidate.when = between(std::nullopt, first ? first : published);
    } else if (told && (candidate.minute_of_day || candidate.same_day)) {
      candidate.when = at_minute(*told, candidate);
    } else {
      candidate.when = between(told, published);
      candidate.doubtful = true;
    }
  }
}

namespace {

// The placed candidate of the same sentence, or of a neighbouring one, nearest first; the
// candidates stand in the order of their sentences.
const Candidate* place_for(const std::vector<Candidate>& candidates, std::size_t unplaced) {
  constexpr std::size_t reach = 1;  // sentences
  const Candidate* best = nullptr;
  std::size_t best_distance = reach + 1;
  const auto distance = [&](std::size_t at) {
    const std::size_t here = candidates[unplaced].sentence;
    const std::size_t there = candidates[at].sentence;
    return there > here ? there - here : here - there;
  };
  std::size_t from = unplaced;
  while (from > 0 && distance(from - 1) <= reach) --from;
  for (std::size_t at = from; at < candidates.size() && distance(at) <= reach; ++at) {
    const auto& candidate = candidates[at];
    const bool usable = candidate.mention && !is_plan(candidate) && !candidate.partial &&
                        candidate.group == candidates[unplaced].group &&
                        candidate.mood != Mood::earlier &&
                        (befell(candidate) || candidate.what == What::present ||
                         candidate.what == What::arrived || candidate.what == What::rested);
    if (!usable || distance(at) >= best_distance) continue;
    best = &candidate;
    best_distance = distance(at);
  }
  return best;
}

}  // namespace

void fill_places(std::vector<Candidate>& candidates) {
  const std::vector<Candidate> told = candidates;
  for (std::size_t at = 0; at < candidates.size(); ++at) {
    auto& candidate = candidates[at];
    if (candidate.mention || !befell(candidate) || candidate.partial || candidate.apart) continue;
    const Candidate* from = place_for(told, at);
    if (!from) continue;
    candidate.mention = from->mention;
    candidate.near = from->near;
    candidate.radius_km = from->radius_km;
    candidate.doubtful = candidate.doubtful || from->sentence != candidate.sentence;
  }
}

}  // namespace rumbo::reports
