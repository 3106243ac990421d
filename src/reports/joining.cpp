#include "reports/joining.hpp"

#include "geo/geodesic.hpp"
#include "itinerary/count.hpp"
#include "reports/assembly.hpp"
#include "reports/contradictions.hpp"
#include "reports/trail.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <utility>

#include <fmt/format.h>

namespace rumbo::reports {
namespace {

constexpr int longest_gap_days = 3;
constexpr int longest_doubtful_gap_days = 7;
constexpr double most_times_as_many = 2;
constexpr double slack_km = 15;         // across a town, and along a winding road's chord
constexpr double shortest_way_km = 10;  // less has no direction
constexpr double most_degrees_off = 100;

enum class Verdict { apart, possible, sure };

struct Judgement {
  Verdict verdict = Verdict::apart;
  std::string reason;
};

bool have_one(const auto& a, const auto& b) {
  return std::ranges::any_of(a, [&](const auto& item) { return b.contains(item); });
}

bool are_compatible(const itinerary::Count& a, const itinerary::Count& b) {
  const auto least = [](const itinerary::Count& count) {
    return static_cast<double>(count.low.value_or(count.high.value_or(0)));
  };
  const auto most = [](const itinerary::Count& count) {
    return count.high ? static_cast<double>(*count.high) : 1e12;
  };
  return least(a) <= most_times_as_many * most(b) && least(b) <= most_times_as_many * most(a);
}

// Whether two trails can be one, and how sure that is.
class Comparison {
 public:
  Comparison(const Trail& earlier, const Trail& later) : earlier_(earlier), later_(later) {}

  Judgement run() const {
    if (earlier_.sighted.empty() || later_.sighted.empty()) return {};
    const int gap = std::max(0, time::days_between(earlier_.last(), later_.first()));
    if (gap > longest_doubtful_gap_days || forbidden()) return {};
    const auto missing = what_is_missing(gap);
    const std::string facts = meeting() + "; " + group();
    if (missing.empty()) return {Verdict::sure, facts};
    return {Verdict::possible, fmt::format("{}; but {}", facts, missing)};
  }

 private:
  bool forbidden() const {
    const bool both_kinds = !earlier_.kinds.empty() && !later_.kinds.empty();
    if (both_kinds && !have_one(earlier_.kinds, later_.kinds)) return true;
    if (earlier_.count && later_.count && !are_compatible(*earlier_.count, *later_.count))
      return true;
    return !is_within_reach() || turns_back();
  }

  // Sightings of both in the order of their days; each story answers for its own.
  bool is_within_reach() const {
    std::vector<std::pair<const Sighted*, bool>> all;
    for (const auto& seen : earlier_.sighted) all.emplace_back(&seen, false);
    for (const auto& seen : later_.sighted) all.emplace_back(&seen, true);
    std::ranges::stable_sort(all, {}, [](const auto& entry) { return entry.first->day; });
    const double reach = std::min(reach_km_a_day(earlier_.kinds), reach_km_a_day(later_.kinds));
    for (std::size_t at = 1; at < all.size(); ++at) {
      const auto& [from, of_later] = all[at - 1];
      const auto& [to, to_later] = all[at];
      const int days = std::max(1, time::days_between(from->day, to->day));
      const double km = geo::distance_km(from->position, to->position);
      if (of_later != to_later && km > reach * days + slack_km) return false;
    }
    return true;
  }

  static std::optional<double> heading(const Sighted& from, const Sighted& to) {
    if (geo::distance_km(from.position, to.position) < shortest_way_km) return std::nullopt;
    return geo::azimuth_degrees(from.position, to.position);
  }

  // From where the earlier one ends to where the later one ends, against the way it came.
  std::optional<double> turn() const {
    const auto came = heading(earlier_.sighted.front(), earlier_.sighted.back());
    const auto goes = heading(earlier_.sighted.back(), later_.sighted.back());
    if (!came || !goes) return std::nullopt;
    const double off = std::abs(*came - *goes);
    return std::min(off, 360 - off);
  }

  bool turns_back() const {
    const auto off = turn();
    return off && *off > most_degrees_off && !shared();
  }

  // A day on which both have it in one place.
  const Sighted* shared() const {
    for (const auto& one : earlier_.sighted)
      for (const auto& other : later_.sighted)
        if (one.day == other.day && one.key == other.key) return &one;
    return nullptr;
  }

  std::string what_is_missing(int gap) const {
    if (earlier_.kinds.empty() || later_.kinds.empty())
      return "not both say what kind of group it is";
    if (!shared() && gap > longest_gap_days) return fmt::format("{} days lie between", gap);
    if (!earlier_.count || !later_.count) return "not both say how many they are";
    const bool goes_on = earlier_.sighted.back().key == later_.sighted.front().key;
    if (!shared() && !goes_on && !turn()) return "they do not say which way it was going";
    return {};
  }

  std::string meeting() const {
    if (const auto* both = shared())
      return fmt::format("both have the group in {} on {}", both->name, time::to_iso(both->day));
    for (const auto& one : earlier_.sighted)
      for (const auto& other : later_.sighted)
        if (one.key == other.key &&
            std::abs(time::days_between(one.day, other.day)) <= longest_gap_days)
          return fmt::format("both have the group in {}, on {} and on {}", one.name,
                             time::to_iso(one.day), time::to_iso(other.day));
    const auto& from = earlier_.sighted.back();
    const auto& to = later_.sighted.front();
    return fmt::format("the group is in {} on {} and in {}, {:.0f} km on, on {}", from.name,
                       time::to_iso(from.day), to.name,
                       geo::distance_km(from.position, to.position), time::to_iso(to.day));
  }

