#include "reports/assembly.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

namespace rumbo::reports {
namespace {

using itinerary::What;

bool is_plan(const Step& step) {
  return step.event.what == What::intended || step.event.what == What::cancelled;
}

// How much a word says of what happened at a place; the strongest names a merged event.
int strength(What what) {
  switch (what) {
    case What::dispersed:
      return 8;
    case What::detained:
      return 7;
    case What::attacked:
      return 6;
    case What::departed:
      return 5;
    case What::arrived:
      return 4;
    case What::rested:
      return 3;
    case What::passed:
      return 2;
    default:
      return 1;
  }
}

bool is_weak(const Step& step) {
  return step.event.what == What::present || step.event.what == What::passed;
}

bool overlap(const std::optional<time::When>& a, const std::optional<time::When>& b) {
  if (!a || !b) return true;
  const auto apart = [](std::optional<time::Day> end, std::optional<time::Day> start) {
    return end && start && *end < *start;
  };
  return !apart(a->latest(), b->earliest()) && !apart(b->latest(), a->earliest());
}

bool are_one(const Step& a, const Step& b) {
  if (a.place_key.empty() || a.place_key != b.place_key) return false;
  if (!overlap(a.event.when, b.event.when)) return false;
  return a.event.what == b.event.what || is_weak(a) || is_weak(b) || !a.exact || !b.exact;
}

void add_evidence(const Step& from, Step& to) {
  for (const auto& evidence : from.event.evidence) {
    const bool known = std::ranges::any_of(to.event.evidence, [&](const auto& other) {
      return other.report == evidence.report && other.begin == evidence.begin &&
             other.end == evidence.end;
    });
    if (!known) to.event.evidence.push_back(evidence);
  }
}

std::vector<Account> accounts_of(const Step& step) {
  if (!step.accounts.empty()) return step.accounts;
  return {{step.report, step.event.when, step.exact, step.event.count}};
}

void add_accounts(const Step& from, Step& into) {
  auto accounts = accounts_of(into);
  std::ranges::copy(accounts_of(from), std::back_inserter(accounts));
  into.accounts = std::move(accounts);
}

void merge(const Step& from, Step& into) {
  add_evidence(from, into);
  add_accounts(from, into);
  const bool stronger = strength(from.event.what) > strength(into.event.what);
  const bool says_when = from.exact && !into.exact && !is_weak(from);
  if (from.exact == into.exact ? stronger : says_when) into.event.what = from.event.what;
  const bool better_date = from.exact && !into.exact;
  if (better_date || !into.event.when) into.event.when = from.event.when;
  into.exact = into.exact || from.exact;
  into.earlier = into.earlier && from.earlier;
  if (!into.event.count) into.event.count = from.event.count;
  if (into.event.note.empty()) into.event.note = from.event.note;
  if (from.event.certainty && into.event.certainty)
    into.event.certainty = std::min(*into.event.certainty, *from.event.certainty);
  if (!into.question) {
    into.question = from.question;
    into.edit = from.edit;
    into.about = from.about;
  }
}

using Order = std::tuple<bool, time::Day, int, int, std::size_t, std::size_t>;
constexpr std::size_t minute_of = 3;

// Plans last; then by day; what came before the told first, departures before the rest.
Order order_of(const Step& step, time::Day otherwise) {
  const auto& when = step.event.when;
  std::optional<time::Day> day;
  if (when && !is_plan(step)) day = step.earlier ? when->latest() : when->earliest();
  if (when && !is_plan(step) && !day) day = when->latest();
  const int rank = !step.earlier ? 0 : step.event.what == What::departed ? -2 : -1;
  int minute = -1;
  if (when && when->from() && when->from()->minute_of_day) minute = *when->from()->minute_of_day;
  if (rank != 0) minute = -1;
  return {is_plan(step), day.value_or(otherwise), rank, minute, step.report, step.word};
}

}  // namespace

void put_in_order(std::vector<Step>& steps) {
  std::ranges::stable_sort(steps, {},
                           [](const Step& step) { return std::tuple(step.report, step.word); });
  std::vector<std::pair<Order, Step>> keyed;
  time::Day last{};
  int minute = -1;
  for (auto& step : steps) {
    Order order = order_of(step, last);
    if (!is_plan(step) && !step.earlier) {
      // Without a time of its own it follows what was told before of the same day.
      const bool same_day = std::get<time::Day>(order) == last;
      if (same_day) std::get<minute_of>(order) = std::max(std::get<minute_of>(order), minute);
      minute = std::get<minute_of>(order);
      last = std::get<time::Day>(order);
    }
    keyed.emplace_back(order, std::move(step));
  }
  std::ranges::stable_sort(keyed, {}, [](const auto& entry) { return entry.first; });
  std::ranges::transform(keyed, steps.begin(), [](auto& entry) { return std::move(entry.second); });
}

std::vector<Step> merge_same(std::vector<Step> steps) {
  std::vector<Step> merged;
  for (auto& step : steps) {
    if (!merged.empty() && !is_plan(step) && are_one(merged.back(), step))
      merge(step, merged.back());
    else
      merged.push_back(std::move(step));
  }
  return merged;
}

namespace {

std::vector<std::string> countries_of(const itinerary::Place& place) {
  if (const auto* border = std::get_if<itinerary::Border>(&place))
    return {border->first, border->second};
  if (const auto* named = std::get_if<itinerary::NamedPlace>(&place))
    if (named->country) return {*named->country};
  return {};
}

bool is_country(const Step& step) {
  const auto* named = std::get_if<itinerary::NamedPlace>(&step.event.where.place);
  return named && !named->country && !named->admin;
}

// "The US" says less than "the US border".
void drop_vague_goals(std::vector<Step>& steps) {
  std::set<std::string> named;
  for (const auto& step : steps)
    if (is_plan(step) && std::holds_alternative<itinerary::Border>(step.event.where.place))
      for (auto& country : countries_of(step.event.where.place)) named.insert(country);
  if (named.empty()) return;
  std::erase_if(steps, [](const Step& step) { return is_plan(step) && is_country(step); });
}

bool was_intended(const std::vector<Step>& plans, const Step& cancelled) {
  return std::ranges::any_of(plans, [&](const Step& plan) {
    return plan.event.what == What::intended && plan.place_key == cancelled.place_key;
  });
}

}  // namespace

std::vector<Step> settle_plans(std::vector<Step> steps) {
  drop_vague_goals(steps);
  std::vector<Step> settled;
  for (auto& step : steps) {
    if (!is_plan(step)) {
      settled.push_back(std::move(step));
      continue;
    }
    if (step.event.what == What::cancelled && !was_intended(settled, step)) continue;
    const auto same = std::ranges::find_if(settled, [&](const Step& other) {
      return other.event.what == step.event.what && other.place_key == step.place_key;
    });
    if (same != settled.end()) {
      add_evidence(step, *same);
      if (same->event.note.empty()) same->event.note = step.event.note;
    } else if (!step.place_key.empty()) {
      settled.push_back(std::move(step));
    }
  }
  return settled;
}

std::vector<Step> assemble(std::vector<Step> steps) {
  put_in_order(steps);
  auto settled = settle_plans(merge_same(std::move(steps)));
  for (auto& step : settled)
    std::ranges::sort(step.event.evidence, {}, [](const itinerary::Evidence& evidence) {
      return std::tie(evidence.report, evidence.begin);
    });
  return settled;
}

}  // namespace rumbo::reports
