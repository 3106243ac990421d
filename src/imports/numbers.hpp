#pragma once

#include "geo/lonlat.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace rumbo::imports {

// A finite number, whole and alone: "15.139", "-92", "1.5e3"; with decimal_comma "15,139" too.
std::optional<double> parse_number(std::string_view text, bool decimal_comma = false);

// What is wrong with a position that is not on the earth, with the remedy: "swap them".
std::string position_problem(geo::LonLat position);

}  // namespace rumbo::imports
