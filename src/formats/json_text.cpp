#include "formats/json_text.hpp"

#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace rumbo::formats {
namespace {

using Json = nlohmann::ordered_json;

double rounded(double number) {
  constexpr double scale = 1e6;
  constexpr double most = 1e9;  // past it 6 decimals are more than a double holds
  if (std::abs(number) > most) return number;
  const double value = std::round(number * scale) / scale;
  return value == 0 ? 0 : value;  // no negative zero
}

struct ToJson {
  Json operator()(std::monostate) const { return nullptr; }
  Json operator()(bool value) const { return value; }
  Json operator()(std::int64_t value) const { return value; }
  Json operator()(double value) const { return to_json(value); }
  Json operator()(const std::string& value) const { return value; }
  Json operator()(const geo::List& list) const {
    Json array = Json::array();
    for (const geo::Value& value : list) array.push_back(to_json(value));
    return array;
  }
  Json operator()(const geo::Object& members) const {
    Json object = Json::object();
    for (const auto& [key, value] : members) object[key] = to_json(value);
    return object;
  }
};

// The length and code point of a character that may not stand raw, if one begins here.
struct Escape {
  std::size_t bytes = 0;
  unsigned code_point = 0;
};

Escape escape_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u;
  };
  if (byte(0) == 0x7F) return {1, 0x7F};
  if (byte(0) == 0xC2 && byte(1) >= 0x80 && byte(1) <= 0x9F) return {2, byte(1)};
  if (byte(0) == 0xE2 && byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9))
    return {3, 0x2000u + (byte(2) & 0x3Fu)};
  return {};
}

}  // namespace

Json to_json(double number) {
  if (!std::isfinite(number)) return nullptr;
  const double value = rounded(number);
  // Whole numbers are written without ".0".
  if (value == std::trunc(value) && std::abs(value) < 1e15) return static_cast<std::int64_t>(value);
  return value;
}

Json to_json(const geo::Value& value) { return std::visit(ToJson{}, value.variant()); }

std::string to_text(const Json& json) {
  const std::string dumped = json.dump(-1, ' ', false, Json::error_handler_t::replace);
  std::string text;
  text.reserve(dumped.size());
  for (std::size_t at = 0; at < dumped.size();) {
    const Escape escape = escape_at(dumped, at);
    if (escape.bytes == 0) {
      text += dumped[at++];
      continue;
    }
    text += fmt::format("\\u{:04x}", escape.code_point);
    at += escape.bytes;
  }
  return text;
}

}  // namespace rumbo::formats
