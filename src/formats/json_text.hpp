#pragma once

#include "geo/geometry.hpp"
#include "geo/value.hpp"

#include <string>

#include <nlohmann/json_fwd.hpp>

namespace rumbo::formats {

// Values as JSON. Numbers keep 6 decimals; those that are not finite become null.
nlohmann::ordered_json to_json(const geo::Value& value);
nlohmann::ordered_json to_json(double number);

// On one line; control characters, also those past ASCII, and U+2028/2029 escaped; bytes that are
// no UTF-8 become U+FFFD.
std::string to_text(const nlohmann::ordered_json& json);

}  // namespace rumbo::formats
