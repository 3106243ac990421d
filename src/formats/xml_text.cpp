#include "formats/xml_text.hpp"

#include "formats/property_text.hpp"
#include "text/utf8.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace rumbo::formats {
namespace {

constexpr char32_t replacement = 0xFFFD;

std::string_view reference(char32_t c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\t':
      return "&#9;";
    case '\n':
      return "&#10;";
    case '\r':
      return "&#13;";
    default:
      return {};
  }
}

bool is_allowed(char32_t c) { return c >= 0x20 && c != 0xFFFE && c != 0xFFFF; }

}  // namespace

std::string xml_text(std::string_view text) {
  const std::string sound = sound_text(text);
  std::string written;
  for (std::size_t at = 0; at < sound.size();) {
    const char32_t c = text::next_code_point(sound, at);
    if (const auto known = reference(c); !known.empty())
      written += known;
    else
      text::append_utf8(written, is_allowed(c) ? c : replacement);
  }
  return written;
}

std::string element(std::string_view name, std::string_view text, std::size_t indent) {
  if (text.empty()) return {};
  return fmt::format("{:{}}<{}>{}</{}>\n", "", indent, name, xml_text(text), name);
}

bool is_element_name(std::string_view key) {
  const auto is_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  };
  return !key.empty() && is_letter(key.front()) && std::ranges::all_of(key, [&](char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
  });
}

}  // namespace rumbo::formats
