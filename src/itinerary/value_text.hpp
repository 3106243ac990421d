#pragma once

#include "base/diagnostic.hpp"
#include "itinerary/itinerary.hpp"

#include <string>
#include <vector>

namespace rumbo::itinerary {

constexpr double most_radius_km = 20'038;  // half the equator

// A `where` as a value on its own, as where_text() writes it: "Huixtla - Mapastepec", 3516109,
// "{place: Huixtla, country: MX}", "[-92.46, 15.14]". What does not begin like a map or list of
// YAML's needs no quotes. Problems are told without a useful position.
Where parse_where(const std::string& text, base::Diagnostics& problems);

// A `via` on its own: a list of YAML's, or names with semicolons between them.
std::vector<Where> parse_via(const std::string& text, base::Diagnostics& problems);

}  // namespace rumbo::itinerary
