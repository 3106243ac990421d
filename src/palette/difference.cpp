#include "palette/difference.hpp"

#include <cmath>
#include <numbers>

namespace rumbo::palette {
namespace {

constexpr double degree = std::numbers::pi / 180;

double seventh(double x) { return x * x * x * x * x * x * x; }

// The share of very saturated colours: the square root that both G and R_C of the formula hold.
double saturation(double chroma) {
  return std::sqrt(seventh(chroma) / (seventh(chroma) + seventh(25)));
}

double hue(double a, double b) {
  if (a == 0 && b == 0) return 0;
  const double angle = std::atan2(b, a) / degree;
  return angle < 0 ? angle + 360 : angle;
}

// A colour with its a axis stretched, in polar form: the formula's step 1.
struct Polar {
  double l, chroma, hue;
};

Polar polar(const Lab& lab, double stretch) {
  const double a = lab.a * (1 + stretch);
  return {lab.l, std::hypot(a, lab.b), hue(a, lab.b)};
}

double hue_step(const Polar& x, const Polar& y) {
  if (x.chroma * y.chroma == 0) return 0;
  const double step = y.hue - x.hue;
  return step > 180 ? step - 360 : step < -180 ? step + 360 : step;
}

double mean_hue(const Polar& x, const Polar& y) {
  const double sum = x.hue + y.hue;
  if (x.chroma * y.chroma == 0) return sum;
  if (std::abs(x.hue - y.hue) <= 180) return sum / 2;
  return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
}

}  // namespace

Lab to_lab(const Colour& colour) {
  const Colour light = linear(colour);
  const auto root = [](double t) {
    return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  };
  const double x =
      root((0.4124564 * light.red + 0.3575761 * light.green + 0.1804375 * light.blue) / 0.95047);
  const double y = root(0.2126729 * light.red + 0.7151522 * light.green + 0.0721750 * light.blue);
  const double z =
      root((0.0193339 * light.red + 0.1191920 * light.green + 0.9503041 * light.blue) / 1.08883);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double difference(const Lab& first, const Lab& second) {
  const double stretch =
      0.5 * (1 - saturation((std::hypot(first.a, first.b) + std::hypot(second.a, second.b)) / 2));
  const Polar x = polar(first, stretch), y = polar(second, stretch);
  const double l = (x.l + y.l) / 2, chroma = (x.chroma + y.chroma) / 2, h = mean_hue(x, y);
  const double t = 1 - 0.17 * std::cos((h - 30) * degree) + 0.24 * std::cos(2 * h * degree) +
                   0.32 * std::cos((3 * h + 6) * degree) - 0.20 * std::cos((4 * h - 63) * degree);
  const double from_middle = (l - 50) * (l - 50);
  const double s_l = 1 + 0.015 * from_middle / std::sqrt(20 + from_middle);
  const double s_c = 1 + 0.045 * chroma, s_h = 1 + 0.015 * chroma * t;
  const double turn = 30 * std::exp(-((h - 275) / 25) * ((h - 275) / 25));
  const double rotation = -std::sin(2 * turn * degree) * 2 * saturation(chroma);
  const double dl = (y.l - x.l) / s_l, dc = (y.chroma - x.chroma) / s_c;
  const double dh =
      2 * std::sqrt(x.chroma * y.chroma) * std::sin(hue_step(x, y) / 2 * degree) / s_h;
  return std::sqrt(dl * dl + dc * dc + dh * dh + rotation * dc * dh);
}

double difference(const Colour& a, const Colour& b) { return difference(to_lab(a), to_lab(b)); }

}  // namespace rumbo::palette
