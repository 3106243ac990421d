#pragma once

#include "palette/contrast.hpp"

namespace rumbo::palette {

struct Lab {
  double l = 0;  // 0..100
  double a = 0;
  double b = 0;
};

// CIELAB for the white of sRGB, D65.
Lab to_lab(const Colour& colour);

// CIEDE2000 with weights of 1, as in Sharma, Wu and Dalal, "The CIEDE2000 color-difference formula:
// implementation notes, supplementary test data, and mathematical observations" (2005). About 1 is
// what can just be seen with the colours touching; 100 lie between black and white.
double difference(const Lab& a, const Lab& b);
double difference(const Colour& a, const Colour& b);

}  // namespace rumbo::palette
