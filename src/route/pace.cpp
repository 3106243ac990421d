#include "route/pace.hpp"

#include "geo/geodesic.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include <fmt/format.h>

namespace rumbo::route {
namespace {

using itinerary::Mode;
using time::PartialDate;

constexpr double day_hours = 24;

// A time in hours since 1970, local.
double begins(const PartialDate& date) {
  const double day = static_cast<double>(date.first().time_since_epoch().count()) * day_hours;
  return day + date.minute_of_day.value_or(0) / 60.0;
}

double ends(const PartialDate& date) {
  const double day = static_cast<double>(date.last().time_since_epoch().count()) * day_hours;
  return date.minute_of_day ? day + *date.minute_of_day / 60.0 : day + day_hours;
}

// "about 20 October" may be a day or two later.
double slack_hours(const PartialDate& date) {
  return date.approximate || date.uncertain ? 2 * day_hours : 0;
}

std::string at(const Stop& stop, const std::optional<time::When>& when, bool first) {
  std::string text = fmt::format("{} ({}", stop.place.label, when ? to_edtf(*when) : "undated");
  if (!stop.evidence.empty()) {
    const auto& said = first ? stop.evidence.back() : stop.evidence.front();
    if (!said.quote.empty()) text += fmt::format(": \"{}\"", said.quote);
  }
  return text + ")";
}

std::string by(std::optional<Mode> mode) {
  if (!mode) return "any vehicle on the ground";
  switch (*mode) {
    case Mode::foot:
      return "people on foot";
    case Mode::train:
      return "any train";
    case Mode::ship:
      return "any ship";
    case Mode::plane:
      return "any aircraft";
    default:
      return fmt::format("a {}", to_string(*mode));
  }
}

std::string in_words(double hours) {
  if (hours < day_hours) return fmt::format("{:.1f} hours", hours);
  const double days = hours / day_hours;
  return fmt::format("{:.{}f} {}", days, days == std::floor(days) ? 0 : 1,
                     days == 1 ? "day" : "days");
}

void warn_too_fast(const Leg& leg, const Stop& from, const Stop& to, double km,
                   base::Diagnostics& diagnostics) {
  std::string remedy = "check the places, the dates and 'mode:'";
  if (!leg.mode) remedy = "check the places and the dates, or say 'mode: plane'";
  diagnostics.warn(to.written,
                   fmt::format("{:.0f} km from {} to {} in at most {} is more than {} can do; {}",
                               km, at(from, from.last_seen, true), at(to, to.first_seen, false),
                               in_words(leg.duration->most_hours), by(leg.mode), remedy));
}

}  // namespace

Limits limits_of(std::optional<Mode> mode) {
  if (!mode) return {160, 2400};
  switch (*mode) {
    case Mode::foot:
      return {12, 110};
    case Mode::bicycle:
      return {45, 500};
    case Mode::car:
      return {160, 2400};
    case Mode::bus:
    case Mode::truck:
      return {120, 2000};
    case Mode::train:
      return {350, 6000};
    case Mode::ship:
      return {90, 1600};
    case Mode::plane:
      return {2400, 30000};
  }
  return {160, 2400};
}

std::optional<Duration> duration_between(const Stop& from, const Stop& to) {
  const auto& left = from.last_seen;
  const auto& reached = to.first_seen;
  if (!left || !reached || !left->from() || !reached->to()) return std::nullopt;
  Duration duration;
  duration.most_hours = ends(*reached->to()) - begins(*left->from()) + slack_hours(*reached->to()) +
                        slack_hours(*left->from());
  if (left->to() && reached->from())
    duration.least_hours = begins(*reached->from()) - ends(*left->to()) -
                           slack_hours(*reached->from()) - slack_hours(*left->to());
  duration.least_hours = std::max(0.0, duration.least_hours);
  if (duration.most_hours < 0) return std::nullopt;
  return duration;
}

Pace pace_of(double km, const Duration& duration) {
  const auto days = [](double hours) { return std::max(1.0, hours / day_hours); };
  return {km / days(duration.most_hours), km / days(duration.least_hours)};
}

void judge_pace(Leg& leg, const Stop& from, const Stop& to, base::Diagnostics& diagnostics) {
  leg.duration = duration_between(from, to);
  if (!leg.duration || !leg.km) return;
  leg.pace = pace_of(*leg.km, *leg.duration);
  const double uncertain_km = from.radius_km.value_or(0) + to.radius_km.value_or(0);
  const double km = geo::distance_km(*from.place.position, *to.place.position) - uncertain_km;
  const Limits limits = limits_of(leg.mode);
  const double hours = leg.duration->most_hours;
  const double reach =
      std::min(hours * limits.km_per_hour, std::max(hours / day_hours, 1.0) * limits.km_per_day);
  leg.too_fast = km > std::max(reach, 1.0);
  if (leg.too_fast) warn_too_fast(leg, from, to, km, diagnostics);
}

}  // namespace rumbo::route
