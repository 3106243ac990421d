#include "itinerary/place_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace rumbo::itinerary {
namespace {

constexpr std::string_view no_break_space = "\u00A0";
constexpr std::array<std::string_view, 3> dashes = {" - ", " \u2013 ", " \u2014 "};

std::string with_plain_spaces(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const bool is_space = text.substr(at).starts_with(no_break_space);
    plain += is_space ? ' ' : text[at];
    at += is_space ? no_break_space.size() : 1;
  }
  return plain;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blank = " \t\r\n";
  const auto first = text.find_first_not_of(blank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

bool is_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_unknown(std::string_view text) {
  constexpr std::string_view word = "unknown";
  return std::ranges::equal(text, word, [](char a, char b) { return (a | 0x20) == b; });
}

std::optional<double> number(std::string_view text) {
  double value = 0;
  if (text.starts_with('+')) text.remove_prefix(1);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// The two numbers of "15.1, -92.4", "15.1 -92.4" or "15.1; -92.4".
std::optional<std::pair<double, double>> number_pair(std::string_view text) {
  const auto split = text.find_first_of(",; ");
  if (split == std::string_view::npos) return std::nullopt;
  const auto rest = text.find_first_not_of(",; ", split);
  if (rest == std::string_view::npos) return std::nullopt;
  const auto first = number(text.substr(0, split));
  const auto second = number(text.substr(rest));
  if (!first || !second) return std::nullopt;
  return std::pair{*first, *second};
}

std::string coordinates_problem(double first, double second) {
  return fmt::format(
      "'{0}, {1}' does not say which number is the longitude; write {{lon: {1}, lat: {0}}} or "
      "{{lon: {0}, lat: {1}}}",
      first, second);
}

std::vector<std::string_view> ends(std::string_view text) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto dash = std::ranges::find_if(
        dashes, [&](std::string_view d) { return text.substr(at).starts_with(d); });
    if (dash == dashes.end()) {
      ++at;
      continue;
    }
    parts.push_back(trimmed(text.substr(begin, at - begin)));
    at += dash->size();
    begin = at;
  }
  parts.push_back(trimmed(text.substr(begin)));
  return parts;
}

std::variant<Place, std::string> stretch(const std::vector<std::string_view>& parts) {
  if (parts.size() > 2)
    return std::string(
        "a stretch lies between two places, not more; make one event of each stretch");
  if (parts[0].empty() || parts[1].empty())
    return std::string(
        "a stretch needs a place on either side of its dash: 'Huixtla - Mapastepec'");
  Stretch between;
  between.from.name = parts[0];
  between.to.name = parts[1];
  return Place(between);
}

std::variant<Place, std::string> geonames_id(std::string_view digits) {
  std::uint32_t id = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), id);
  if (error != std::errc{} || digits.front() == '0')
    return fmt::format("'{}' is no GeoNames id; quote it if it is a name", digits);
  NamedPlace place;
  place.geonames = id;
  return Place(place);
}

}  // namespace

std::variant<Place, std::string> parse_place(std::string_view written, bool plain) {
  const std::string spaced = with_plain_spaces(written);
  const std::string_view text = trimmed(spaced);
  if (text.empty()) return std::string("names no place; write 'unknown' if the place is not known");
  if (is_unknown(text)) return Place(Unlocated{});
  if (plain && is_digits(text)) return geonames_id(text);
  if (const auto pair = number_pair(text)) return coordinates_problem(pair->first, pair->second);
  if (plain && number(text))
    return fmt::format(
        "'{}' is a number, not a place; write a name, {{lon: , lat: }} or a GeoNames id", text);
  if (const auto parts = ends(spaced); parts.size() > 1) return stretch(parts);
  NamedPlace place;
  place.name = text;
  return Place(place);
}

}  // namespace rumbo::itinerary
