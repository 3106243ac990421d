#include "render/data_features.hpp"

namespace rumbo::render {

geo::Feature as_feature(const gazetteer::Place& place) {
  geo::Feature feature;
  feature.geometry = place.position;
  geo::Object& properties = feature.properties;
  properties.reserve(7);
  properties.emplace_back("name", place.name);
  properties.emplace_back("kind", gazetteer::to_string(place.kind));
  properties.emplace_back("population", place.population);
  properties.emplace_back("country", place.country);
  properties.emplace_back("admin1", place.admin1);
  properties.emplace_back("feature_code", place.feature_code);
  properties.emplace_back("geonames", std::int64_t{place.geonames});
  return feature;
}

void name_in(const std::string& language, geo::Features& features) {
  const std::string key = "name_" + language.substr(0, 2);
  for (geo::Feature& feature : features)
    if (const geo::Value* name = feature.find(key);
        name && name->string() && !name->string()->empty())
      feature.set("name", geo::Value(*name));
}

}  // namespace rumbo::render
