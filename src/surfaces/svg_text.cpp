#include "surfaces/svg_text.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace rumbo::surfaces {

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
