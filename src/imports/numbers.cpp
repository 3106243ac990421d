#include "imports/numbers.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

namespace rumbo::imports {

std::optional<double> parse_number(std::string_view text, bool decimal_comma) {
  std::string number(text.starts_with('+') ? text.substr(1) : text);
  if (number.starts_with('+')) return std::nullopt;
  if (decimal_comma && number.find('.') == std::string::npos &&
      std::ranges::count(number, ',') == 1)
    std::ranges::replace(number, ',', '.');
  if (number.find_first_not_of("0123456789+-.eE") != std::string::npos) return std::nullopt;
  double value = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
  if (error != std::errc{} || end != number.data() + number.size() || !std::isfinite(value))
    return std::nullopt;
  return value;
}

std::string position_problem(geo::LonLat position) {
  constexpr double most_degrees = 360;
  const auto [lon, lat] = position;
  std::string problem = fmt::format("longitude {}, latitude {} is not on the earth; ", lon, lat);
  if (geo::LonLat{lat, lon}.valid()) return problem + "latitude and longitude are swapped";
  if (std::abs(lon) > most_degrees || std::abs(lat) > most_degrees)
    return problem +
           "these are no degrees but a map projection's metres: convert the file to WGS 84 "
           "(EPSG:4326)";
  return problem + "they reach from -180 to 180 and from -90 to 90";
}

}  // namespace rumbo::imports
