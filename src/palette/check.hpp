#pragma once

#include "base/diagnostic.hpp"
#include "style/style.hpp"

namespace rumbo::palette {

constexpr double least_text_contrast = 4.5;      // WCAG 2.2, 1.4.3
constexpr double least_large_contrast = 3;       // the same, from 24 px, or bold from 18.7 px
constexpr double least_graphics_contrast = 3;    // WCAG 2.2, 1.4.11
constexpr double least_journey_difference = 10;  // CIEDE2000, for every vision

// What of a style's colours is hard to read or to tell apart, as warnings at the layers' positions:
//
// - text against its halo, or without one against sea and land; the map's ink against its panels;
// - legs of each status, stops and discs of areas against sea and land: one of the layers that draw
//   them has to stand out;
// - the first six journeys, and the statuses, from one another: by their widths and dashes, or else
//   by their colours under normal sight, protanopia, deuteranopia and tritanopia.
//
// Shaded relief, and what lies under a label by chance, are not seen.
base::Diagnostics check(const style::Style& style);

}  // namespace rumbo::palette