  std::string group() const {
    std::string text = "both tell of";
    for (const auto kind : earlier_.kinds)
      if (later_.kinds.contains(kind)) {
        text += fmt::format(" {}", to_string(kind));
        break;
      }
    if (text.ends_with("of")) text += " a group";
    if (earlier_.count && later_.count)
      text += fmt::format(", {} and {}", itinerary::readable_count(*earlier_.count),
                          itinerary::readable_count(*later_.count));
    return text;
  }

  const Trail& earlier_;
  const Trail& later_;
};

bool tell_one_story(const Telling& a, const Telling& b) {
  return std::ranges::find_first_of(a.reports, b.reports) != a.reports.end();
}

using Other = std::pair<std::size_t, std::string>;  // a telling, and why it may be the same

class Joiner {
 public:
  Joiner(std::vector<Telling> tellings, std::span<const Reading> readings)
      : readings_(readings), tellings_(std::move(tellings)), home_(tellings_.size()) {
    std::iota(home_.begin(), home_.end(), std::size_t{0});
    for (const auto& telling : tellings_) trails_.push_back(trail_of(telling, readings));
  }

  Joined run() {
    for (const std::size_t at : by_first_day()) settle(at);
    return collect();
  }

 private:
  std::vector<std::size_t> by_first_day() const {
    std::vector<std::size_t> order;
    for (std::size_t at = 0; at < tellings_.size(); ++at)
      if (!trails_[at].sighted.empty()) order.push_back(at);
    std::ranges::stable_sort(order, {}, [&](std::size_t at) { return trails_[at].first(); });
    return order;
  }

  // Joins a telling to the one before it that it must be of, or asks about the nearest it may be
  // of.
  void settle(std::size_t at) {
    std::vector<Other> sure;
    std::vector<Other> possible;
    for (const std::size_t other : open_) {
      if (tell_one_story(tellings_[other], tellings_[at])) continue;
      auto judged = Comparison(trails_[other], trails_[at]).run();
      if (judged.verdict == Verdict::sure) sure.emplace_back(other, std::move(judged.reason));
      if (judged.verdict == Verdict::possible)
        possible.emplace_back(other, std::move(judged.reason));
    }
    if (sure.size() == 1) {
      join(sure.front().first, at, sure.front().second);
      return;
    }
    for (auto& [other, reason] : sure.empty() ? nearest(possible) : sure)
      possible_.push_back({other, at, reason});
    close_before(trails_[at].first());
    open_.push_back(at);
  }

  // The one whose trail ends last.
  std::vector<Other> nearest(const std::vector<Other>& possible) const {
    const auto last = std::ranges::max_element(
        possible, {}, [&](const Other& other) { return trails_[other.first].last(); });
    return last == possible.end() ? std::vector<Other>() : std::vector<Other>{*last};
  }

  void close_before(time::Day day) {
    std::erase_if(open_, [&](std::size_t other) {
      return time::days_between(trails_[other].last(), day) > longest_doubtful_gap_days;
    });
  }

  void join(std::size_t into, std::size_t from, const std::string& reason) {
    auto& telling = tellings_[into];
    const auto& added = tellings_[from];
    std::string ids;
    for (const std::size_t report : added.reports)
      ids += (ids.empty() ? "" : ", ") + readings_[report].id;
    telling.joined.push_back(fmt::format("joined with {}: {}", ids, reason));
    telling.reports.insert(telling.reports.end(), added.reports.begin(), added.reports.end());
    telling.steps.insert(telling.steps.end(), added.steps.begin(), added.steps.end());
    telling.steps = assemble(std::move(telling.steps));
    settle_contradictions(telling.steps, readings_);
    lengthen(trails_[into], trails_[from]);
    home_[from] = into;
  }

  static void lengthen(Trail& trail, const Trail& by) {
    trail.sighted.insert(trail.sighted.end(), by.sighted.begin(), by.sighted.end());
    std::ranges::stable_sort(trail.sighted, {}, &Sighted::day);
    trail.kinds.insert(by.kinds.begin(), by.kinds.end());
    if (by.count) trail.count = by.count;
  }

  Joined collect() {
    Joined joined;
    std::vector<std::size_t> number(tellings_.size());
    for (std::size_t at = 0; at < tellings_.size(); ++at) {
      if (home_[at] != at) continue;
      number[at] = joined.tellings.size();
      joined.tellings.push_back(std::move(tellings_[at]));
    }
    for (const auto& pair : possible_)
      joined.possible.push_back({number[pair.earlier], number[pair.later], pair.reason});
    return joined;
  }

  std::span<const Reading> readings_;
  std::vector<Telling> tellings_;
  std::vector<Trail> trails_;
  std::vector<std::size_t> home_;  // the telling that it was joined to; itself otherwise
  std::vector<std::size_t> open_;  // those that a later one may go on with
  std::vector<PossibleJoin> possible_;
};

}  // namespace

Joined join_tellings(std::vector<Telling> tellings, std::span<const Reading> readings) {
  return Joiner(std::move(tellings), readings).run();
}

}  // namespace rumbo::reports
