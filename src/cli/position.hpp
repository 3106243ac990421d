#pragma once

#include "geo/lonlat.hpp"

#include <optional>
#include <string_view>

namespace rumbo::cli {

// "LON,LAT" in degrees, longitude first. Nothing for anything else, or off the earth.
std::optional<geo::LonLat> parse_position(std::string_view text);

}  // namespace rumbo::cli
