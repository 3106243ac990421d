#include "route/features.hpp"

#include "itinerary/count.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rumbo::route {
namespace {

using Files = std::map<std::string, std::string, std::less<>>;  // by report id

geo::Value evidence_value(const itinerary::Evidence& evidence, const Files& files) {
  geo::Object object{{"report", evidence.report}};
  if (const auto file = files.find(evidence.report); file != files.end() && !file->second.empty())
    object.emplace_back("file", file->second);
  if (evidence.line != 0) object.emplace_back("line", static_cast<std::int64_t>(evidence.line));
  if (evidence.end != 0)
    object.emplace_back("chars", geo::List{static_cast<std::int64_t>(evidence.begin),
                                           static_cast<std::int64_t>(evidence.end)});
  if (!evidence.quote.empty()) object.emplace_back("quote", evidence.quote);
  return object;
}

double to_tenths(double number) { return std::round(number * 10) / 10; }

// Sets a feature's properties in their order; what is unknown is left out.
class Properties {
 public:
  Properties(const Journey& journey, std::string_view kind, std::size_t number) {
    add("id", fmt::format("{}/{}/{}", journey.id, kind, number));
    add("feature", kind);
    add("journey", journey.id);
  }

  void add(std::string key, geo::Value value) {
    feature_.properties.emplace_back(std::move(key), std::move(value));
  }
  void add_number(std::string key, std::optional<double> number) {
    if (number) add(std::move(key), to_tenths(*number));
  }
  void add_text(std::string key, std::string_view text) {
    if (!text.empty()) add(std::move(key), text);
  }
  void add_when(const std::optional<time::When>& when) {
    if (when) add("when", time::to_edtf(*when));
  }
  void add_bounds(const std::optional<time::When>& when) {
    if (when && when->earliest()) add("from_date", time::to_iso(*when->earliest()));
    if (when && when->latest()) add("to_date", time::to_iso(*when->latest()));
  }
  void add_count(const std::optional<itinerary::Count>& count) {
    if (!count) return;
    if (count->low || count->high) add("count", count->low ? *count->low : *count->high);
    add_text("count_text", itinerary::readable_count(*count));
  }
  void add_evidence(const std::vector<itinerary::Evidence>& all, const Files& files) {
    if (all.empty()) return;
    geo::List list;
    for (const auto& evidence : all) list.push_back(evidence_value(evidence, files));
    add("evidence", std::move(list));
  }
  geo::Feature with(geo::Geometry geometry) && {
    feature_.geometry = std::move(geometry);
    return std::move(feature_);
  }

