#include "itinerary/scalar.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace rumbo::itinerary {
namespace {

// Plain, these would be read as something other than text.
constexpr std::array<std::string_view, 10> reserved = {"null", "true", "false", "yes", "no",
                                                       "on",   "off",  "y",     "n",   "unknown"};

bool is_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

// Cannot be seen, or breaks lines, or turns the direction of writing, or is no character at all.
bool is_escaped(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0xAD || c == 0x061C || c == 0x1680 ||
         c == 0x180E || (c >= 0x2000 && c <= 0x200F) || (c >= 0x2028 && c <= 0x202F) ||
         (c >= 0x205F && c <= 0x206F) || c == 0x3000 || (c >= 0xE000 && c <= 0xF8FF) ||
         c == 0xFEFF || (c >= 0xFFF0 && c <= 0xFFFF) || (c & 0xFFFE) == 0xFFFE || c >= 0xE0000;
}

bool may_begin_plain(char32_t c) { return is_letter(c) || is_digit(c) || c == '/' || c >= 0xA1; }

bool may_stand_plain(char32_t c) {
  constexpr std::u32string_view harmless = U" -_./'()+;~<>";
  return may_begin_plain(c) || harmless.find(c) != std::u32string_view::npos;
}

bool is_reserved(std::string_view text) {
  std::string lower(text);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return std::ranges::find(reserved, lower) != reserved.end();
}

// Anything that some reader could take for a number.
bool looks_like_number(std::string_view text) {
  return is_digit(static_cast<unsigned char>(text.front())) &&
         text.find_first_not_of("0123456789abcdefABCDEFxXoO_.+") == std::string_view::npos;
}

bool is_plain(std::string_view text) {
  if (text.empty() || text.back() == ' ' || is_reserved(text) || looks_like_number(text))
    return false;
  std::size_t at = 0;
  if (!may_begin_plain(text::next_code_point(text, at))) return false;
  for (at = 0; at < text.size();) {
    const char32_t c = text::next_code_point(text, at);
    if (!may_stand_plain(c) || is_escaped(c)) return false;
  }
  return true;
}

void append_quoted(std::string& quoted, char32_t c) {
  if (c == '"' || c == '\\') quoted += '\\';
  if (c == '\n') {
    quoted += "\\n";
  } else if (c == '\t') {
    quoted += "\\t";
  } else if (!is_escaped(c)) {
    text::append_utf8(quoted, c);
  } else if (c <= 0xFFFF) {
    quoted += fmt::format("\\u{:04X}", static_cast<std::uint32_t>(c));
  } else {
    quoted += fmt::format("\\U{:08X}", static_cast<std::uint32_t>(c));
  }
}

}  // namespace

std::string scalar(std::string_view text) {
  if (is_plain(text)) return std::string(text);
  std::string quoted = "\"";
  for (std::size_t at = 0; at < text.size();)
    append_quoted(quoted, text::next_code_point(text, at));
  return quoted + '"';
}

}  // namespace rumbo::itinerary
