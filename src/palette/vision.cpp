#include "palette/vision.hpp"

#include <algorithm>
#include <cmath>

namespace rumbo::palette {
namespace {

using Matrix = std::array<std::array<double, 3>, 3>;

constexpr Matrix protan{{{0.152286, 1.052583, -0.204868},
                         {0.114503, 0.786281, 0.099216},
                         {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deutan{{{0.367322, 0.860646, -0.227968},
                         {0.280085, 0.672501, 0.047413},
                         {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix tritan{{{1.255528, -0.076749, -0.178779},
                         {-0.078411, 0.930809, 0.147602},
                         {0.004733, 0.691367, 0.303900}}};

double encoded(double light) {
  const double c = std::clamp(light, 0.0, 1.0);
  return c <= 0.0031308 ? 12.92 * c : 1.055 * std::pow(c, 1 / 2.4) - 0.055;
}

Colour through(const Matrix& matrix, const Colour& light) {
  const auto row = [&](std::size_t i) {
    return encoded(matrix[i][0] * light.red + matrix[i][1] * light.green +
                   matrix[i][2] * light.blue);
  };
  return {row(0), row(1), row(2), light.alpha};
}

}  // namespace

std::string_view to_string(Vision vision) {
  switch (vision) {
    case Vision::protan:
      return "protanopia";
    case Vision::deutan:
      return "deuteranopia";
    case Vision::tritan:
      return "tritanopia";
    case Vision::normal:
      break;
  }
  return "normal sight";
}

Colour seen(const Colour& colour, Vision vision) {
  switch (vision) {
    case Vision::protan:
      return through(protan, linear(colour));
    case Vision::deutan:
      return through(deutan, linear(colour));
    case Vision::tritan:
      return through(tritan, linear(colour));
    case Vision::normal:
      break;
  }
  return colour;
}

}  // namespace rumbo::palette
