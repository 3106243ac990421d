#include "reports/contradictions.hpp"

#include "itinerary/count.hpp"
#include "itinerary/drafted.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <set>
#include <string>
#include <utility>

#include <fmt/format.h>

namespace rumbo::reports {
namespace {

using itinerary::Certainty;
using itinerary::Count;
using itinerary::What;

constexpr int most_days_apart = 3;
constexpr double rounding = 0.15;  // "about 1,000" and 1,100 are no contradiction

std::set<std::size_t> reports_of(const Step& step) {
  std::set<std::size_t> reports{step.report};
  for (const auto& account : step.accounts) reports.insert(account.report);
  return reports;
}

bool share_a_report(const Step& a, const Step& b) {
  const auto ours = reports_of(a);
  return std::ranges::any_of(reports_of(b), [&](std::size_t at) { return ours.contains(at); });
}

struct Bounds {
  double low = 0;
  double high = 0;
};

Bounds bounds_of(const Count& count) {
  const bool loose =
      count.approximate || count.text.find_first_of("0123456789") == std::string::npos;
  const double give = loose ? rounding : 0;
  const auto low = static_cast<double>(count.low.value_or(0)) * (1 - give);
  const auto high = count.high ? static_cast<double>(*count.high) * (1 + give)
                               : std::numeric_limits<double>::infinity();
  return {low, high};
}

bool differ(const Count& a, const Count& b) {
  const auto one = bounds_of(a);
  const auto other = bounds_of(b);
  return one.low > other.high || other.low > one.high;
}

void doubt(Step& step, Certainty most, const std::string& note) {
  auto& event = step.event;
  event.certainty = std::max(event.certainty.value_or(Certainty::certain), most);
  event.note += (event.note.empty() ? "" : "; ") + note;
}

void ask(Step& step, std::string question, std::string edit, std::string about) {
  step.question = std::move(question);
  step.edit = std::move(edit);
  step.about = std::move(about);
}

class Contradictions {
 public:
  Contradictions(std::vector<Step>& steps, std::span<const Reading> readings)
      : steps_(steps), readings_(readings) {}

  void run() {
    for (std::size_t at = 0; at < steps_.size(); ++at) merge_other_days(at);
    for (auto& step : steps_) compare_counts(step);
    for (std::size_t at = 1; at < steps_.size(); ++at) compare_places(steps_[at - 1], steps_[at]);
  }

 private:
  const std::string& id(std::size_t report) const { return readings_[report].id; }

  // ---- how many

  void compare_counts(Step& step) const {
    for (std::size_t at = 0; at < step.accounts.size(); ++at)
      for (std::size_t other = 0; other < at; ++other) {
        const auto& a = step.accounts[other];
        const auto& b = step.accounts[at];
        if (a.report == b.report || !a.count || !b.count || !differ(*a.count, *b.count)) continue;
        keep_both(step, a, b);
        return;
      }
  }

  void keep_both(Step& step, const Account& a, const Account& b) const {
    const std::string one = itinerary::readable_count(*a.count);
    const std::string other = itinerary::readable_count(*b.count);
    Count both;
    both.low = std::min(a.count->low, b.count->low);
    if (a.count->high && b.count->high) both.high = std::max(*a.count->high, *b.count->high);
    both.approximate = !both.high && (a.count->approximate || b.count->approximate);
    if (both.low) {
      both.text = itinerary::short_count(both);
      if (const auto read = itinerary::parse_count(both.text)) step.event.count = *read;
    }
    doubt(step, Certainty::likely,
          fmt::format("{} says {}, {} says {}", id(a.report), one, id(b.report), other));
    ask(step,
        fmt::format("How many were they at {}? {} says {}, {} says {}.", place(step), id(a.report),
                    one, id(b.report), other),
        fmt::format("set count: to {} or {}", itinerary::short_count(*a.count),
                    itinerary::short_count(*b.count)),
        "count");
  }

  static std::string place(const Step& step) {
    return itinerary::place_name(step.event.where.place);
  }

