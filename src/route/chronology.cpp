#include "route/chronology.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace rumbo::route {
namespace {

using time::Day;
using time::PartialDate;
using time::When;

// One date where both mean the same days, the vaguer of the two; else an interval.
When joined(const PartialDate& from, const PartialDate& to) {
  if (from.first() == to.first() && from.last() == to.last())
    return When(from.precision() <= to.precision() ? from : to);
  return from.first() <= to.last() ? When::interval(from, to) : When::interval(to, from);
}

// Tells of the first events that are dated before one above them, and how many more there are: a
// table may be written the latest first.
class Backwards {
 public:
  explicit Backwards(base::Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void add(const itinerary::Event& event, Day previous) {
    if (!itinerary::is_realised(event.what) || ++events_ > most_told) return;
    diagnostics_.warn(event.position,
                      fmt::format("{} is before {}, the date of an event above it; it is drawn in "
                                  "the order of the dates, so check both",
                                  to_edtf(*event.when), time::to_iso(previous)));
  }

  void close(const itinerary::Journey& journey) {
    if (events_ <= most_told) return;
    diagnostics_.warn(journey.position,
                      fmt::format("{} more events of this journey are dated before one above them; "
                                  "all are drawn in the order of the dates",
                                  events_ - most_told));
  }

 private:
  static constexpr int most_told = 10;

  base::Diagnostics& diagnostics_;
  int events_ = 0;
};

// The day to sort by: the last one's where the event may fall on it, else the nearest that it may.
Day sorting_day(const itinerary::Event& event, Day last) {
  if (!event.when) return last;
  const Day earliest = event.when->earliest().value_or(Day::min());
  const Day latest = event.when->latest().value_or(Day::max());
  return std::clamp(last, earliest, latest);
}

}  // namespace

std::vector<const itinerary::Event*> in_date_order(const itinerary::Journey& journey,
                                                   base::Diagnostics& diagnostics) {
  std::vector<std::pair<Day, const itinerary::Event*>> dated;
  Day last = Day::min();
  Backwards backwards(diagnostics);
  for (const itinerary::Event& event : journey.events) {
    const Day day = sorting_day(event, last);
    if (day < last) backwards.add(event, last);
    dated.emplace_back(day, &event);
    last = day;
  }
  backwards.close(journey);
  std::ranges::stable_sort(dated, {}, &std::pair<Day, const itinerary::Event*>::first);
  std::vector<const itinerary::Event*> events;
  for (const auto& [day, event] : dated) events.push_back(event);
  return events;
}

bool is_bounded(const std::optional<When>& when) {
  return when && when->earliest() && when->latest();
}

std::optional<When> spanning(const std::optional<When>& a, const std::optional<When>& b) {
  if (!a || !b || *a == *b) return a ? a : b;
  std::optional<PartialDate> from;
  std::optional<PartialDate> to;
  if (a->from() && b->from()) from = a->earliest() <= b->earliest() ? a->from() : b->from();
  if (a->to() && b->to()) to = a->latest() >= b->latest() ? a->to() : b->to();
  if (!from && !to) return std::nullopt;
  if (from && to) return joined(*from, *to);
  return When::interval(from, to);
}

std::optional<When> between(const std::optional<When>& from, const std::optional<When>& to) {
  if (!from || !to) return std::nullopt;
  const auto leaving = from->from() ? from->to() : std::nullopt;
  const auto arriving = to->to() ? to->from() : std::nullopt;
  if (!leaving && !arriving) return std::nullopt;
  if (!leaving || !arriving) return When::interval(leaving, arriving);
  if (leaving->first() > arriving->last()) return spanning(from, to);
  return joined(*leaving, *arriving);
}

}  // namespace rumbo::route
