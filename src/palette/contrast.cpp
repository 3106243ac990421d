#include "palette/contrast.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace rumbo::palette {
namespace {

double linear(double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); }

}  // namespace

Colour linear(const Colour& colour) {
  return {linear(colour.red), linear(colour.green), linear(colour.blue), colour.alpha};
}

double luminance(const Colour& colour) {
  const Colour light = linear(colour);
  return 0.2126 * light.red + 0.7152 * light.green + 0.0722 * light.blue;
}

double contrast(const Colour& a, const Colour& b) {
  const double first = luminance(a), second = luminance(b);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

Colour over(const Colour& colour, const Colour& ground) {
  const double a = std::clamp(colour.alpha, 0.0, 1.0);
  const auto mixed = [a](double top, double below) { return top * a + below * (1 - a); };
  return {mixed(colour.red, ground.red), mixed(colour.green, ground.green),
          mixed(colour.blue, ground.blue), 1};
}

std::string hex(const Colour& colour) {
  const auto byte = [](double c) {
    return static_cast<int>(std::lround(std::clamp(c, 0.0, 1.0) * 255));
  };
  return fmt::format("#{:02x}{:02x}{:02x}", byte(colour.red), byte(colour.green),
                     byte(colour.blue));
}

}  // namespace rumbo::palette
