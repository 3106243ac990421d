#include "mapcli/route_json.hpp"

#include "formats/json_text.hpp"
#include "route/features.hpp"
#include "route/summary.hpp"

#include <string_view>
#include <variant>

#include <nlohmann/json.hpp>

namespace rumbo::mapcli {
namespace {

using nlohmann::ordered_json;

void add(ordered_json& json, const char* key, std::string_view value) {
  if (!value.empty()) json[key] = value;
}

ordered_json numbers_of(const route::Journey& journey) {
  const auto summary = summary_of(journey);
  ordered_json json{{"journey", journey.id}};
  add(json, "title", journey.title);
  add(json, "group", journey.group);
  add(json, "splits_from", journey.splits_from);
  add(json, "joins", journey.joins);
  json["sightings"] = summary.sightings;
  json["unlocated"] = summary.unlocated;
  if (summary.first_day) json["from_date"] = time::to_iso(*summary.first_day);
  if (summary.last_day) json["to_date"] = time::to_iso(*summary.last_day);
  if (summary.days) json["days"] = *summary.days;
  json["nights"] = summary.nights;
  json["km"] = formats::to_json(summary.km);
  json["straight_km"] = formats::to_json(summary.straight_km);
  json["planned_km"] = formats::to_json(summary.planned_km);
  if (const auto share = summary.observed_share())
    json["observed_share"] = formats::to_json(*share);
  if (summary.pace) {
    json["km_per_day_min"] = formats::to_json(summary.pace->least);
    json["km_per_day_max"] = formats::to_json(summary.pace->most);
  }
  return json;
}

// A feature's properties, with the position of a point.
std::string entry_of(const geo::Feature& feature) {
  geo::Object object = feature.properties;
  if (const auto* at = std::get_if<geo::LonLat>(&feature.geometry)) {
    object.emplace_back("lon", at->lon);
    object.emplace_back("lat", at->lat);
  }
  return formats::to_text(formats::to_json(geo::Value(std::move(object))));
}

std::string list_of(const geo::Features& features, const std::string& journey,
                    std::string_view kind) {
  std::string list;
  for (const auto& feature : features)
    if (feature.string_or("journey", "") == journey && feature.string_or("feature", "") == kind)
      list += (list.empty() ? "\n  " : ",\n  ") + entry_of(feature);
  return "[" + list + "]";
}

}  // namespace

std::string route_json(const Loaded& loaded) {
  const auto features = route::features(loaded.journeys, loaded.itinerary.reports);
  std::string text;
  for (const auto& journey : loaded.journeys) {
    ordered_json numbers = numbers_of(journey);
    add(numbers, "note", loaded.note);
    std::string object = formats::to_text(numbers);
    object.pop_back();
    text += (text.empty() ? "[\n" : ",\n") + object;
    text += ",\n \"stops\": " + list_of(features, journey.id, "stop");
    text += ",\n \"legs\": " + list_of(features, journey.id, "leg");
    text += ",\n \"areas\": " + list_of(features, journey.id, "area") + "}";
  }
  return (text.empty() ? "[" : text) + "\n]\n";
}

}  // namespace rumbo::mapcli
