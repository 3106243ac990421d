#pragma once

#include "palette/contrast.hpp"

#include <array>
#include <string_view>

namespace rumbo::palette {

// Full dichromacy of each kind: the red, the green or the blue cones are missing.
enum class Vision { normal, protan, deutan, tritan };

constexpr std::array<Vision, 4> visions{Vision::normal, Vision::protan, Vision::deutan,
                                        Vision::tritan};

std::string_view to_string(Vision vision);  // "normal sight", "protanopia" ...

// The colour as such eyes see it, in sRGB: the matrices for severity 1.0 of Machado, Oliveira and
// Fernandes, "A physiologically-based model for simulation of color vision deficiency", IEEE TVCG
// 15 (2009), applied to linear light and clamped to the gamut.
Colour seen(const Colour& colour, Vision vision);

}  // namespace rumbo::palette
