#include "render/data_features.hpp"

#include <array>

namespace rumbo::render {

namespace {

constexpr std::array<const char*, 7> place_properties = {
    "name", "kind", "population", "country", "admin1", "feature_code", "geonames"};

}  // namespace

PlaceFeatures::PlaceFeatures(const std::optional<std::set<std::string>>& names) {
  for (std::size_t i = 0; i < place_properties.size(); ++i)
    wanted_[i] = !names || names->contains(place_properties[i]);
}

geo::Feature PlaceFeatures::operator()(const gazetteer::Place& place) const {
  geo::Feature feature;
  feature.geometry = place.position;
  feature.properties.reserve(wanted_.count());
  std::size_t number = 0;
  const auto add = [&](const auto& value) {
    if (wanted_[number]) feature.properties.emplace_back(place_properties[number], value);
    ++number;
  };
  add(place.name);
  add(gazetteer::to_string(place.kind));
  add(place.population);
  add(place.country);
  add(place.admin1);
  add(place.feature_code);
  add(std::int64_t{place.geonames});
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
