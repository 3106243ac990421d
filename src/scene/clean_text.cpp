#include "scene/clean_text.hpp"

#include "text/utf8.hpp"

namespace rumbo::scene {
namespace {

bool is_space(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

bool is_unwanted(char32_t c) {
  const bool control = c < 0x20 || (c >= 0x7F && c <= 0x9F);
  const bool bidi = c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
                    (c >= 0x2066 && c <= 0x2069);
  const bool none = c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) || (c & 0xFFFE) == 0xFFFE ||
                    (c >= 0xFDD0 && c <= 0xFDEF);
  return control || bidi || none;
}

std::string valid_part(std::string_view text) {
  const auto invalid = text::first_invalid_utf8(text);
  if (!invalid) return std::string(text);
  return std::string(text.substr(0, *invalid)) + "\uFFFD";
}

}  // namespace

std::string clean_text(std::string_view text, std::size_t limit) {
  const std::string valid = valid_part(text);
  std::string clean;
  std::size_t count = 0;
  bool space = false;
  for (std::size_t at = 0; at < valid.size();) {
    const char32_t c = text::next_code_point(valid, at);
    if (is_space(c)) {
      space = !clean.empty();
      continue;
    }
    if (is_unwanted(c)) continue;
    if (count + (space ? 2 : 1) > limit) return clean + "…";
    if (space) clean += ' ';
    count += space ? 2 : 1;
    space = false;
    text::append_utf8(clean, c);
  }
  return clean;
}

}  // namespace rumbo::scene
