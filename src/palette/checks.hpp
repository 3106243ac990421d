#pragma once

#include "palette/check.hpp"

#include <vector>

namespace rumbo::palette {

using style::Colour;

constexpr int journeys_checked = 6;
constexpr double zooms_checked[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14};

// The plain grounds a map shows at a zoom, opaque, the background first.
std::vector<Colour> grounds(const style::Style& style, double zoom);

// The least contrast of what is seen where the colour lies on each ground; 21 without grounds.
double least_contrast(const Colour& colour, const std::vector<Colour>& grounds);

bool draws_journeys(const style::Style& style, const style::Layer& layer);

void check_texts(const style::Style& style, base::Diagnostics& found);
void check_route(const style::Style& style, base::Diagnostics& found);
void check_journeys_apart(const style::Style& style, base::Diagnostics& found);

}  // namespace rumbo::palette
