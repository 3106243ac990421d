#include "reports/steps.hpp"

#include <algorithm>

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
  constexpr std::size_t reach = 2;  // sentences
  const Candidate* last = nullptr;
  for (auto& candidate : candidates) {
    if (is_plan(candidate) || candidate.partial) continue;
    const bool carries = !candidate.count && candidate.definite && last &&
                         candidate.sentence - last->sentence <= reach &&
                         latest(candidate) == latest(*last);
    if (candidate.count) last = &candidate;
    if (carries) candidate.count = last->count;
  }
}

void fill_dates(std::vector<Candidate>& candidates, std::optional<time::Day> published) {
  const auto first = first_day(candidates);
  std::optional<time::Day> told;
  for (auto& candidate : candidates) {
    if (is_plan(candidate)) continue;
    if (candidate.when) {
      if (candidate.mood != Mood::earlier) told = exact_day(candidate.when);
      continue;
    }
    if (candidate.mood == Mood::earlier) {
      candidate.when = between(std::nullopt, first ? first : published);
    } else if (told && (candidate.minute_of_day || candidate.same_day)) {
      auto date = dated(*told);
      date.minute_of_day = candidate.minute_of_day;
      candidate.when = time::When(date);
    } else {
      candidate.when = between(told, published);
      candidate.doubtful = true;
    }
  }
}

namespace {

// The placed candidate of the same sentence, or of a neighbouring one, nearest first.
const Candidate* place_for(const std::vector<Candidate>& candidates, const Candidate& unplaced) {
  const Candidate* best = nullptr;
  std::size_t best_distance = 2;
  for (const auto& candidate : candidates) {
    const bool usable = candidate.mention && !is_plan(candidate) && !candidate.partial &&
                        candidate.mood != Mood::earlier &&
                        (befell(candidate) || candidate.what == What::present ||
                         candidate.what == What::arrived || candidate.what == What::rested);
    if (!usable) continue;
    const std::size_t distance = candidate.sentence > unplaced.sentence
                                     ? candidate.sentence - unplaced.sentence
                                     : unplaced.sentence - candidate.sentence;
    if (distance < best_distance) {
      best = &candidate;
      best_distance = distance;
    }
  }
  return best;
}

}  // namespace

void fill_places(std::vector<Candidate>& candidates) {
  const std::vector<Candidate> told = candidates;
  for (auto& candidate : candidates) {
    if (candidate.mention || !befell(candidate) || candidate.partial || candidate.apart) continue;
    const Candidate* from = place_for(told, candidate);
    if (!from) continue;
    candidate.mention = from->mention;
    candidate.near = from->near;
    candidate.radius_km = from->radius_km;
    candidate.doubtful = candidate.doubtful || from->sentence != candidate.sentence;
  }
}

}  // namespace rumbo::reports
