#include "palette/difference.hpp"

#include "catch.hpp"

using rumbo::palette::difference;
using rumbo::palette::Lab;

TEST_CASE("the difference is CIEDE2000: pairs of Sharma, Wu and Dalal's test data") {
  struct Pair {
    Lab a, b;
    double expected;
  };
  const Pair pairs[] = {
      {{50, 2.6772, -79.7751}, {50, 0, -82.7485}, 2.0425},
      {{50, 3.1571, -77.2803}, {50, 0, -82.7485}, 2.8615},
      {{50, 2.8361, -74.0200}, {50, 0, -82.7485}, 3.4412},
      {{50, -1.3802, -84.2814}, {50, 0, -82.7485}, 1.0000},
      {{50, 0, 0}, {50, -1, 2}, 2.3669},
      {{50, 2.4900, -0.0010}, {50, -2.4900, 0.0009}, 7.1792},
      {{50, 2.4900, -0.0010}, {50, -2.4900, 0.0011}, 7.2195},
      {{50, 2.5, 0}, {73, 25, -18}, 27.1492},
      {{50, 2.5, 0}, {61, -5, 29}, 22.8977},
      {{50, 2.5, 0}, {56, -27, -3}, 31.9030},
      {{50, 2.5, 0}, {58, 24, 15}, 19.4535},
      {{60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}, 1.2644},
      {{63.0109, -31.0961, -5.8663}, {62.8187, -29.7946, -4.0864}, 1.2630},
      {{90.8027, -2.0831, 1.4410}, {91.1528, -1.6435, 0.0447}, 1.4441},
      {{2.0776, 0.0795, -1.1350}, {0.9033, -0.0636, -0.5514}, 0.9082},
  };
  for (const Pair& pair : pairs) {
    INFO(pair.a.l << " " << pair.a.a << " " << pair.a.b);
    CHECK(difference(pair.a, pair.b) == Approx(pair.expected).margin(0.00006));
    CHECK(difference(pair.b, pair.a) == Approx(pair.expected).margin(0.00006));
  }
}

TEST_CASE("white and the primaries have the CIELAB values of sRGB") {
  const Lab white = rumbo::palette::to_lab({1, 1, 1, 1});
  CHECK(white.l == Approx(100).margin(0.01));
  CHECK(white.a == Approx(0).margin(0.02));
  CHECK(white.b == Approx(0).margin(0.02));
  const Lab red = rumbo::palette::to_lab({1, 0, 0, 1});
  CHECK(red.l == Approx(53.24).margin(0.02));
  CHECK(red.a == Approx(80.09).margin(0.05));
  CHECK(red.b == Approx(67.20).margin(0.05));
}
