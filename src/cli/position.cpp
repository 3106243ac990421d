#include "cli/position.hpp"

#include <charconv>
#include <system_error>

namespace rumbo::cli {

std::optional<geo::LonLat> parse_position(std::string_view text) {
  geo::LonLat position;
  const char* const end = text.data() + text.size();
  const auto [comma, first_error] = std::from_chars(text.data(), end, position.lon);
  if (first_error != std::errc{} || comma == end || *comma != ',') return std::nullopt;
  const auto [last, second_error] = std::from_chars(comma + 1, end, position.lat);
  if (second_error != std::errc{} || last != end || !position.valid()) return std::nullopt;
  return position;
}

}  // namespace rumbo::cli
