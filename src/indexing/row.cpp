#include "indexing/table_rows.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

#include <fmt/format.h>

namespace rumbo::indexing {
namespace {

constexpr std::size_t longest_name = 1000;  // bytes; GeoNames' own limit is 400 characters
constexpr std::size_t longest_code = 80;

template <class Number>
std::optional<Number> parse(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// As a message quotes it.
std::string_view shown(std::string_view text) {
  if (text.size() <= 40) return text;
  std::size_t end = 40;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end);
}

}  // namespace

void Row::fail(std::size_t field, std::string message) const {
  throw BadRow{field, std::move(message)};
}

std::string_view Row::required(std::size_t field, const char* what) const {
  const std::string_view text = (*this)[field];
  if (text.empty()) fail(field, fmt::format("{} is missing; fill it in", what));
  return text;
}

std::string_view Row::name(std::size_t field, const char* what) const {
  const std::string_view text = required(field, what);
  if (!fit_for_a_name(text))
    fail(field, fmt::format("{} is longer than {} bytes or has control characters; mend it", what,
                            longest_name));
  return text;
}

std::string_view Row::country(std::size_t field) const {
  const std::string_view code = (*this)[field];
  if (!code.empty() && !is_country_code(code))
    fail(field, fmt::format("the country must be an ISO code of two capital letters, as MX, not "
                            "'{}'",
                            shown(code)));
  return code;
}

std::string_view Row::code(std::size_t field, const char* what) const {
  const std::string_view text = (*this)[field];
  if (text.size() > longest_code || !fit_for_a_name(text))
    fail(field, fmt::format("{} is no code: '{}'; mend it", what, shown(text)));
  return text;
}

std::uint32_t Row::id(std::size_t field, const char* what) const {
  const std::int64_t number = whole(field, what);
  if (number > std::numeric_limits<std::uint32_t>::max())
    fail(field, fmt::format("{} must be below 2^32, not {}", what, number));
  return static_cast<std::uint32_t>(number);
}

std::int64_t Row::whole(std::size_t field, const char* what) const {
  const std::string_view text = (*this)[field];
  if (text.empty()) return 0;
  const auto number = parse<std::int64_t>(text);
  if (!number || *number < 0)
    fail(field, fmt::format("{} must be a whole number, 0 or more, not '{}'", what, shown(text)));
  return *number;
}

std::optional<int> Row::metres(std::size_t field) const {
  const std::string_view text = (*this)[field];
  if (text.empty()) return std::nullopt;
  const auto number = parse<int>(text);
  if (!number || std::abs(*number) > 15000)
    fail(field, fmt::format("the elevation must be whole metres between -15000 and 15000, not "
                            "'{}'",
                            shown(text)));
  return number;
}

std::optional<double> Row::degrees(std::size_t field, const char* what, double most) const {
  const std::string_view text = (*this)[field];
  if (text.empty()) return std::nullopt;
  const auto number = parse<double>(text);
  if (!number || !(std::abs(*number) <= most))
    fail(field, fmt::format("{} must be degrees between {} and {}, not '{}'", what, -most, most,
                            shown(text)));
  return *number;
}

bool fit_for_a_name(std::string_view text) {
  return text.size() <= longest_name && std::ranges::none_of(text, [](char c) {
           return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
         });
}

bool is_country_code(std::string_view text) {
  return text.size() == 2 && std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::vector<std::string_view> split_list(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    std::string_view part = text.substr(0, text.find(separator));
    text.remove_prefix(std::min(text.size(), part.size() + 1));
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    if (!part.empty()) parts.push_back(part);
  }
  return parts;
}

}  // namespace rumbo::indexing
