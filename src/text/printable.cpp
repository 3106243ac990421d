#include "text/printable.hpp"

#include "text/utf8.hpp"

#include <algorithm>

namespace rumbo::text {
namespace {

bool is_control(char32_t code) { return code < 0x20 || (code >= 0x7f && code < 0xa0); }

bool is_plain(std::string_view bytes) {
  return std::ranges::all_of(bytes, [](char c) { return c >= 0x20 && c < 0x7f; });
}

std::string without_controls(std::string_view valid) {
  std::string result;
  result.reserve(valid.size());
  for (std::size_t at = 0; at < valid.size();) {
    const char32_t code = next_code_point(valid, at);
    append_utf8(result, is_control(code) ? U' ' : code);
  }
  return result;
}

}  // namespace

std::string printable(std::string_view bytes) {
  if (is_plain(bytes)) return std::string(bytes);
  std::string valid;
  while (const auto broken = first_invalid_utf8(bytes)) {
    valid += bytes.substr(0, *broken);
    valid += "\xEF\xBF\xBD";
    bytes.remove_prefix(*broken + 1);
  }
  valid += bytes;
  return without_controls(valid);
}

}  // namespace rumbo::text