 private:
  geo::Feature feature_;
};

// The ids of the journeys that this one parts from and joins, on its first and last sighting.
void add_kin(Properties& properties, const Journey& journey, const Stop& stop) {
  const auto seen = [](const Stop& other) { return itinerary::is_realised(other.what); };
  if (!seen(stop)) return;
  const auto next = static_cast<std::size_t>(stop.seq);
  if (stop.seq == 1) properties.add_text("splits_from", journey.splits_from);
  if (next == journey.stops.size() || !seen(journey.stops[next]))  // plans follow the sightings
    properties.add_text("joins", journey.joins);
}

geo::Feature stop_feature(const Journey& journey, const Stop& stop, const Files& files) {
  Properties properties(journey, "stop", static_cast<std::size_t>(stop.seq));
  properties.add("seq", stop.seq);
  properties.add_text("name", stop.place.name);
  properties.add_text("label", stop.place.label);
  if (stop.place.geonames) properties.add("geonames", std::int64_t{*stop.place.geonames});
  properties.add_text("country", stop.place.country);
  properties.add_text("admin1", stop.place.admin1);
  if (stop.place.margin) properties.add("margin", std::round(*stop.place.margin * 100) / 100);
  properties.add_text("runner_up", stop.place.runner_up);
  properties.add_when(stop.when);
  properties.add_bounds(stop.when);
  properties.add("what", to_string(stop.what));
  properties.add_count(stop.count);
  properties.add("certainty", to_string(stop.certainty));
  properties.add_number("radius_km", stop.radius_km);
  if (stop.nights > 0) properties.add("nights", stop.nights);
  if (stop.visit > 1) properties.add("visit", stop.visit);
  if (stop.first_seen && stop.last_seen && stop.first_seen != stop.last_seen) {
    properties.add("first_seen", to_edtf(*stop.first_seen));
    properties.add("last_seen", to_edtf(*stop.last_seen));
  }
  properties.add_text("where", stop.place.where_text);
  add_kin(properties, journey, stop);
  properties.add_evidence(stop.evidence, files);
  if (!stop.place.position) return std::move(properties).with({});
  return std::move(properties).with(*stop.place.position);
}

geo::Feature leg_feature(const Journey& journey, const Leg& leg, const Files& files) {
  Properties properties(journey, "leg", static_cast<std::size_t>(leg.seq));
  properties.add("seq", leg.seq);
  properties.add_text("from", leg.from);
  properties.add_text("to", leg.to);
  if (leg.from_stop > 0) properties.add("from_seq", leg.from_stop);
  if (leg.to_stop > 0) properties.add("to_seq", leg.to_stop);
  properties.add("status", to_string(leg.status));
  properties.add("path", to_string(leg.path));
  properties.add_text("path_note", leg.path_note);
  if (leg.mode) properties.add("mode", to_string(*leg.mode));
  properties.add_text(
      "via", leg.via_text.empty() ? fmt::format("{}", fmt::join(leg.via, "; ")) : leg.via_text);
  properties.add_number("km", leg.km);
  properties.add_number("straight_km", leg.straight_km);
  properties.add_number("travel_hours", leg.hours);
  properties.add_when(leg.when);
  if (leg.duration) {
    properties.add_number("hours_min", leg.duration->least_hours);
    properties.add_number("hours_max", leg.duration->most_hours);
  }
  if (leg.pace) {
    properties.add_number("km_per_day_min", leg.pace->least);
    properties.add_number("km_per_day_max", leg.pace->most);
  }
  if (leg.too_fast) properties.add("too_fast", true);
  if (leg.link != Link::none) properties.add("link", to_string(leg.link));
  properties.add("certainty", to_string(leg.certainty));
  properties.add_evidence(leg.evidence, files);
  return std::move(properties).with(leg.line);
}

// What a leg that follows a road or a corridor would be as the crow flies.
geo::Feature straight_feature(const Journey& journey, const Leg& leg) {
  Properties properties(journey, "straight", static_cast<std::size_t>(leg.seq));
  properties.add("seq", leg.seq);
  properties.add_text("from", leg.from);
  properties.add_text("to", leg.to);
  properties.add("status", to_string(leg.status));
  properties.add_number("km", leg.straight_km);
  return std::move(properties).with(leg.straight);
}

geo::Feature area_feature(const Journey& journey, std::size_t number, const Files& files) {
  const Area& area = journey.areas[number - 1];
  Properties properties(journey, "area", number);
  properties.add("what", to_string(area.what));
  properties.add_when(area.when);
  properties.add_text("name", area.name);
  if (area.radius_km) properties.add("radius_km", *area.radius_km);
  properties.add("certainty", to_string(area.certainty));
  properties.add_evidence(area.evidence, files);
  return std::move(properties).with(area.outline);
}

}  // namespace

std::string_view to_string(Status status) {
  switch (status) {
    case Status::observed:
      return "observed";
    case Status::inferred:
      return "inferred";
    case Status::intended:
      return "intended";
    case Status::cancelled:
      return "cancelled";
  }
  return "inferred";
}

std::string_view to_string(Link link) {
  switch (link) {
    case Link::none:
      return "none";
    case Link::split:
      return "split";
    case Link::join:
      return "join";
  }
  return "none";
}

geo::Features features(const std::vector<Journey>& journeys,
                       const std::vector<itinerary::Report>& reports) {
  Files files;
  for (const auto& report : reports) files[report.id] = report.file;
  geo::Features all;
  for (const Journey& journey : journeys) {
    for (const Stop& stop : journey.stops) all.push_back(stop_feature(journey, stop, files));
    for (const Leg& leg : journey.legs) all.push_back(leg_feature(journey, leg, files));
    for (const Leg& leg : journey.legs)
      if (!std::holds_alternative<std::monostate>(leg.straight))
        all.push_back(straight_feature(journey, leg));
    for (std::size_t number = 1; number <= journey.areas.size(); ++number)
      all.push_back(area_feature(journey, number, files));
  }
  return all;
}

}  // namespace rumbo::route
