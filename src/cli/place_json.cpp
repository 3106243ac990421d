#include "cli/place_json.hpp"

#include <nlohmann/json.hpp>

namespace rumbo::cli {
namespace {

using Json = nlohmann::ordered_json;

void put(Json& json, const char* key, std::string_view text) {
  if (!text.empty()) json[key] = text;
}

Json name_json(const gazetteer::Details::Name& name) {
  Json json;
  json["name"] = name.text;
  put(json, "language", name.language);
  const auto flag = [&json](const char* key, bool holds) {
    if (holds) json[key] = true;
  };
  flag("primary", name.primary);
  flag("abbreviation", name.abbreviation);
  flag("preferred", name.preferred);
  flag("short", name.is_short);
  flag("colloquial", name.colloquial);
  flag("historic", name.historic);
  return json;
}

}  // namespace

std::string feature_of(const gazetteer::Place& place) {
  std::string feature(place.feature_class);
  if (!place.feature_code.empty()) (feature += '.') += place.feature_code;
  return feature;
}

Json place_json(const gazetteer::Place& place) {
  Json json;
  json["name"] = place.name;
  if (place.geonames != 0) json["geonames"] = place.geonames;
  json["lat"] = place.position.lat;
  json["lon"] = place.position.lon;
  put(json, "country", place.country);
  put(json, "admin1", place.admin1);
  put(json, "admin2", place.admin2);
  json["kind"] = gazetteer::to_string(place.kind);
  if (place.population > 0) json["population"] = place.population;
  return json;
}

void add_details(const gazetteer::Place& place, const gazetteer::Details& details, Json& json) {
  put(json, "feature", feature_of(place));
  if (place.elevation) json["elevation"] = *place.elevation;
  put(json, "time_zone", place.time_zone);
  json["names"] = Json::array();
  for (const auto& name : details.names) json["names"].push_back(name_json(name));
  put(json, "source", details.source);
  put(json, "credit", details.credit);
  put(json, "licence", details.licence);
}

}  // namespace rumbo::cli