  // ---- when

  static bool is_dated_deed(const Step& step) {
    return step.exact && !step.place_key.empty() && step.event.when &&
           step.event.when->earliest() && itinerary::is_realised(step.event.what) &&
           step.event.what != What::present && step.event.what != What::passed;
  }

  bool are_one_on_two_days(const Step& a, const Step& b) const {
    if (!is_dated_deed(a) || !is_dated_deed(b)) return false;
    if (a.place_key != b.place_key || a.event.what != b.event.what || share_a_report(a, b))
      return false;
    const int apart =
        std::abs(time::days_between(*a.event.when->earliest(), *b.event.when->earliest()));
    return apart > 0 && apart <= most_days_apart;
  }

  void merge_other_days(std::size_t at) {
    for (std::size_t other = at + 1; other < steps_.size(); ++other) {
      if (!are_one_on_two_days(steps_[at], steps_[other])) continue;
      merge_days(steps_[at], steps_[other]);
      steps_.erase(steps_.begin() + static_cast<std::ptrdiff_t>(other));
      return;
    }
  }

  void merge_days(Step& into, const Step& from) const {
    const std::string one = time::to_edtf(*into.event.when);
    const std::string other = time::to_edtf(*from.event.when);
    auto days = std::pair(*into.event.when->earliest(), *from.event.when->earliest());
    if (days.second < days.first) std::swap(days.first, days.second);
    into.event.when =
        time::When::interval(time::When::on(days.first).from(), time::When::on(days.second).from());
    into.exact = false;
    into.event.evidence.insert(into.event.evidence.end(), from.event.evidence.begin(),
                               from.event.evidence.end());
    if (!into.event.count) into.event.count = from.event.count;
    doubt(into, Certainty::uncertain,
          fmt::format("{} says {}, {} says {}", id(into.report), one, id(from.report), other));
    ask(into,
        fmt::format("On which day was {} {}? {} says {}, {} says {}.", place(into),
                    into.event.what == What::departed  ? "left"
                    : into.event.what == What::arrived ? "reached"
                                                       : std::string(to_string(into.event.what)),
                    id(into.report), one, id(from.report), other),
        fmt::format("set when: to {} or {}", one, other), "when");
    add_account(into, from);
  }

  static void add_account(Step& into, const Step& from) {
    const auto own = [](const Step& step) {
      return Account{step.report, step.event.when, step.exact, step.event.count};
    };
    if (into.accounts.empty()) into.accounts.push_back(own(into));
    if (from.accounts.empty())
      into.accounts.push_back(own(from));
    else
      into.accounts.insert(into.accounts.end(), from.accounts.begin(), from.accounts.end());
  }

  // ---- where

  void compare_places(Step& a, Step& b) const {
    if (!is_dated_deed(a) || !is_dated_deed(b) || a.place_key == b.place_key) return;
    if (a.event.what != b.event.what || share_a_report(a, b)) return;
    if (a.event.what != What::departed && a.event.what != What::arrived) return;
    if (!a.event.when->is_exact_day() || a.event.when->earliest() != b.event.when->earliest())
      return;
    const std::string day = time::to_iso(*a.event.when->earliest());
    const std::string note =
        fmt::format("{} says {}, {} says {}", id(a.report), place(a), id(b.report), place(b));
    doubt(a, Certainty::uncertain, note);
    doubt(b, Certainty::uncertain, note);
    ask(b,
        fmt::format("Was the place {} on {} {} or {}? {}.",
                    b.event.what == What::departed ? "left" : "reached", day, place(a), place(b),
                    note),
        "delete the event that is wrong; if both are right, delete certainty: uncertain", "where");
  }

  std::vector<Step>& steps_;
  std::span<const Reading> readings_;
};

}  // namespace

void settle_contradictions(std::vector<Step>& steps, std::span<const Reading> readings) {
  Contradictions(steps, readings).run();
}

}  // namespace rumbo::reports
