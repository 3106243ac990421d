#include "bulk/json_pieces.hpp"

#include <array>
#include <cmath>
#include <cstddef>

#include <fmt/format.h>

namespace rumbo::bulk {
namespace {

// What may not stand as it is, or may begin something that may not.
constexpr std::array<bool, 256> special = [] {
  std::array<bool, 256> table{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) table[byte] = true;
  table['"'] = table['\\'] = table[0x7F] = table[0xC2] = table[0xE2] = true;
  return table;
}();

void append_code_point(std::string& json, unsigned code_point) {
  fmt::format_to(std::back_inserter(json), "\\u{:04x}", code_point);
}

void append_escape(std::string& json, char c) {
  constexpr std::array<char, 6> letters = {'b', 't', 'n', 0, 'f', 'r'};  // from U+0008
  const auto byte = static_cast<unsigned char>(c);
  const bool has_letter = byte >= 8 && byte <= 13 && byte != 11;
  if (c == '"' || c == '\\') {
    json += '\\';
    json += c;
  } else if (has_letter) {
    json += '\\';
    json += letters[byte - 8U];
  } else {
    append_code_point(json, byte);
  }
}

// Writes the special character at `at`; says how many bytes it had.
std::size_t append_special(std::string& json, std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  if (byte(0) < 0x80) {
    append_escape(json, text[at]);
    return 1;
  }
  const std::size_t length = byte(0) == 0xC2 ? 2 : 3;
  const bool control = length == 2 && byte(1) < 0xA0;
  const bool separator = length == 3 && byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9);
  if (control)
    append_code_point(json, byte(1));
  else if (separator)
    append_code_point(json, 0x2000U + (byte(2) & 0x3FU));
  else
    json += text.substr(at, length);
  return length;
}

}  // namespace

void append_string(std::string& json, std::string_view text) {
  json += '"';
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && !special[static_cast<unsigned char>(text[end])]) ++end;
    json += text.substr(at, end - at);
    at = end;
    if (at < text.size()) at += append_special(json, text, at);
  }
  json += '"';
}

void append_number(std::string& json, double number) {
  constexpr double scale = 1e6;
  const double rounded = std::round(number * scale) / scale;
  fmt::format_to(std::back_inserter(json), "{}", rounded == 0 ? 0.0 : rounded);
}

}  // namespace rumbo::bulk
