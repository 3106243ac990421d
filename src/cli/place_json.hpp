#pragma once

#include "gazetteer/gazetteer.hpp"

#include <string>

#include <nlohmann/json_fwd.hpp>

namespace rumbo::cli {

// {name, geonames, lat, lon, country, admin1, admin2, kind, population}: the keys that `find` and
// `near` share; absent when unknown.
nlohmann::ordered_json place_json(const gazetteer::Place& place);

// GeoNames' class and code, "P.PPLA2"; empty when unknown.
std::string feature_of(const gazetteer::Place& place);

// Adds {feature, elevation, time_zone, names, source, credit, licence}.
void add_details(const gazetteer::Place& place, const gazetteer::Details& details,
                 nlohmann::ordered_json& json);

}  // namespace rumbo::cli
