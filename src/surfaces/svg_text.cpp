#include "surfaces/svg_text.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace rumbo::surfaces {
namespace {

// The blocks of Unicode that are letters of a script of their own; a viewer finds the rest itself.
struct Script {
  char32_t first, last;
  std::string_view family;
};
constexpr Script scripts[] = {
    {0x0530, 0x058F, "Noto Sans Armenian"}, {0x0590, 0x05FF, "Noto Sans Hebrew"},
    {0x0600, 0x06FF, "Noto Sans Arabic"},   {0x0900, 0x097F, "Noto Sans Devanagari"},
    {0x0980, 0x09FF, "Noto Sans Bengali"},  {0x0B80, 0x0BFF, "Noto Sans Tamil"},
    {0x0E00, 0x0E7F, "Noto Sans Thai"},     {0x0E80, 0x0EFF, "Noto Sans Lao"},
    {0x1000, 0x109F, "Noto Sans Myanmar"},  {0x10A0, 0x10FF, "Noto Sans Georgian"},
    {0x1200, 0x137F, "Noto Sans Ethiopic"}, {0x1780, 0x17FF, "Noto Sans Khmer"},
    {0x2E80, 0xD7AF, "Noto Sans CJK SC"}};

bool has_between(std::string_view utf8, char32_t first, char32_t last) {
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t point = text::next_code_point(utf8, at);
    if (point >= first && point <= last) return true;
  }
  return false;
}

}  // namespace

std::string svg_number(double value) {
  if (!std::isfinite(value)) return "0";
  const double bounded = std::clamp(value, -1e9, 1e9);
  long long hundredths = std::llround(bounded * 100);
  std::string out = hundredths < 0 ? "-" : "";
  hundredths = std::abs(hundredths);
  out += std::to_string(hundredths / 100);
  const int rest = static_cast<int>(hundredths % 100);
  if (rest == 0) return out;
  out += '.';
  out += static_cast<char>('0' + rest / 10);
  if (rest % 10) out += static_cast<char>('0' + rest % 10);
  return out;
}

std::string svg_colour(const style::Colour& colour) {
  const auto byte = [](double part) { return std::lround(std::clamp(part, 0.0, 1.0) * 255); };
  return fmt::format("#{:02x}{:02x}{:02x}", byte(colour.red), byte(colour.green),
                     byte(colour.blue));
}

std::string svg_escape(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else if (static_cast<unsigned char>(c) >= 0x20)
      out += c;
    else
      out += ' ';
  }
  return out;
}

std::string svg_families(const std::string& family, std::string_view text) {
  std::string list = fmt::format("'{}'", family);
  for (const Script& script : scripts)
    if (has_between(text, script.first, script.last)) list += fmt::format(", '{}'", script.family);
  return list + ", sans-serif";
}

std::string base64(std::string_view bytes) {
  static constexpr char digits[] =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  out.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const auto byte = [&](std::size_t k) -> unsigned {
      return i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U;
    };
    const unsigned group = byte(0) << 16 | byte(1) << 8 | byte(2);
    for (int k = 3; k >= 0; --k) out += digits[group >> (6 * k) & 63];
    if (i + 1 >= bytes.size()) out[out.size() - 2] = '=';
    if (i + 2 >= bytes.size()) out.back() = '=';
  }
  return out;
}

}  // namespace rumbo::surfaces
