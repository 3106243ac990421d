#pragma once

#include "style/colour.hpp"

#include <string>

namespace rumbo::palette {

using style::Colour;

// sRGB's transfer curve (IEC 61966-2-1), 0..1 to 0..1. Alpha is left alone.
Colour linear(const Colour& colour);

// WCAG 2.2, "relative luminance" and "contrast ratio": 1 for equal colours, 21 for black and white.
// Both are opaque.
double luminance(const Colour& colour);
double contrast(const Colour& a, const Colour& b);

// What is seen where `colour` lies on an opaque ground.
Colour over(const Colour& colour, const Colour& ground);

// "#c93a16", for messages.
std::string hex(const Colour& colour);

}  // namespace rumbo::palette
