#pragma once

#include "geo/feature.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace rumbo::formats {

// A property's value as one text: strings as they are, numbers as in GeoJSON, lists and objects as
// JSON. Empty for null. Always valid UTF-8: what is not becomes U+FFFD.
std::string property_text(const geo::Value& value);
std::string sound_text(std::string_view text);

// For people: what a marker is called ("Huixtla", "Huixtla – Escuintla"), and a line about it
// ("2021-10-24, arrived, about 1,000").
std::string title_of(const geo::Feature& feature);
std::string summary_of(const geo::Feature& feature);

// Degrees with 6 decimals at most.
std::string degrees_text(double degrees);

// The first and last day of a feature, as ISO dates: from_date and to_date, else those of `when`.
// Empty where open.
struct Days {
  std::string first;
  std::string last;
};
std::optional<Days> days_of(const geo::Feature& feature);

}  // namespace rumbo::formats
